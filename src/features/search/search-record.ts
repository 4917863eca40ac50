/** What can be found. Pagefind indexes one record each; what a result shows beside its text travels with it. */

/** The kinds of result, in the order in which they are listed; they stand in addresses (`?kind=claim`). */
export const recordKinds = [
  'factor',
  'sense',
  'claim',
  'relation',
  'study',
  'framework',
  'comparison',
  'page',
  'reference',
] as const;
export type RecordKind = (typeof recordKinds)[number];

/** What results can be narrowed by; the names are those of Pagefind’s filters and of the parameters in an address. */
export const facetNames = ['kind', 'study', 'factor'] as const;
export type FacetName = (typeof facetNames)[number];

/** Between the names of one record in the index. */
export const nameSeparator = ' · ';

export interface SearchRecord {
  /** Where the result leads, without base path. One record an address. */
  address: string;
  /** `page`: what the built page holds is indexed. Otherwise this text alone. */
  text: { of: 'page' } | { of: 'record'; text: string };
  /** What it is called; undefined for what has no name of its own. On a page it is the heading. */
  name?: string;
  /** Other names and spellings: they weigh as much as the name. */
  names?: readonly string[];
  /** What it is about, and names of what comes near: they find it, but weigh little. */
  about?: readonly string[];
  kind: RecordKind;
  /** Ids of studies. */
  studies: readonly string[];
  /** Ids of kinds of glossary entries. */
  factorKinds: readonly string[];
  shown: ShownWithResult;
}

/** What stands with a result, in the site’s words. */
export interface ShownWithResult {
  /** What sort of thing it is: "Finding", "Relation 8". */
  label: string;
  /** The name that leads to it, where its text is not to stand for it. */
  name?: string;
  /** What it is in a sentence: shown where its name was found, and not its text. */
  gist?: string;
  /** Where in its source it is said: "Abstract, sentence 9". */
  place?: string;
  /** The studies that speak: letter and hue. */
  marks: readonly (readonly [mark: string, hue: number])[];
  /** So many studies more than there are marks. */
  more?: number;
  /** The words shown are ours, not a source’s. */
  isOurs?: boolean;
}
