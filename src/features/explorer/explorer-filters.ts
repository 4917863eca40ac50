/** Which parts of a framework are shown. In a family of filters in which nothing is chosen, everything is shown. */
import { findGroupOf, type ExplorerGraph, type ExplorerRelation } from './explorer-graph.ts';

export interface Filters {
  groups: readonly string[];
  kinds: readonly string[];
  standings: readonly string[];
}

export type FilterFamily = keyof Filters;

export interface FilterChip {
  id: string;
  /** How much would be shown by it beside the other families: terms for a group, relations for the others. */
  count: number;
  isChosen: boolean;
}

/** Stands for the nodes that are in no group. */
export const ungrouped = '';

export const noFilters: Filters = { groups: [], kinds: [], standings: [] };

export function countFilters({ groups, kinds, standings }: Filters): number {
  return groups.length + kinds.length + standings.length;
}

export function toggleFilter(filters: Filters, family: FilterFamily, id: string): Filters {
  const chosen = filters[family];
  return {
    ...filters,
    [family]: chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id],
  };
}

/** A family with only one chip filters nothing, and has none. */
export function listChips(graph: ExplorerGraph, filters: Filters): Record<FilterFamily, FilterChip[]> {
  const build = (family: FilterFamily, ids: string[], count: (id: string) => number) =>
    ids.length < 2 ? [] : ids.map((id) => ({ id, count: count(id), isChosen: filters[family].includes(id) }));
  const countRelations = (family: FilterFamily) => (id: string) =>
    listRelations(graph, { ...filters, [family]: [id] }).length;
  const loose = graph.nodes.some(({ group }) => group === undefined) ? [ungrouped] : [];
  return {
    groups: build(
      'groups',
      [...graph.groups.map(({ id }) => id), ...loose],
      (id) => graph.nodes.filter(({ group = ungrouped }) => group === id).length,
    ),
    kinds: build(
      'kinds',
      graph.kinds.map(({ id }) => id),
      countRelations('kinds'),
    ),
    standings: build('standings', ['reported', 'editorial'], countRelations('standings')),
  };
}

export function listRelations(graph: ExplorerGraph, filters: Filters): ExplorerRelation[] {
  const fits = (family: FilterFamily, ...ids: string[]) =>
    filters[family].length === 0 || ids.some((id) => filters[family].includes(id));
  const groupOf = (end: string) => findGroupOf(graph, end) ?? ungrouped;
  return graph.relations.filter(
    ({ from, to, kind, standing }) =>
      fits('kinds', kind) && fits('standings', standing) && fits('groups', groupOf(from), groupOf(to)),
  );
}

/**
 * The ids of what is filtered away. Kinds and standings take relations away and leave all nodes; groups leave their own
 * nodes and those at the other end of a relation.
 */
export function findHidden(graph: ExplorerGraph, filters: Filters): Set<string> {
  const relations = listRelations(graph, filters);
  const shown = new Set(relations.map(({ id }) => id));
  const ends = new Set(relations.flatMap(({ from, to }) => [from, to]));
  const isChosen = (group: string | undefined) =>
    filters.groups.length === 0 || filters.groups.includes(group ?? ungrouped);
  for (const { id, group } of graph.nodes) {
    if (!isChosen(group) && !ends.has(id) && !(group !== undefined && ends.has(group))) continue;
    shown.add(id);
    if (group !== undefined) shown.add(group);
  }
  for (const { id } of graph.groups) if (isChosen(id) || ends.has(id)) shown.add(id);
  const all = [...graph.groups, ...graph.nodes, ...graph.relations].map(({ id }) => id);
  return new Set(all.filter((id) => !shown.has(id)));
}
