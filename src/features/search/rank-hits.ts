/** In which order results stand. */
import type { Hit } from './search-answer.ts';

/** Not more than are asked for at once, so that "more" never changes what stands already. */
const rankedAmong = 10;

export interface RankedHit {
  hit: Hit;
  score: number;
  /** Of its text. */
  length: number;
}

/** Among the first hits, what is called just as the question comes first; of what is equally good, what says it shortest. */
export function rankFirst(ranked: readonly RankedHit[]): Hit[] {
  const first = ranked
    .slice(0, rankedAmong)
    .sort(
      (a, b) => Number(b.hit.isNamed) - Number(a.hit.isNamed) || b.score - a.score || a.length - b.length,
    );
  return [...first, ...ranked.slice(rankedAmong)].map(({ hit }) => hit);
}

/** What is equally good stands in the same order everywhere. */
export function sortResults<Result extends { id: string; score: number }>(
  results: readonly Result[],
): Result[] {
  return [...results].sort((a, b) => roundScore(b) - roundScore(a) || (a.id < b.id ? -1 : 1));
}

/** Sums of the same numbers in another order differ in their last digits. */
export function roundScore({ score }: { score: number }): number {
  return Math.round(score * 1e4);
}
