/** What a page says, as far as Markdown can say it. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'code'; text: string }
  | { type: 'break' }
  /** `editorial`: ours, not the source's; it stands in square brackets. */
  | { type: 'strong' | 'emphasis' | 'editorial'; children: Inline[] }
  | { type: 'link'; to: string; children: Inline[] };

export type Block =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'heading'; level: number; children: Inline[] }
  /** `start`: the number of the first item, where it is not 1. */
  | { type: 'list'; isOrdered: boolean; start?: number; items: Block[][] }
  | { type: 'quote'; children: Block[] }
  | { type: 'code'; language: string; text: string }
  | { type: 'table'; rows: Inline[][][] }
  | { type: 'rule' };

export function textOf(text: string): Inline {
  return { type: 'text', text };
}

/** Items with a separator between them. */
export function joinInlines(items: readonly Inline[][], separator: Inline): Inline[] {
  return items
    .filter((item) => item.length > 0)
    .flatMap((item, index) => (index > 0 ? [separator, ...item] : item));
}

/** Paragraphs as the lines of one. */
export function joinLines(blocks: readonly Block[]): Inline[] {
  const lines = blocks.map((block) => (block.type === 'paragraph' ? block.children : flattenBlocks([block])));
  return joinInlines(lines, { type: 'break' });
}

/** Blocks as they can stand within a line: in the cell of a table. */
export function flattenBlocks(blocks: readonly Block[]): Inline[] {
  return joinInlines(blocks.map(flattenBlock), textOf(' · '));
}

function flattenBlock(block: Block): Inline[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.children.map((inline) => (inline.type === 'break' ? textOf(' · ') : inline));
    case 'list':
      return joinInlines(block.items.map(flattenBlocks), textOf('; '));
    case 'quote':
      return flattenBlocks(block.children);
    case 'code':
      return [{ type: 'code', text: block.text }];
    case 'table':
      return joinInlines(block.rows.flat(), textOf('; '));
    case 'rule':
      return [];
  }
}
