/** What the engine answers: plain data, so that it can come from a worker. */
import type { FacetName, RecordKind, ShownWithResult } from './search-record.ts';
import type { SearchState } from './search-state.ts';

export interface SearchQuestion {
  state: SearchState;
  /** So many results are shown. */
  limit: number;
  /** Whether to count, for each value of each facet, what choosing it would show. Costs a file a facet. */
  countsFacets: boolean;
}

/** A stretch of text; `isHit` where it is what was searched for. */
export interface Piece {
  text: string;
  isHit: boolean;
}

export interface Hit {
  /** Without base path, with the anchor. */
  address: string;
  kind: RecordKind;
  /** Undefined: the excerpt is the result. */
  name: readonly Piece[] | undefined;
  excerpt: readonly Piece[];
  /** The excerpt is in our words, not in a source’s. */
  isOurs: boolean;
  /** Sections of the page in which the words stand. */
  sections: readonly { address: string; name: string }[];
  shown: ShownWithResult;
  /** The words of the result that the search found, to be marked where it leads. */
  words: readonly string[];
  /** The question is its very name, or one of its names. */
  isNamed: boolean;
}

export type FacetCounts = Record<FacetName, Record<string, number>>;

export interface SearchAnswer {
  hits: Hit[];
  /** How many results there are in all. */
  total: number;
  /** Undefined when they were not asked for. */
  facets: FacetCounts | undefined;
  /** Nothing was found, or only something else than what was typed: these names come near. */
  nearest: { name: string; address: string }[];
}
