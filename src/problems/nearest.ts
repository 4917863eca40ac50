import { distance } from 'fastest-levenshtein';

/** The candidate that a misspelt word most likely means; undefined when none is near enough to be worth naming. */
export function findNearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(word.length * 0.4)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const away = distance(word.toLowerCase(), candidate.toLowerCase());
    if (away < bestDistance) [best, bestDistance] = [candidate, away];
  }
  return best;
}

/** "write "x" (the nearest id), or …": the usual mend for a reference that leads nowhere. */
export function formatNearestFix(word: string, candidates: Iterable<string>, otherwise: string): string {
  const nearest = findNearest(word, candidates);
  return nearest === undefined ? `${otherwise}.` : `write "${nearest}" (the nearest), or ${otherwise}.`;
}
