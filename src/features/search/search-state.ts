/** What a search asks, and how an address says it: `?q=words&kind=claim&kind=sense&study=x`. */
import { facetNames, type FacetName } from './search-record.ts';

export interface SearchState {
  query: string;
  /** The chosen values of each facet; none chosen is all. */
  chosen: Record<FacetName, readonly string[]>;
}

/** Longer questions are cut: nobody types them, and each word costs time. */
export const longestQuery = 200;

export const emptyState: SearchState = { query: '', chosen: { kind: [], study: [], factor: [] } };

export function readState(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const chosen = (name: FacetName) => [...new Set(parameters.getAll(name).filter((value) => value !== ''))];
  return {
    query: trimQuery(parameters.get('q') ?? ''),
    chosen: { kind: chosen('kind'), study: chosen('study'), factor: chosen('factor') },
  };
}

/** With its question mark; empty when nothing is asked. */
export function formatState({ query, chosen }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query.trim() !== '') parameters.set('q', query.trim());
  for (const name of facetNames) for (const value of chosen[name]) parameters.append(name, value);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

export function trimQuery(text: string): string {
  // By code points, so that no letter is cut in two.
  return [...text.trim().slice(0, 2 * longestQuery)].slice(0, longestQuery).join('').trim();
}

/** Chooses a value, or lets go of it. */
export function toggle(state: SearchState, facet: FacetName, value: string): SearchState {
  const old = state.chosen[facet];
  const next = old.includes(value) ? old.filter((other) => other !== value) : [...old, value];
  return { ...state, chosen: { ...state.chosen, [facet]: next } };
}

export function countChosen({ chosen }: SearchState): number {
  return facetNames.reduce((sum, name) => sum + chosen[name].length, 0);
}
