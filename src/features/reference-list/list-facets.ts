/** What the works of a literature can be filtered by, with how many there are of each. */
import { compareNames } from '../../model/build/compare-names.ts';
import { yearOf } from '../../model/build/build-references.ts';
import type { Factor, Literature, Reference } from '../../model/literature.ts';
import { findStanding, standings, type Standing } from './find-standing.ts';

export interface Facets {
  /** Those that works bear on, in the order of the glossary. */
  factors: { factor: Factor; count: number }[];
  /** The most frequent first. */
  types: { type: Reference['data']['type']; count: number }[];
  standings: { standing: Standing; count: number }[];
  /** The newest first. */
  years: number[];
  /** Works without a date. */
  undated: number;
}

export function listFacets({ references, factors }: Literature): Facets {
  const byType = Map.groupBy(references, ({ data }) => data.type);
  const years = references.map(yearOf).filter((year) => year !== undefined);
  const perFactor = new Map<Factor, number>();
  for (const reference of references)
    for (const factor of reference.factors) perFactor.set(factor, (perFactor.get(factor) ?? 0) + 1);
  return {
    factors: factors.flatMap((factor) => {
      const count = perFactor.get(factor);
      return count === undefined ? [] : [{ factor, count }];
    }),
    types: [...byType]
      .map(([type, works]) => ({ type, count: works.length }))
      .sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1)),
    standings: standings
      .map((standing) => ({
        standing,
        count: references.filter(({ data }) => findStanding(data) === standing).length,
      }))
      .filter(({ count }) => count > 0),
    years: [...new Set(years)].sort((a, b) => b - a),
    undated: references.length - years.length,
  };
}

/** The place of each work when the list is sorted by title, by the rules of the site's language. */
export function rankTitles({ references, site }: Literature): Map<Reference, number> {
  const compare = compareNames(new Intl.Collator(site.language, { numeric: true }));
  const sorted = references.toSorted((a, b) => compare(a.data.title, b.data.title));
  return new Map(sorted.map((reference, rank) => [reference, rank]));
}
