/** Asks Pagefind. It runs in a worker, or on the page where there can be none (an edition in a folder). */
import { createIndexReader, IndexFileFault } from './read-index-file.client.ts';
import { findNearestNames, listUnmet, type NamedEntry } from './nearest-names.ts';
import { formatFilters, openPagefind, type Found, type PagefindInstance } from './open-pagefind.client.ts';
import { rankFirst, roundScore, sortResults, type RankedHit } from './rank-hits.ts';
import { readHit } from './read-hit.ts';
import type { FacetCounts, Hit, SearchAnswer, SearchQuestion } from './search-answer.ts';
import { facetNames } from './search-record.ts';
import { countChosen, type SearchState } from './search-state.ts';

export interface SearchEngine {
  /** @throws when a file of the index cannot be loaded; the next question tries again from the beginning */
  ask: (question: SearchQuestion) => Promise<SearchAnswer>;
}

/** A file that has not come after so many milliseconds does not come. */
const patience = 20_000;

/**
 * @param base the base path of the site, with a slash at both ends
 * @param isRetry what is kept of the files may be damaged: they are asked of the host again
 */
export function createSearchEngine(base: string, isRetry = false): SearchEngine {
  const native = globalThis.fetch.bind(globalThis);
  let cache: RequestCache = isRetry ? 'reload' : 'default';
  const load: typeof fetch = (input, init) =>
    native(input, { ...init, cache, signal: AbortSignal.timeout(patience) });
  const reader = createIndexReader(`${base}pagefind/`, load, native);
  // Pagefind asks for its files by `fetch` alone.
  globalThis.fetch = reader.fetch;
  let opened: Promise<PagefindInstance> | undefined;
  let names: Promise<NamedEntry[]> | undefined;

  async function listNames(): Promise<NamedEntry[]> {
    const response = await load(`${base}search/names.json`);
    if (!response.ok) throw new IndexFileFault(`${response.status} names.json`);
    return (await response.json()) as NamedEntry[];
  }
  async function answer({ state, limit, countsFacets }: SearchQuestion): Promise<SearchAnswer> {
    // Without words it would have to read the whole index to answer.
    if (state.query === '') return { hits: [], total: 0, facets: undefined, nearest: [] };
    const index = await (opened ??= openPagefind(base, patience));
    if (countsFacets) await index.filters();
    const found = await index.search(state.query, { filters: formatFilters(state) });
    const results = sortResults(found.results);
    const ranked = results.slice(0, limit).map(async (result): Promise<RankedHit> => {
      const fragment = await result.data();
      const hit = readHit(fragment, state.query, base);
      return { hit, score: roundScore(result), length: fragment.content.length };
    });
    const hits = rankFirst(await Promise.all(ranked));
    const isKnown = hits.length > 0 && (await knows(index, state.query, hits));
    const facets = countsFacets ? await countFacets(index, state, found) : undefined;
    if (isKnown) return { hits, total: results.length, facets, nearest: [] };
    // What only the filters leave out was typed well.
    const isLeftOut = countChosen(state) > 0 && (await isFound(index, state.query));
    const nearest = isLeftOut ? [] : findNearestNames(state.query, await (names ??= listNames()));
    return {
      hits: [],
      total: 0,
      facets: countChosen(state) > 0 ? facets : undefined,
      nearest: nearest.map(({ name, address }) => ({ name, address })),
    };
  }
  /**
   * Whether what was found is what was typed. Of a word that it does not know, Pagefind takes the longest beginning that it
   * knows: a question with a letter too few finds whatever begins like it.
   */
  async function knows(index: PagefindInstance, query: string, hits: readonly Hit[]): Promise<boolean> {
    const found = hits.flatMap(({ words }) => words);
    const doubtful = listUnmet(query, found);
    if (doubtful.length === 0) return true;
    const entries = await (names ??= listNames());
    const called = entries.flatMap(({ name, others }) => [name, ...others]);
    const rest = listUnmet(doubtful.join(' '), called);
    const exact = await Promise.all(rest.map((word) => index.search(`"${word}"`, { filters: {} })));
    return exact.every(({ results }) => results.length > 0);
  }
  async function isFound(index: PagefindInstance, query: string): Promise<boolean> {
    const { results } = await index.search(query, { filters: {} });
    const hits = results.slice(0, 1).map(async (result) => readHit(await result.data(), query, base));
    return results.length > 0 && knows(index, query, await Promise.all(hits));
  }

  return {
    async ask(question) {
      try {
        const answered = await answer(question);
        const fault = reader.takeFault();
        if (fault) throw fault;
        cache = 'default';
        return answered;
      } catch (error) {
        opened = undefined;
        names = undefined;
        cache = 'reload';
        throw reader.takeFault() ?? error;
      }
    },
  };
}

/** Each value of a facet with what it would show beside what is chosen in the other facets. */
async function countFacets(index: PagefindInstance, state: SearchState, found: Found): Promise<FacetCounts> {
  const counted = facetNames.map(async (name) => {
    const { filters } =
      state.chosen[name].length === 0
        ? found
        : await index.search(state.query, { filters: formatFilters(state, name) });
    return [name, filters[name] ?? {}] as const;
  });
  return Object.fromEntries(await Promise.all(counted)) as FacetCounts;
}
