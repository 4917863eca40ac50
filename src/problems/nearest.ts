import { distance } from 'fastest-levenshtein';

/** The candidate that a misspelt word most likely means; undefined when none is near enough to be worth naming. */
export function findNearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    const start = countShared(word, candidate);
    const [a, b] = [word.slice(start).toLowerCase(), candidate.slice(start).toLowerCase()];
    if (Math.abs(a.length - b.length) >= bestDistance) continue;
    const away = distance(a, b);
    if (away <= allowedDistance(a) && away < bestDistance) [best, bestDistance] = [candidate, away];
  }
  return best;
}

/** The shortest candidate that holds a word, or is held by it: what was lengthened or shortened. */
export function findHolding(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  for (const candidate of candidates) {
    const start = countShared(word, candidate);
    const [a, b] = [word, candidate].map((text) => text.slice(start).replace(/\/$/, '').toLowerCase());
    const holds = a !== '' && b !== '' && (a!.includes(b!) || b!.includes(a!));
    if (holds && (best === undefined || candidate.length < best.length)) best = candidate;
  }
  return best;
}

/** A third of the letters may be wrong; two always, so that exchanged letters are found, but in the shortest words. */
function allowedDistance(word: string): number {
  return word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3));
}

/** The length of what both begin with, up to a `/` or `#`: it does not make `/studies/a/` any nearer to `/studies/b/`. */
function countShared(a: string, b: string): number {
  let shared = 0;
  for (let index = 0; index < a.length && a[index] === b[index]; index++)
    if (a[index] === '/' || a[index] === '#') shared = index + 1;
  return shared;
}

/** "write "x" (the nearest id), or …": the usual mend for a reference that leads nowhere. */
export function formatNearestFix(word: string, candidates: Iterable<string>, otherwise: string): string {
  const nearest = findNearest(word, candidates);
  return nearest === undefined ? `${otherwise}.` : `write "${nearest}" (the nearest), or ${otherwise}.`;
}
