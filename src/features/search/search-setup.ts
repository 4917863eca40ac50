/** What the browser needs to know of a literature before it can show results: words, and the values of each facet. */
import type { Literature } from '../../model/literature.ts';
import { formatShortCitation } from '../../site/citation-words.ts';
import type { Words } from '../../words/words.ts';
import type { NamedEntry } from './nearest-names.ts';
import { pathOf } from '../../model/addresses.ts';
import { facetNames, recordKinds, type FacetName } from './search-record.ts';

export interface FacetValue {
  id: string;
  label: string;
  /** Of a study. */
  mark?: string;
  hue?: number;
}

export interface SearchSetup {
  language: string;
  words: SearchWords;
  facets: Record<FacetName, FacetValue[]>;
  /** Facets cost so much here that they are counted only for readers who open them. */
  isLarge: boolean;
}

export type SearchWords = ReturnType<typeof listSearchWords>;

/** From so many claims, entries and references on, the files that count facets weigh more than a first answer. */
const largeFrom = 4000;

export function buildSetup(literature: Literature, words: Words): SearchSetup {
  const { site, studies, factors, references } = literature;
  const things =
    studies.reduce((sum, { claims }) => sum + claims.length, 0) + factors.length + references.length;
  return {
    language: site.language,
    words: listSearchWords(words),
    facets: {
      kind: recordKinds.map((id) => ({ id, label: words(`search.kind.${id}`) })),
      study: studies.map(({ id, mark, hue, reference }) => ({
        id,
        label: formatShortCitation(reference, words),
        mark,
        hue,
      })),
      factor: site.factorKinds.map(({ id, many }) => ({ id, label: many })),
    },
    isLarge: things >= largeFrom,
  };
}

/** All that glossary entries are called, for "did you mean". */
export function listNamedEntries({ factors }: Literature): NamedEntry[] {
  return factors.map((factor) => ({
    name: factor.name,
    address: pathOf.factor(factor),
    others: [...factor.aliases, ...factor.findBy],
  }));
}

function listSearchWords(words: Words) {
  return {
    label: words('search.label'),
    hint: words('search.hint'),
    close: words('explorer.close'),
    narrow: words('search.narrow'),
    facets: Object.fromEntries(facetNames.map((name) => [name, words(`search.facet.${name}`)])) as Record<
      FacetName,
      string
    >,
    showValues: words('search.showValues', { count: '{count}' }),
    one: words('search.one'),
    many: words('search.many', { count: '{count}' }),
    remove: words('search.remove', { filter: '{filter}' }),
    removeAll: words('factors.reset'),
    searching: words('search.searching'),
    none: words('search.none', { query: '{query}' }),
    tries: [
      words('search.tryShorter'),
      words('search.tryOther'),
      words('search.tryGlossary', { glossary: '{glossary}' }),
    ],
    glossary: words('nav.factors'),
    nearest: words('search.nearest', { names: '{names}' }),
    more: words('search.more'),
    failed: words('search.failed'),
    retry: words('search.retry'),
    sections: words('search.sections'),
    study: words('study.mark', { mark: '' }).trim(),
    up: words('search.keyUp'),
    down: words('search.keyDown'),
    choose: words('search.keyChoose'),
    open: words('search.keyOpen'),
    all: words('search.all'),
    marked: words('search.marked', { words: '{words}' }),
    unmark: words('search.unmark'),
  };
}
