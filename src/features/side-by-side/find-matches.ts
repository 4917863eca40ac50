export type Side = 'left' | 'right';

/** A row of the list: which nodes match. */
export type Row = Record<Side, string>;

/** A term that is pointed at or chosen. */
export interface Choice {
  side: Side;
  node: string;
}

/** The rows that tell of a node. */
export function findRows<Listed extends Row>(rows: readonly Listed[], { side, node }: Choice): Listed[] {
  return rows.filter((row) => row[side] === node);
}

/** What lights: the node itself, and in the other picture all that match it. */
export function listLit(rows: readonly Row[], choice: Choice): Record<Side, ReadonlySet<string>> {
  const other = choice.side === 'left' ? 'right' : 'left';
  const lit = {
    [choice.side]: new Set([choice.node]),
    [other]: new Set(findRows(rows, choice).map((row) => row[other])),
  };
  return lit as Record<Side, Set<string>>;
}

/** `#node=left:temperature` */
export function formatHash({ side, node }: Choice): string {
  return `#node=${side}:${encodeURIComponent(node)}`;
}

export function parseHash(hash: string): Choice | undefined {
  const [, side, node] = /^#node=(left|right):(.+)$/.exec(hash) ?? [];
  if (side === undefined || node === undefined) return undefined;
  try {
    return { side: side as Side, node: decodeURIComponent(node) };
  } catch {
    return undefined;
  }
}
