import { escapeMarkup } from '../../diagrams/safe-markup.ts';
import { bracketEditorial } from './bracket-editorial.ts';
import { nameSeparator, type SearchRecord } from './search-record.ts';

/**
 * What of a page is not read: pictures and controls, where something stands, and what is a record of its own elsewhere
 * (a claim has its anchor on the page of its study, a relation on that of its framework).
 */
export const notIndexed = [
  'svg',
  'nav',
  'button',
  '.button',
  'summary',
  '[popover]',
  '.stage',
  '.toc',
  '.contents',
  'h2[id^="section-"]',
  '.copy',
  '.mark',
  '.sr',
  '.print-only',
  '.note',
  '.where',
  '.opening .ui',
  'h2 .ed',
  '.kind',
  '.num',
  '.claim:not([id])',
  '.sense',
  '.part p',
  '.part-said',
  '.place',
  '.relation-table',
  '.sentences',
];

/**
 * A built page as Pagefind is to read it: with the names and filters of its record. Readers’ pages carry none of it.
 * @throws when the page has no main part
 */
export function preparePage(html: string, record: SearchRecord): string {
  const facts = [
    ...list('meta', 'names', [(record.names ?? []).join(nameSeparator)]),
    ...list('meta', 'about', [(record.about ?? []).join(nameSeparator)]),
    ...list('filter', 'kind', [record.kind]),
    ...list('filter', 'study', record.studies),
    ...list('filter', 'factor', record.factorKinds),
  ].join('');
  // Where all of it is ours, the result says so once.
  const text = record.shown.isOurs ? html : bracketEditorial(html);
  const prepared = text.replace(
    /<main(?:\s[^>]*)?>/,
    (main) => `${main}<div data-pagefind-ignore>${facts}</div>`,
  );
  if (prepared === text) throw new Error(`The page ${record.address} has no <main>.`);
  // Style keeps apart what stands beside each other without a space.
  return prepared.replaceAll('><', '> <');
}

function list(type: 'meta' | 'filter', name: string, values: readonly string[]): string[] {
  return values
    .filter((value) => value !== '')
    .map((value) => `<p data-pagefind-${type}="${name}">${escapeMarkup(value)}</p>`);
}
