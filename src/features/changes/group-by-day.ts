import type { Change } from '../../model/literature.ts';

/** Day → its changes, in the order in which they come. */
export function groupByDay(changes: readonly Change[]): Map<string, Change[]> {
  return Map.groupBy(changes, ({ on }) => on);
}
