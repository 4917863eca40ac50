/** How each part of the picture stands to what is chosen. */
import { findHidden, type Filters } from './explorer-filters.ts';
import { findGroupOf, type ExplorerGraph, type ExplorerRelation } from './explorer-graph.ts';
import type { Selection } from './explorer-hash.ts';

/** `on`: chosen. `lit`: belongs to it. `dim`: the rest. `out`: filtered away. */
export type PartState = 'on' | 'lit' | 'dim' | 'out';

/** The state of every part by its id; a part that is not in it stands as it is drawn. */
export function computeStates(
  graph: ExplorerGraph,
  selection: Selection | undefined,
  filters: Filters,
): Map<string, PartState> {
  const states = new Map<string, PartState>();
  if (selection) {
    const lit = new Set(listLit(graph, selection));
    for (const { id } of [...graph.groups, ...graph.nodes, ...graph.relations])
      states.set(id, id === selection.id && selection.type !== 'step' ? 'on' : lit.has(id) ? 'lit' : 'dim');
  }
  for (const id of findHidden(graph, filters)) states.set(id, 'out');
  return states;
}

/**
 * What belongs to the chosen part.
 *
 * - A node: its relations and those of its group, with what stands at their other ends.
 * - A group: what stands in it, its relations and those among its nodes, with what stands at their other ends.
 * - A relation: its ends.
 * - A step: what it shows; a relation with its ends.
 *
 * Wherever a group is at an end, what stands in it belongs to it.
 */
export function listLit(graph: ExplorerGraph, { type, id }: Selection): string[] {
  const among = (group: string) =>
    graph.relations.filter(
      ({ from, to }) => findGroupOf(graph, from) === group && findGroupOf(graph, to) === group,
    );
  if (type === 'relation') return listWhole(graph, [id]);
  if (type === 'step') return listWhole(graph, graph.steps.find((step) => step.id === id)?.show ?? []);
  const relations = listRelationsOf(graph, id);
  const isGroup = graph.groups.some((group) => group.id === id);
  return listWhole(graph, [
    ...(isGroup ? [id] : []),
    ...[...relations, ...(isGroup ? among(id) : [])].map((relation) => relation.id),
  ]);
}

/** Parts with what belongs to each: the ends of a relation, and what stands in a group. */
function listWhole(graph: ExplorerGraph, ids: readonly string[]): string[] {
  const ends = graph.relations.filter(({ id }) => ids.includes(id)).flatMap(({ from, to }) => [from, to]);
  const parts = [...ids, ...ends];
  const inside = graph.nodes.filter(({ group }) => group !== undefined && parts.includes(group));
  return [...parts, ...inside.map(({ id }) => id)];
}

/** The relations that a node or a group takes part in; for a node, those of its group come last. */
export function listRelationsOf(graph: ExplorerGraph, end: string): ExplorerRelation[] {
  const of = (id: string) => graph.relations.filter(({ from, to }) => from === id || to === id);
  const group = findGroupOf(graph, end);
  return group === undefined || group === end ? of(end) : [...of(end), ...of(group)];
}
