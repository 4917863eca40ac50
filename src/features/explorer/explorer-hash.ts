/** What is chosen, as it stands in the address: `#node=…` (groups as well), `#relation=…`, `#step=…`. */
import type { ExplorerGraph } from './explorer-graph.ts';

export interface Selection {
  type: 'node' | 'relation' | 'step';
  id: string;
}

/** Undefined for any other hash, and for an id that the framework does not have. */
export function parseHash(hash: string, graph: ExplorerGraph): Selection | undefined {
  const [, type, code = ''] = /^#(node|relation|step)=(.+)$/.exec(hash) ?? [];
  const id = decode(code);
  if (type === undefined || id === undefined) return undefined;
  const selection = { type, id } as Selection;
  return listIds(graph, selection.type).includes(id) ? selection : undefined;
}

export function formatHash({ type, id }: Selection): string {
  return `#${type}=${encodeURIComponent(id)}`;
}

/** Which part of the picture a plain anchor of the page (`#node-x`, `#group-x`, `#relation-x`, `#step-x`) speaks of. */
export function parseAnchor(anchor: string, graph: ExplorerGraph): Selection | undefined {
  const [, kind, code = ''] = /^#(node|group|relation|step)-(.+)$/.exec(anchor) ?? [];
  const id = decode(code);
  if (kind === undefined || id === undefined) return undefined;
  const type = kind === 'group' ? 'node' : (kind as Selection['type']);
  return listIds(graph, type).includes(id) ? { type, id } : undefined;
}

export function isSame(a: Selection | undefined, b: Selection | undefined): boolean {
  return a?.type === b?.type && a?.id === b?.id;
}

function listIds({ groups, nodes, relations, steps }: ExplorerGraph, type: Selection['type']): string[] {
  const parts = { node: [...nodes, ...groups], relation: relations, step: steps }[type];
  return parts.map(({ id }) => id);
}

function decode(code: string): string | undefined {
  try {
    return decodeURIComponent(code);
  } catch {
    return undefined;
  }
}
