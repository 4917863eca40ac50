import type { ReferenceEntry } from '../../model/schema/reference.ts';
import type { Item } from './build-item.ts';

const types: Record<Item['type'], string> = {
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  article: 'GEN',
  book: 'BOOK',
  chapter: 'CHAP',
  dataset: 'DATA',
  document: 'GEN',
  'entry-encyclopedia': 'ENCYC',
  manuscript: 'UNPB',
  'paper-conference': 'CONF',
  'post-weblog': 'BLOG',
  report: 'RPRT',
  review: 'JOUR',
  software: 'COMP',
  speech: 'SLIDE',
  standard: 'STAND',
  thesis: 'THES',
  webpage: 'ELEC',
};

/** Where the number of a work goes, as EndNote and Zotero have it; that of an issue is another. */
const numberTags: Partial<Record<Item['type'], string>> = {
  'article-journal': 'C7',
  'article-magazine': 'C7',
  'article-newspaper': 'C7',
  review: 'C7',
  report: 'SN',
};

/**
 * A record in RIS, in UTF-8 with CRLF, from `TY` to `ER`.
 * @see https://en.wikipedia.org/wiki/RIS_(file_format)
 */
export function formatRis(item: Item): string {
  const [first, last] = item.page?.split(/\s*[-–]+\s*/) ?? [item['page-first'], undefined];
  const standsAlone =
    item['container-title'] === undefined && (item.type === 'report' || item.type === 'book');
  const lines: [tag: string, value: string | undefined][] = [
    ['TY', types[item.type]],
    ['ID', item.id],
    ...(item.author ?? []).map((name) => ['AU', formatName(name)] as [string, string]),
    ...(item.editor ?? []).map((name) => ['A2', formatName(name)] as [string, string]),
    ['TI', item.title],
    [item.type === 'paper-conference' ? 'C3' : 'T2', item['container-title']],
    [standsAlone ? 'T2' : 'T3', item['collection-title']],
    ['PB', item.publisher],
    ['M3', item.genre],
    ['VL', item.volume],
    ['IS', item.issue],
    [numberTags[item.type] ?? 'M1', item.number],
    ['SP', first],
    ['EP', last],
    ...formatDate(item.issued),
    ['DB', item.archive],
    ['AN', item.archive_location],
    ['SN', item.ISSN],
    ['DO', item.DOI],
    ['UR', item.URL],
    ['LA', item.language],
    ['N1', item.note],
  ];
  return [
    ...lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replace(/\s+/g, ' ')}`] : [])),
    'ER  - ',
    '',
  ].join('\r\n');
}

/** The year, and the day where more than the year is known (`2010/03//`). */
function formatDate(issued: Item['issued']): [string, string][] {
  const [year, ...rest] = issued?.['date-parts'][0] ?? [];
  if (year === undefined) return [];
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  const [month, day] = rest;
  return [
    ['PY', String(year)],
    ...(month ? [['DA', `${year}/${two(month)}/${two(day)}/`] as [string, string]] : []),
  ];
}

/** `Last, First, Suffix`; an organization without a comma, so that none of its words is taken for a given name. */
function formatName(name: ReferenceEntry['author'][number]): string {
  if ('literal' in name) return name.literal.replaceAll(',', '');
  return [name.family, name.given ?? (name.suffix && ''), name.suffix]
    .filter((part) => part !== undefined)
    .map((part) => part.replaceAll(',', ''))
    .join(', ');
}
