import type { Factor, Match } from '../../model/literature.ts';

export interface ChosenRelations {
  stated: Match[];
  /** What would contradict a stronger statement about the same two entries. */
  unstated: Match[];
}

/**
 * Which matches SKOS lets stand beside each other. Related entries must not be above one another, however far
 * (S27); entries that are the same, also by way of others, must be neither above one another nor related (S44–S46,
 * which SKOS asks of mapping relations alone). Where a literature says both, the weaker one is left out.
 */
export function chooseRelations(factors: readonly Factor[]): ReadonlyMap<Factor, ChosenRelations> {
  const same = new Map(factors.map((factor) => [factor, reach(factor, ({ as }) => as === 'same')]));
  const isSame = ({ from, to }: Match) => same.get(from)?.has(to) ?? false;
  const isBelow = (below: Factor, above: Factor) =>
    reach(below, (match) => match.as === 'broader' && !isSame(match)).has(above);
  const mayStand = (match: Match): boolean => {
    const { from, to, as } = match;
    if (as === 'same' || as === 'close') return true;
    return !isSame(match) && (as !== 'related' || !(isBelow(from, to) || isBelow(to, from)));
  };
  return new Map(
    factors.map((factor) => {
      const { stated = [], unstated = [] } = Object.groupBy(factor.matches, (match) =>
        mayStand(match) ? 'stated' : 'unstated',
      );
      return [factor, { stated, unstated }];
    }),
  );
}

/** Everything that one comes to from here along such matches; a circle leads back to the start. */
function reach(start: Factor, follows: (match: Match) => boolean): ReadonlySet<Factor> {
  const found = new Set<Factor>();
  const next = [start];
  for (let factor = next.pop(); factor !== undefined; factor = next.pop()) {
    for (const match of factor.matches) {
      if (!follows(match) || found.has(match.to)) continue;
      found.add(match.to);
      next.push(match.to);
    }
  }
  return found;
}
