import type { Fault, FoundWork, FoundWorks, Told } from './found-work.ts';
import { readRisName } from './read-names.ts';

const types: Readonly<Record<string, string>> = {
  JOUR: 'article-journal',
  JFULL: 'article-journal',
  EJOUR: 'article-journal',
  MGZN: 'article-magazine',
  NEWS: 'article-newspaper',
  BOOK: 'book',
  EBOOK: 'book',
  EDBOOK: 'book',
  CHAP: 'chapter',
  ECHAP: 'chapter',
  CONF: 'paper-conference',
  CPAPER: 'paper-conference',
  THES: 'thesis',
  RPRT: 'report',
  DATA: 'dataset',
  COMP: 'software',
  ENCYC: 'entry-encyclopedia',
  ELEC: 'webpage',
  WEB: 'webpage',
  BLOG: 'post-weblog',
  STAND: 'standard',
  MANSCPT: 'manuscript',
  UNPB: 'manuscript',
  GEN: 'document',
};

/** Tags → variables of CSL; of several for one variable the first in the file counts. */
const variables: Readonly<Record<string, string>> = {
  TI: 'title', T1: 'title', CT: 'title',
  T2: 'container-title', JO: 'container-title', JF: 'container-title', BT: 'container-title', JA: 'container-title', J2: 'container-title',
  C3: 'container-title',
  T3: 'collection-title',
  PY: 'issued', Y1: 'issued', DA: 'issued',
  VL: 'volume', IS: 'issue', PB: 'publisher', M3: 'genre', LA: 'language', DO: 'DOI', UR: 'URL', SN: 'ISSN', DB: 'archive', C7: 'number', ID: '',
}; // prettier-ignore

/** What stands in nothing else has its series and its number where others have their journal and its ISSN. */
const variablesOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  report: { T2: 'collection-title', SN: 'number', M1: 'number' },
  book: { T2: 'collection-title' },
};

const names: Readonly<Record<string, 'author' | 'editor'>> = {
  AU: 'author',
  A1: 'author',
  A2: 'editor',
  ED: 'editor',
};

interface Line {
  line: number;
  tag: string;
  value: string;
}

export function readRis(text: string): FoundWorks {
  const works: FoundWork[] = [];
  const faults: Fault[] = [];
  let record: Line[] | undefined;
  const lost = (line: number, message: string, fix: string) => faults.push({ line, message, fix });
  const unended = (first: Line) =>
    lost(
      first.line,
      `The record that begins at line ${first.line} has no end.`,
      'add a line "ER  - " after it.',
    );
  for (const [index, row] of text.split(/\r\n|\r|\n/).entries()) {
    const line = index + 1;
    const match = /^([A-Z][A-Z0-9])\s{0,2}-(?:\s(.*))?$/.exec(row.trimEnd());
    const [tag, value] = [match?.[1], (match?.[2] ?? '').trim()];
    if (tag === 'TY') {
      if (record) unended(record[0]!);
      record = [{ line, tag, value }];
    } else if (tag === 'ER') {
      if (record) works.push(readRecord(record));
      else
        lost(
          line,
          'A record ends here that has never begun.',
          'add a line "TY  - JOUR", or that of another type, before it.',
        );
      record = undefined;
    } else if (record && tag !== undefined) record.push({ line, tag, value });
    else if (row.trim() !== '') {
      const last = record?.at(-1);
      // A long value goes on in the next line.
      if (last) last.value += ` ${row.trim()}`;
      else
        lost(
          line,
          'This line belongs to no record.',
          'begin the record with a line "TY  - JOUR", or that of another type.',
        );
    }
  }
  if (record) unended(record[0]!);
  return { works, faults };
}

function readRecord([first, ...lines]: Line[]): FoundWork {
  const told: Told[] = [];
  const type = Object.hasOwn(types, first!.value) ? types[first!.value] : undefined;
  if (type === undefined)
    told.push({
      line: first!.line,
      message: `The type "${first!.value}" is not known; it became a document.`,
    });
  const fields: Record<string, unknown> = { type: type ?? 'document' };
  const places: Record<string, number> = {};
  const pages: { SP?: string; EP?: string } = {};
  for (const { line, tag, value } of lines) {
    if (value === '') continue;
    const list = Object.hasOwn(names, tag) ? names[tag] : undefined;
    let variable =
      variablesOf[type ?? '']?.[tag] ?? (Object.hasOwn(variables, tag) ? variables[tag] : undefined);
    if (variable === 'issue' && type !== 'article-journal') variable = 'number';
    if (list !== undefined) ((fields[list] ??= []) as unknown[]).push(readRisName(value));
    else if (tag === 'SP' || tag === 'EP') pages[tag] ??= value;
    else if (variable === undefined || (variable === 'ISSN' && !/^\d{4}-?\d{3}[\dX]/i.test(value)))
      told.push({ line, message: `There is no place for the field "${tag}"; it was left out.` });
    else if (variable !== '' && fields[variable] !== undefined && fields[variable] !== value)
      told.push({ line, message: `A second ${variable} ("${tag}") was left out.` });
    else if (variable !== '') {
      fields[variable] = value;
      places[variable] ??= line;
    }
  }
  const { SP, EP } = pages;
  if (SP !== undefined)
    fields[EP === undefined && /^\d+$/.test(SP) ? 'page-first' : 'page'] =
      EP === undefined ? SP : `${SP}-${EP}`;
  const key = lines.find(({ tag }) => tag === 'ID')?.value ?? '';
  return { line: first!.line, key, fields, lines: places, told };
}
