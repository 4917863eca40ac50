/** Walking the picture by arrow keys. */
import { findGroupOf, type ExplorerGraph } from './explorer-graph.ts';
import type { Selection } from './explorer-hash.ts';
import { listRelationsOf } from './explorer-states.ts';

export type WalkKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Enter';

export interface WalkOptions {
  /** Where the walk came from when it went on to a relation. */
  origin: string | undefined;
  /** What is filtered away: nobody walks there. */
  hidden: ReadonlySet<string>;
}

/**
 * One step of a walk.
 *
 * - On a node or a group: down and right go to its first relation, up and left to its last one.
 * - On a relation: down and up go to the next and the previous relation of the end that the walk came from (round in
 *   a circle), right and Enter go over to the other end, left goes back.
 *
 * A node's relations are its own, then those of its group. Undefined: the key leads nowhere.
 */
export function walk(
  graph: ExplorerGraph,
  at: Selection,
  key: WalkKey,
  { origin, hidden }: WalkOptions,
): Selection | undefined {
  const listShown = (end: string) => listRelationsOf(graph, end).filter(({ id }) => !hidden.has(id));
  if (at.type === 'node') {
    const relations = listShown(at.id);
    const next = key === 'ArrowUp' || key === 'ArrowLeft' ? relations.at(-1) : relations[0];
    return next && key !== 'Enter' ? { type: 'relation', id: next.id } : undefined;
  }
  const relation = graph.relations.find(({ id }) => id === at.id);
  if (at.type !== 'relation' || relation === undefined) return undefined;
  const start = origin ?? relation.from;
  if (key === 'ArrowLeft') return { type: 'node', id: start };
  if (key === 'ArrowRight' || key === 'Enter')
    return { type: 'node', id: findOtherEnd(graph, relation, start) };
  const relations = listShown(start);
  const index = relations.indexOf(relation) + (key === 'ArrowDown' ? 1 : -1);
  const next = relations.at(index % relations.length);
  return next && { type: 'relation', id: next.id };
}

/** A node also stands at that end of a relation at which its group stands. */
function findOtherEnd(
  graph: ExplorerGraph,
  { from, to }: { from: string; to: string },
  start: string,
): string {
  if (from === start || to === start) return from === start ? to : from;
  return findGroupOf(graph, start) === from ? to : from;
}
