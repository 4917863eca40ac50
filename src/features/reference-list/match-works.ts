import { foldText } from '../../words/fold-text.ts';
import type { Standing } from './find-standing.ts';
import type { ListState } from './list-state.ts';

/** A work, as far as it is filtered and sorted by it. */
export interface Work {
  /** Names, year, title, journal and so on, folded by `foldText`. */
  text: string;
  factors: readonly string[];
  type: string;
  /** Undefined: no date is known. */
  year: number | undefined;
  standing: Standing;
  /** Its place in the order of titles. */
  titleRank: number;
}

export interface Matches<W extends Work> {
  /** In the order in which they were given. */
  shown: Set<W>;
  /** How many each choice would show beside what is chosen elsewhere; what is missing shows none. */
  counts: { factor: Map<string, number>; type: Map<string, number>; standing: Map<string, number> };
  /** The same of works without a date. */
  undated: number;
}

/** Goes through the works once: those that fit, and the counts of each filter beside its own choice. */
export function matchWorks<W extends Work>(works: readonly W[], state: ListState): Matches<W> {
  const words = foldText(state.text).split(' ');
  const hasYears = state.from !== undefined || state.to !== undefined;
  const first = Math.min(state.from ?? -Infinity, state.to ?? Infinity);
  const last = Math.max(state.from ?? -Infinity, state.to ?? Infinity);
  const isInTime = ({ year }: Work) =>
    year === undefined
      ? state.undated || !hasYears
      : hasYears
        ? year >= first && year <= last
        : !state.undated;

  const shown = new Set<W>();
  const counts: Matches<W>['counts'] = { factor: new Map(), type: new Map(), standing: new Map() };
  let undated = 0;
  for (const work of works) {
    if (!words.every((word) => work.text.includes(word))) continue;
    const misses = [
      ...(state.factor === undefined || work.factors.includes(state.factor) ? [] : ['factor']),
      ...(state.types.length === 0 || state.types.includes(work.type) ? [] : ['type']),
      ...(state.standing === undefined || state.standing === work.standing ? [] : ['standing']),
      ...(isInTime(work) ? [] : ['time']),
    ];
    if (misses.length > 1) continue;
    const [miss] = misses;
    const isCounted = (facet: string) => miss === undefined || miss === facet;
    if (isCounted('factor')) for (const factor of new Set(work.factors)) countUp(counts.factor, factor);
    if (isCounted('type')) countUp(counts.type, work.type);
    if (isCounted('standing')) countUp(counts.standing, work.standing);
    if (isCounted('time') && work.year === undefined) undated += 1;
    if (miss === undefined) shown.add(work);
  }
  return { shown, counts, undated };
}

function countUp(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}
