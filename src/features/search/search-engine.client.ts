/** Asks Pagefind. It runs in a worker, or on the page where there can be none (an edition in a folder). */
import { createIndexReader, IndexFileFault } from './read-index-file.client.ts';
import { findNearestNames, listUnmet, type NamedEntry } from './nearest-names.ts';
import { readHit, type FoundFragment } from './read-hit.ts';
import type { FacetCounts, Hit, SearchAnswer, SearchQuestion } from './search-answer.ts';
import { facetNames, type FacetName } from './search-record.ts';
import type { SearchState } from './search-state.ts';

interface Found {
  results: { id: string; score: number; data: () => Promise<FoundFragment> }[];
  filters: Record<string, Record<string, number>>;
}

interface PagefindInstance {
  search: (term: string | null, options: { filters: Record<string, { any: string[] }> }) => Promise<Found>;
  filters: () => Promise<unknown>;
}

interface PagefindModule {
  createInstance: (options: Record<string, unknown>) => PagefindInstance;
}

export interface SearchEngine {
  /** @throws when a file of the index cannot be loaded; the next question tries again from the beginning */
  ask: (question: SearchQuestion) => Promise<SearchAnswer>;
}

/** How names and text weigh against each other; chosen with the questions of `tests/fixtures/queries.yaml`. */
const ranking = { metaWeights: { title: 6, names: 6, about: 0.25 }, pageLength: 0.6, termFrequency: 1 };
/** In words. */
const excerptLength = 34;
/** Not more than are asked for at once, so that "more" never changes what stands already. */
const rankedAmong = 10;

/** @param base the base path of the site, with a slash at both ends */
export function createSearchEngine(base: string): SearchEngine {
  const reader = createIndexReader(`${base}pagefind/`, globalThis.fetch.bind(globalThis));
  // Pagefind asks for its files by `fetch` alone.
  globalThis.fetch = reader.fetch;
  let opened: Promise<PagefindInstance> | undefined;
  let names: Promise<NamedEntry[]> | undefined;

  async function open(): Promise<PagefindInstance> {
    const url = `${base}pagefind/pagefind.js`;
    const module = (await import(/* @vite-ignore */ url)) as PagefindModule;
    return module.createInstance({
      basePath: `${base}pagefind/`,
      noWorker: true,
      metaCacheTag: 'site',
      ranking,
      excerptLength,
    });
  }
  async function listNames(): Promise<NamedEntry[]> {
    const response = await fetch(`${base}search/names.json`);
    if (!response.ok) throw new IndexFileFault(`${response.status} names.json`);
    return (await response.json()) as NamedEntry[];
  }
  async function answer({ state, limit, countsFacets }: SearchQuestion): Promise<SearchAnswer> {
    opened ??= open();
    const index = await opened;
    const isBare = facetNames.every((name) => state.chosen[name].length === 0);
    if (state.query === '' && isBare) return { hits: [], total: 0, facets: undefined, nearest: [] };
    if (countsFacets) await index.filters();
    const found = await index.search(state.query || null, { filters: formatFilters(state) });
    const results = sortResults(found.results);
    const ranked = results.slice(0, limit).map(async (result): Promise<RankedHit> => {
      const fragment = await result.data();
      const hit = readHit(fragment, state.query, base);
      return { hit, score: roundScore(result), length: fragment.content.length };
    });
    const hits = rankFirst(await Promise.all(ranked));
    const isAnswered = state.query === '' || (await knows(index, state.query, hits));
    if (!isAnswered) {
      const nearest = findNearestNames(state.query, await (names ??= listNames()));
      return {
        hits: [],
        total: 0,
        facets: undefined,
        nearest: nearest.map(({ name, address }) => ({ name, address })),
      };
    }
    const facets = countsFacets ? await countFacets(index, state, found) : undefined;
    return { hits, total: results.length, facets, nearest: [] };
  }
  /**
   * Whether what was found is what was typed. Of a word that it does not know, Pagefind takes the longest beginning that it
   * knows: "comunication" finds whatever begins with "co".
   */
  async function knows(index: PagefindInstance, query: string, hits: readonly Hit[]): Promise<boolean> {
    if (hits.length === 0) return false;
    const doubtful = listUnmet(
      query,
      hits.flatMap(({ words }) => words),
    );
    if (doubtful.length === 0) return true;
    const entries = await (names ??= listNames());
    const called = entries.flatMap(({ name, others }) => [name, ...others]);
    const rest = listUnmet(doubtful.join(' '), called);
    const exact = await Promise.all(rest.map((word) => index.search(`"${word}"`, { filters: {} })));
    return exact.every(({ results }) => results.length > 0);
  }

  return {
    async ask(question) {
      try {
        const answered = await answer(question);
        const fault = reader.takeFault();
        if (fault) throw fault;
        return answered;
      } catch (error) {
        opened = undefined;
        names = undefined;
        throw reader.takeFault() ?? error;
      }
    },
  };
}

function formatFilters({ chosen }: SearchState, without?: FacetName): Record<string, { any: string[] }> {
  return Object.fromEntries(
    facetNames
      .filter((name) => name !== without && chosen[name].length > 0)
      .map((name) => [name, { any: [...chosen[name]] }]),
  );
}

interface RankedHit {
  hit: Hit;
  score: number;
  /** Of its text. */
  length: number;
}

/** Among the first hits, what is called just as the question comes first; of what is equally good, what says it shortest. */
function rankFirst(ranked: readonly RankedHit[]): Hit[] {
  const first = ranked
    .slice(0, rankedAmong)
    .sort(
      (a, b) => Number(b.hit.isNamed) - Number(a.hit.isNamed) || b.score - a.score || a.length - b.length,
    );
  return [...first, ...ranked.slice(rankedAmong)].map(({ hit }) => hit);
}

/** What is equally good stands in the same order everywhere. */
function sortResults<Result extends { id: string; score: number }>(results: readonly Result[]): Result[] {
  return [...results].sort((a, b) => roundScore(b) - roundScore(a) || (a.id < b.id ? -1 : 1));
}

/** Sums of the same numbers in another order differ in their last digits. */
function roundScore({ score }: { score: number }): number {
  return Math.round(score * 1e4);
}

/** Each value of a facet with what it would show beside what is chosen in the other facets. */
async function countFacets(index: PagefindInstance, state: SearchState, found: Found): Promise<FacetCounts> {
  const counted = facetNames.map(async (name) => {
    const { filters } =
      state.chosen[name].length === 0
        ? found
        : await index.search(state.query || null, { filters: formatFilters(state, name) });
    return [name, filters[name] ?? {}] as const;
  });
  return Object.fromEntries(await Promise.all(counted)) as FacetCounts;
}
