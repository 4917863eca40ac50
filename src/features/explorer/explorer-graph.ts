/** A framework as the explorer knows it in the browser: names and how they hang together, without any text. */
import type { Framework, Relation, RelationEnd } from '../../model/literature.ts';

/** Ids of groups, nodes and relations share one space, so that an id alone names a part. */
export interface ExplorerGraph {
  groups: { id: string; name: string }[];
  nodes: { id: string; name: string; group: string | undefined }[];
  relations: ExplorerRelation[];
  /** Those that occur, in the order of the relations. */
  kinds: { id: string; name: string }[];
  steps: ExplorerStep[];
}

export interface ExplorerRelation {
  id: string;
  number: number;
  from: string;
  to: string;
  both: boolean;
  kind: string;
  standing: Relation['standing'];
}

export interface ExplorerStep {
  id: string;
  title: string;
  text: string;
  /** The parts that it lights. */
  show: string[];
}

export function describeGraph(framework: Framework): ExplorerGraph {
  const { groups, nodes, relations, tour } = framework;
  const kinds = new Map(relations.map(({ kind: { id, name } }) => [id, { id, name }]));
  return {
    groups: groups.map(({ id, name }) => ({ id, name })),
    nodes: nodes.map(({ id, name, group }) => ({ id, name, group: group?.id })),
    relations: relations.map(({ id, number, from, to, direction, kind, standing }) => ({
      id,
      number,
      from: from.id,
      to: to.id,
      both: direction === 'both',
      kind: kind.id,
      standing,
    })),
    kinds: [...kinds.values()],
    steps: tour.map(({ id, title, text, show }) => ({
      id,
      title,
      text,
      show: show.map((part: RelationEnd | Relation) => part.id),
    })),
  };
}

/** The group that an end belongs to, or is. Undefined: a node that stands in no group. */
export function findGroupOf(graph: ExplorerGraph, end: string): string | undefined {
  if (graph.groups.some(({ id }) => id === end)) return end;
  return graph.nodes.find(({ id }) => id === end)?.group;
}

export function findNameOf(graph: ExplorerGraph, end: string): string {
  return [...graph.nodes, ...graph.groups].find(({ id }) => id === end)?.name ?? '';
}
