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
  const above = new Map(
    factors.map((factor) => [factor, reach(factor, (match) => match.as === 'broader' && !isSame(match))]),
  );
  const mayStand = (match: Match): boolean => {
    if (match.as === 'same' || match.as === 'close') return true;
    if (isSame(match)) return false;
    return (
      match.as !== 'related' ||
      !(above.get(match.from)?.has(match.to) || above.get(match.to)?.has(match.from))
    );
  };
  return new Map(
    factors.map((factor) => [
      factor,
      {
        stated: factor.matches.filter(mayStand),
        unstated: factor.matches.filter((match) => !mayStand(match)),
      },
    ]),
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
