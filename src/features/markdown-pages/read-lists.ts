/** Lists of a page. Those of our own components stand close: the lines of an item are lines, not paragraphs. */
import { flattenBlocks, joinInlines, joinLines, textOf, type Block, type Inline } from './markdown-tree.ts';
import type { PageContext } from './page-context.ts';
import {
  findInside,
  getText,
  hasClass,
  getAttribute,
  isElement,
  isInside,
  type Element,
  type Node,
} from './page-elements.ts';
import { markEditorial } from './mark-editorial.ts';
import { readLine } from './read-inlines.ts';

type ReadBlocks = (nodes: readonly Node[], context: PageContext) => Block[];

export function readList(list: Element, context: PageContext, readBlocks: ReadBlocks): Block[] {
  const items = list.childNodes.filter((node) => isElement(node)).filter(({ tagName }) => tagName === 'li');
  if (items.length === 0) return [];
  const numbers = items.map((item) => item.childNodes.find((node) => hasClass(node, 'num')));
  const isOrdered =
    list.tagName === 'ol' &&
    // Some of all relations, by their numbers.
    !isInside(list, 'part-relations') &&
    numbers.every((number, index) => number === undefined || getText(number) === String(index + 1));
  if (hasClass(list, 'part-numbers')) {
    const children = joinInlines(
      items.map((item) => [...readLine(item.childNodes, context), ...readStanding(item, context)]),
      textOf(', '),
    );
    return [{ type: 'paragraph', children }];
  }
  // Authors' lists have no class.
  const isClose = getAttribute(list, 'class') !== undefined;
  const read = items.map((item, index) => {
    const number = numbers[index];
    const blocks = readBlocks(
      item.childNodes.filter((node) => node !== number),
      context,
    );
    if (!isClose) return blocks;
    const start = isOrdered || number === undefined ? [] : readLine([number], context);
    const said = hasClass(list, 'index') ? flattenBlocks(blocks) : joinLines(blocks.map(nameStrongly));
    const children = [...joinInlines([start, said], textOf(': ')), ...readStanding(item, context)];
    return [{ type: 'paragraph' as const, children }];
  });
  const start = Number(getAttribute(list, 'start') ?? 1);
  return [{ type: 'list', isOrdered, ...(start > 1 && { start }), items: read }];
}

/** That a relation is ours, where only its look says so. */
function readStanding(item: Element, context: PageContext): Inline[] {
  const isSaid = findInside(item, (inside) => hasClass(inside, 'ed')) !== undefined;
  if (!hasClass(item, 'editorial') || isSaid) return [];
  return [textOf(' '), markEditorial([textOf(context.words('standing.ours'))], context.words)];
}

function nameStrongly(block: Block): Block {
  if (block.type !== 'heading') return block;
  return { type: 'paragraph', children: [{ type: 'strong', children: block.children }] };
}

/** Questions with their answers. */
export function readTerms(list: Element, context: PageContext, readBlocks: ReadBlocks): Block[] {
  const groups = list.childNodes.filter((node) => isElement(node));
  const items = groups.map((group): Block[] => {
    const parts = group.childNodes.filter((node) => isElement(node));
    const name = parts
      .filter(({ tagName }) => tagName === 'dt')
      .flatMap(({ childNodes }) => readLine(childNodes, context));
    const answer = parts
      .filter(({ tagName }) => tagName === 'dd')
      .flatMap(({ childNodes }) => readBlocks(childNodes, context));
    const head: Inline = { type: 'strong', children: [...name, textOf(':')] };
    return [{ type: 'paragraph', children: [head, textOf(' '), ...joinLines(answer)] }];
  });
  return items.length > 0 ? [{ type: 'list', isOrdered: false, items }] : [];
}
