/** What the tests of the search share: a site, and answers as the engine and Pagefind give them. */
import type { FoundFragment } from '../../src/features/search/read-hit.ts';
import type { Hit, Piece, SearchAnswer } from '../../src/features/search/search-answer.ts';
import type { ShownWithResult } from '../../src/features/search/search-record.ts';
import { buildSetup, type FacetValue, type SearchSetup } from '../../src/features/search/search-setup.ts';
import { createWords } from '../../src/words/words.ts';
import { noForwards } from '../../src/model/permalinks/fates.ts';
import type { Literature } from '../../src/model/literature.ts';
import { makeEntries } from '../model/make-literature.ts';

/** Whoever reads this as markup has an image in the page. */
export const hostile = '<img src="x" onerror="alert(1)">';

const { site } = makeEntries({ studies: {} });
const none = new Map<string, never>();
/** Nothing but its site: what reads texts does not run where there is a DOM. */
const bare: Literature = {
  site,
  studies: [],
  factors: [],
  frameworks: [],
  references: [],
  pages: [],
  changes: [],
  forwards: noForwards,
  hasLedger: false,
  byId: { studies: none, claims: none, factors: none, frameworks: none, references: none, pages: none },
};
export const setup: SearchSetup = buildSetup(bare, createWords(site));

/** The same with other studies to narrow the results by. */
export function makeSetup(study: FacetValue[], fields: Partial<SearchSetup> = {}): SearchSetup {
  return { ...setup, ...fields, facets: { ...setup.facets, study } };
}

export function makeShown(fields: Partial<ShownWithResult> = {}): ShownWithResult {
  return { label: 'Finding', marks: [], ...fields };
}

/** A text in which what stands in square brackets is what was searched for. */
export function pieces(text: string): Piece[] {
  return text
    .split(/\[(.*?)\]/)
    .map((piece, index) => ({ text: piece, isHit: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}

/** The other way round. */
export function spell(list: readonly Piece[] | undefined): string | undefined {
  return list?.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('');
}

export function makeHit(fields: Partial<Hit> = {}): Hit {
  return {
    address: '/factors/tea/',
    kind: 'factor',
    name: pieces('Tea'),
    excerpt: pieces('What steeps.'),
    isOurs: false,
    sections: [],
    shown: makeShown(),
    words: [],
    isNamed: false,
    ...fields,
  };
}

/** Results that are told apart by their names: "Tea 1", "Tea 2" … */
export function makeAnswer(hits: number, fields: Partial<SearchAnswer> = {}): SearchAnswer {
  return {
    hits: Array.from({ length: hits }, (_, index) =>
      makeHit({ name: pieces(`Tea ${index + 1}`), address: `/factors/tea-${index + 1}/` }),
    ),
    total: hits,
    facets: undefined,
    nearest: [],
    ...fields,
  };
}

/**
 * What Pagefind returns for a text: `[` and `]` stand around the words that it found, `|` around the part that it shows
 * (without them it shows all of it).
 */
export function makeFragment(
  text: string,
  { address = '/factors/tea/', base = '/', ...fields }: FragmentFields = {},
): FoundFragment {
  const escape = (part: string) => part.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const [, excerpt = text] = text.split('|');
  const plain = (part: string) => part.replaceAll(/[[\]|]/g, '');
  return {
    url: base + address.slice(1),
    raw_url: address,
    content: plain(text),
    excerpt: escape(excerpt.trim()).replaceAll('[', '<mark>').replaceAll(']', '</mark>'),
    plain_excerpt: escape(plain(excerpt.trim())),
    filters: { kind: ['factor'] },
    meta: { title: 'Tea' },
    sub_results: [],
    shown: makeShown(),
    ...fields,
  };
}

interface FragmentFields extends Partial<FoundFragment> {
  /** Without base path. */
  address?: string;
  base?: string;
}
