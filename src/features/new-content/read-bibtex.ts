import { decodeLatex } from './decode-latex.ts';
import type { FoundWork, FoundWorks, Told } from './found-work.ts';
import { readBibtexNames } from './read-names.ts';
import { scanBibtex } from './scan-bibtex.ts';
import type { BibtexEntry } from './scan-entry.ts';

/** Types of BibTeX and biblatex → those of CSL. Others become a document, and that is told. */
const types: Readonly<Record<string, string>> = {
  article: 'article-journal',
  book: 'book',
  mvbook: 'book',
  booklet: 'book',
  collection: 'book',
  proceedings: 'book',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  conference: 'paper-conference',
  inreference: 'entry-encyclopedia',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  thesis: 'thesis',
  techreport: 'report',
  report: 'report',
  manual: 'report',
  unpublished: 'manuscript',
  online: 'webpage',
  electronic: 'webpage',
  www: 'webpage',
  dataset: 'dataset',
  software: 'software',
  standard: 'standard',
  review: 'review',
  misc: 'document',
};

/** Fields → variables of CSL; of several for one variable the first that is there counts. */
const variables: readonly (readonly [variable: string, ...fields: string[]])[] = [
  ['container-title', 'journaltitle', 'journal', 'booktitle', 'maintitle'],
  ['collection-title', 'series'],
  ['publisher', 'publisher', 'school', 'institution', 'organization', 'howpublished'],
  ['volume', 'volume'],
  ['page', 'pages'],
  ['genre', 'type'],
  ['language', 'language', 'langid'],
  ['DOI', 'doi'],
  ['ISSN', 'issn'],
  ['URL', 'url'],
];

const genres: Readonly<Record<string, string>> = {
  phdthesis: 'Ph.D. thesis',
  mastersthesis: 'Master’s thesis',
};

export function readBibtex(text: string): FoundWorks {
  const { entries, faults } = scanBibtex(text);
  return { works: entries.map(readEntry), faults };
}

function readEntry({ line, type, key, fields, told: seen }: BibtexEntry): FoundWork {
  const used = new Set<string>();
  const told: Told[] = [...seen];
  const take = (name: string): string | undefined => {
    const field = fields.get(name);
    if (field === undefined) return undefined;
    used.add(name);
    const { text, unknown } = decodeLatex(field.value);
    if (unknown.length > 0)
      told.push({
        line: field.line,
        message: `"${name}" holds LaTeX that is not understood: \\${unknown.join(', \\')}. What it holds was kept.`,
      });
    return text === '' ? undefined : text;
  };
  const takeNames = (name: string) => {
    const field = fields.get(name);
    if (field === undefined) return undefined;
    used.add(name);
    const { names, more } = readBibtexNames(field.value);
    if (more)
      told.push({
        line: field.line,
        message: `"${name}" ends with "and others": there are more than are named.`,
      });
    return names;
  };
  const csl = Object.hasOwn(types, type) ? types[type] : undefined;
  if (csl === undefined)
    told.push({ line, message: `The type "@${type}" is not known; it became a document.` });
  const title = [take('title'), take('subtitle')].filter((part) => part !== undefined).join(': ');
  const found: Record<string, unknown> = {
    type: csl ?? 'document',
    ...(title !== '' && { title }),
    author: takeNames('author'),
    editor: takeNames('editor'),
    issued: takeDate(take),
  };
  const lines: Record<string, number> = {};
  for (const [variable, name = variable] of [
    ['title'],
    ['author'],
    ['editor'],
    ['issued', 'year'],
    ['issued', 'date'],
  ] as const) {
    const field = fields.get(name);
    if (field !== undefined) lines[variable] = field.line;
  }
  for (const [variable, ...names] of variables) {
    const name = names.find((candidate) => fields.has(candidate));
    if (name === undefined) continue;
    // Addresses are no LaTeX, but some programs escape them all the same.
    const value =
      variable === 'URL' || variable === 'DOI' ? takeAddress(fields.get(name)!.value) : take(name);
    used.add(name);
    lines[variable] = fields.get(name)!.line;
    if (value !== undefined)
      found[variable] = variable === 'page' ? value.replace(/\s*[–—-]+\s*/g, '-') : value;
  }
  const genre = Object.hasOwn(genres, type) ? genres[type] : undefined;
  if (genre !== undefined) found['genre'] ??= genre;
  if (fields.has('number')) found[csl === 'article-journal' ? 'issue' : 'number'] = take('number');
  if (!fields.has('number') && fields.has('issue')) found['issue'] = take('issue');
  if (fields.has('eid')) found['number'] = take('eid');
  for (const [name, field] of fields)
    if (!used.has(name))
      told.push({ line: field.line, message: `There is no place for the field "${name}"; it was left out.` });
  return { line, key, fields: dropUndefined(found), lines, told };
}

/** `date`, or `year` with `month` and `day`, as text. */
function takeDate(take: (name: string) => string | undefined): string | undefined {
  const date = take('date');
  if (date !== undefined) return date;
  const year = take('year');
  const month = readMonth(take('month'));
  if (year === undefined || month === undefined || !/^\d{4}$/.test(year)) return year;
  const day = take('day');
  return [year, month, ...(day !== undefined && /^\d{1,2}$/.test(day) ? [day] : [])].join('-');
}

function readMonth(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const number = /^\d{1,2}/.exec(text)?.[0];
  const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
  const index = names.indexOf(text.slice(0, 3).toLowerCase());
  return number ?? (index === -1 ? undefined : String(index + 1));
}

function takeAddress(value: string): string {
  return value
    .trim()
    .replace(/^\\url\{(.*)\}$/, '$1')
    .replace(/\\([_%&#~{}])/g, '$1')
    .replace(/^\{(.*)\}$/, '$1');
}

function dropUndefined(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
