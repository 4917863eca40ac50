import { formatNearestFix } from '../../problems/nearest.ts';
import type { DataPath, Position, Problem } from '../../problems/problem.ts';
import { resolveClaimReference } from '../ids.ts';
import type { Claim } from '../literature.ts';
import type { Problems } from './context.ts';

export interface ClaimPlace {
  file: string;
  at: DataPath;
  /** The study in whose file the list stands, or which the claims must belong to. */
  own?: string;
}

/** The claims that a list of references names, each once. */
export function findClaims(
  references: readonly string[],
  claims: ReadonlyMap<string, Claim>,
  { file, at, own }: ClaimPlace,
  problems: Problems,
): Claim[] {
  const found = references.flatMap((reference, index) => {
    const place = { file, at: [...at, index] };
    const claim = claims.get(resolveClaimReference(reference, own));
    if (claim === undefined) {
      problems.add(describeUnknownClaim(reference, claims, { ...place, ...(own !== undefined && { own }) }));
      return [];
    }
    if (own !== undefined && claim.study.id !== own) {
      problems.add({
        rule: 'foreign-claim',
        ...place,
        message: `"${reference}" is a claim of another study than "${own}".`,
        fix: `name a claim of "${own}".`,
      });
      return [];
    }
    return [claim];
  });
  return [...new Set(found)];
}

/** That no claim has this id, and which one may be meant, written as it has to be at this place. */
export function describeUnknownClaim(
  reference: string,
  claims: ReadonlyMap<string, Claim>,
  place: { file: string; at: DataPath | Position; own?: string },
): Problem {
  const { file, at, own } = place;
  const key = resolveClaimReference(reference, own);
  const [study = '', id] = key.split('#');
  const problem = {
    rule: 'unknown-claim',
    file,
    at,
    message: `No claim has the id "${reference}".`,
  } as const;
  if (id === undefined) {
    // Outside its study a claim is easily named by its bare id.
    const meant = [...claims.keys()].find((known) => known.endsWith(`#${key}`));
    const fix = meant === undefined ? 'write it as "study-id#claim-id".' : `write "${meant}".`;
    return { ...problem, fix, needs: ['studies/'] };
  }
  const isBare = reference !== key;
  const all = [...claims.values()];
  const ofStudy = all.filter((claim) => claim.study.id === study);
  // Where the study is known, the claim is one of its own; otherwise the study may be misspelt.
  const candidates = isBare
    ? ofStudy.map((claim) => claim.id)
    : (ofStudy.length > 0 ? ofStudy : all).map((claim) => claim.key);
  return {
    ...problem,
    fix: formatNearestFix(reference, candidates, `add the claim to studies/${study}.mdx`),
    needs: [`studies/${study}.mdx#${id}`],
  };
}
