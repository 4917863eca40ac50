/** Pagefind as we use it. */
import { IndexFileFault } from './read-index-file.client.ts';
import type { FoundFragment } from './read-hit.ts';
import { facetNames, type FacetName } from './search-record.ts';
import type { SearchState } from './search-state.ts';

export interface Found {
  results: { id: string; score: number; data: () => Promise<FoundFragment> }[];
  filters: Record<string, Record<string, number>>;
}

export interface PagefindInstance {
  search: (term: string, options: { filters: Record<string, { any: string[] }> }) => Promise<Found>;
  filters: () => Promise<unknown>;
}

interface PagefindModule {
  createInstance: (options: Record<string, unknown>) => PagefindInstance;
}

/** How names and text weigh against each other; chosen with the questions of `tests/fixtures/queries.yaml`. */
const ranking = { metaWeights: { title: 6, names: 6, about: 0.25 }, pageLength: 0.6, termFrequency: 1 };
/** In words. */
const excerptLength = 34;

/**
 * @param base the base path of the site, with a slash at both ends
 * @param patience in milliseconds
 */
export async function openPagefind(base: string, patience: number): Promise<PagefindInstance> {
  const url = `${base}pagefind/pagefind.js`;
  const tooLate = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new IndexFileFault(`${url} does not come`)), patience),
  );
  const module = await Promise.race([import(/* @vite-ignore */ url) as Promise<PagefindModule>, tooLate]);
  const options = {
    basePath: `${base}pagefind/`,
    noWorker: true,
    metaCacheTag: 'site',
    ranking,
    excerptLength,
  };
  return module.createInstance(options);
}

/** @param without the facet whose own choice does not count */
export function formatFilters(
  { chosen }: SearchState,
  without?: FacetName,
): Record<string, { any: string[] }> {
  return Object.fromEntries(
    facetNames
      .filter((name) => name !== without && chosen[name].length > 0)
      .map((name) => [name, { any: [...chosen[name]] }]),
  );
}
