import type { Change } from '../literature.ts';

/** The newest first; those of one day as the file has them. */
export function sortChanges(changes: readonly Change[]): Change[] {
  return [...changes].sort((a, b) => Number(a.on < b.on) - Number(a.on > b.on));
}
