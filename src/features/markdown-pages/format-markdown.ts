/**
 * Markdown from its tree. Our own writer: rehype-remark and remark-stringify take ten times as long (25 ms for a full
 * study), which is a minute at 1,000 studies. The tests read everything back with remark.
 */
import {
  escapeAddress,
  escapeLineStart,
  escapeText,
  formatCode,
  formatCodeBlock,
} from './escape-markdown.ts';
import type { Block, Inline } from './markdown-tree.ts';

export function formatBlocks(blocks: readonly Block[]): string {
  // Two lists beside each other would be one, had they the same bullets.
  let isOther = false;
  const texts = blocks.map((block, index) => {
    isOther = block.type === 'list' && blocks[index - 1]?.type === 'list' && !isOther;
    return formatBlock(block, isOther);
  });
  return texts.filter((text) => text !== '').join('\n\n');
}

function formatBlock(block: Block, hasOtherBullets = false): string {
  switch (block.type) {
    case 'paragraph':
      return formatLines(block.children);
    case 'heading': {
      const text = formatInlines(block.children).replaceAll('\\\n', ' ');
      return `${'#'.repeat(block.level)} ${text.replace(/#+$/, '\\$&')}`;
    }
    case 'list':
      return formatList(block.items, {
        bullet: hasOtherBullets ? '*' : '-',
        sign: hasOtherBullets ? ')' : '.',
        isOrdered: block.isOrdered,
        first: block.start ?? 1,
      });
    case 'quote':
      return formatBlocks(block.children).replace(/^.*$/gm, (line) => (line === '' ? '>' : `> ${line}`));
    case 'code':
      return formatCodeBlock(block.text, block.language);
    case 'table':
      return formatTable(block.rows);
    case 'rule':
      return '---';
  }
}

function formatLines(inlines: readonly Inline[]): string {
  return formatInlines(inlines).split('\n').map(escapeLineStart).join('\n');
}

interface ListSigns {
  isOrdered: boolean;
  first: number;
  bullet: string;
  /** After a number. */
  sign: string;
}

function formatList(items: readonly Block[][], { isOrdered, first, bullet, sign }: ListSigns): string {
  // Without empty lines, where no item needs them.
  const isTight = items.every((blocks) =>
    blocks.every(({ type }, index) => (index === 0 ? type === 'paragraph' : type === 'list')),
  );
  return items
    .map((blocks, index) => {
      const start = isOrdered ? `${first + index}${sign} ` : `${bullet} `;
      const text = isTight ? blocks.map((block) => formatBlock(block)).join('\n') : formatBlocks(blocks);
      return start + text.replace(/\n(?!\n|$)/g, `\n${' '.repeat(start.length)}`);
    })
    .join(isTight ? '\n' : '\n\n');
}

function formatTable(rows: readonly Inline[][][]): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const lines = rows.map((row) => {
    const cells = Array.from({ length: columns }, (_, index) => formatCell(row[index] ?? []));
    return `| ${cells.join(' | ')} |`;
  });
  return [lines[0], `|${' --- |'.repeat(columns)}`, ...lines.slice(1)].join('\n');
}

function formatCell(inlines: readonly Inline[]): string {
  return formatInlines(inlines.map(escapeBars)).replaceAll('\\\n', ' ');
}

/** In a table even code may not hold a bar. In other text it is escaped everywhere. */
function escapeBars(inline: Inline): Inline {
  if (inline.type === 'code') return { ...inline, text: inline.text.replaceAll('|', '\\|') };
  return 'children' in inline ? { ...inline, children: inline.children.map(escapeBars) } : inline;
}

function formatInlines(inlines: readonly Inline[]): string {
  let line = '';
  for (const [index, inline] of inlines.entries())
    line += formatInline(inline, line, findFirstSign(inlines[index + 1]));
  return line;
}

const firstSigns = { code: '`', break: '\\', strong: '*', emphasis: '*', editorial: '[', link: '[' };

function findFirstSign(inline: Inline | undefined): string {
  if (inline === undefined) return '';
  return inline.type === 'text' ? inline.text.charAt(0) : firstSigns[inline.type];
}

function formatInline(inline: Inline, before: string, after: string): string {
  switch (inline.type) {
    case 'text':
      return escapeText(inline.text);
    case 'code':
      return formatCode(inline.text.replace(/\s+/g, ' '));
    case 'break':
      return '\\\n';
    case 'strong':
      return wrap(formatInlines(inline.children), '**', before, after);
    case 'emphasis':
      return wrap(formatInlines(inline.children), '*', before, after);
    case 'link':
      return `[${formatInlines(inline.children)}](${escapeAddress(inline.to)})`;
    case 'editorial':
      // What follows could make a link of the brackets, or a definition.
      return `[${formatInlines(inline.children)}${/^[([:]/.test(after) ? '\\' : ''}]`;
  }
}

/** Stars count only where words begin and end; elsewhere the words stand without them. */
function wrap(text: string, stars: string, before: string, after: string): string {
  const isClear =
    text !== '' &&
    !/^[\s*]|[\s*\\]$/.test(text) &&
    !before.endsWith('*') &&
    isApart(before.slice(-1), text.charAt(0)) &&
    after !== '*' &&
    isApart(after, text.slice(-1));
  return isClear ? stars + text + stars : text;
}

function isApart(outside: string, inside: string): boolean {
  return outside === '' || /[\s\p{P}\p{S}]/u.test(outside) || !/[\s\p{P}\p{S}]/u.test(inside);
}
