import { flattenBlocks, type Block, type Inline } from './markdown-tree.ts';
import type { PageContext } from './page-context.ts';
import { getAttribute, isElement, type Element, type Node } from './page-elements.ts';

type ReadBlocks = (nodes: readonly Node[], context: PageContext) => Block[];

/** A table of which each cell is one line, whatever stood in it. */
export function readTable(table: Element, context: PageContext, readBlocks: ReadBlocks): Block[] {
  const rows = listRows(table).map((row) =>
    row.childNodes
      .filter((node) => isElement(node))
      .flatMap((cell): Inline[][] => {
        const line = flattenBlocks(readBlocks(cell.childNodes, context));
        const span = Math.min(Number(getAttribute(cell, 'colspan') ?? 1) || 1, 1000);
        const isBand = getAttribute(cell, 'scope') === 'rowgroup';
        const said: Inline[] = isBand ? [{ type: 'strong', children: line }] : line;
        return [said, ...Array.from({ length: span - 1 }, () => [])];
      }),
  );
  return rows.length > 0 ? [{ type: 'table', rows }] : [];
}

function listRows(parent: Element): Element[] {
  return parent.childNodes
    .filter((node) => isElement(node))
    .flatMap((child) =>
      child.tagName === 'tr' ? [child] : child.tagName === 'caption' ? [] : listRows(child),
    );
}
