/** The blocks of a built page, from its elements. */
import { joinLines, textOf, type Block, type Inline } from './markdown-tree.ts';
import type { PageContext } from './page-context.ts';
import {
  getAttribute,
  getText,
  hasClass,
  isBlock,
  isElement,
  isInside,
  isLeftOut,
  type Element,
  type Node,
} from './page-elements.ts';
import { markEditorial } from './mark-editorial.ts';
import { readLine } from './read-inlines.ts';
import { readList, readTerms } from './read-lists.ts';
import { readTable } from './read-table.ts';

export function readBlocks(nodes: readonly Node[], context: PageContext): Block[] {
  const blocks: Block[] = [];
  let line: Node[] = [];
  const endLine = () => {
    const children = own(readLine(line, context), context);
    if (children.length > 0) blocks.push({ type: 'paragraph', children });
    line = [];
  };
  for (const node of nodes) {
    if (isBlock(node)) {
      endLine();
      if (!isLeftOut(node)) blocks.push(...readBlock(node, context));
    } else line.push(node);
  }
  endLine();
  return blocks;
}

/** Within a passage of ours every line says so. */
function own(children: Inline[], context: PageContext): Inline[] {
  return context.isOurs && children.length > 0 ? [markEditorial(children, context.words)] : children;
}

function readBlock(element: Element, context: PageContext): Block[] {
  if (hasClass(element, 'claim')) return readClaim(element, context);
  if (hasClass(element, 'stage')) return readStage(context);
  if (element.tagName === 'article' && hasClass(element, 'study')) return readCard(element, context);
  switch (element.tagName) {
    case 'p':
      return readParagraph(element, context);
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6': {
      const children = own(readLine(element.childNodes, context), context);
      return [{ type: 'heading', level: Number(element.tagName.slice(1)), children }];
    }
    case 'ul':
    case 'ol':
      return readList(element, context, readBlocks);
    case 'dl':
      return readTerms(element, context, readBlocks);
    case 'table':
      return readTable(element, context, readBlocks);
    case 'blockquote':
      return [{ type: 'quote', children: readBlocks(element.childNodes, context) }];
    case 'pre':
      return [{ type: 'code', language: findLanguage(element), text: getText(element) }];
    case 'hr':
      return [{ type: 'rule' }];
    default:
      return readBlocks(element.childNodes, context);
  }
}

function readParagraph(element: Element, context: PageContext): Block[] {
  const { words } = context;
  // What pictures and marks need to be read; there are none here.
  const keys = [words('score.key'), words('diagram.key'), words('compare.matrixLead')];
  if (keys.includes(getText(element))) return [];
  let children = readLine(element.childNodes, context);
  if (hasClass(element, 'part-label')) children = [{ type: 'strong', children }];
  // In the list of all entries the page says once that their glosses are ours.
  if (hasClass(element, 'ui') && isInside(element, 'index')) {
    const end = element.childNodes.findIndex(isElement);
    const gloss = end < 0 ? element.childNodes : element.childNodes.slice(0, end);
    const rest = readLine(element.childNodes.slice(gloss.length), context);
    children = [markEditorial(readLine(gloss, context), words), textOf(' '), ...rest];
  }
  // A passage of ours can begin with what is no paragraph: then its name has one of its own.
  if (context.isOurs && children.length === 0) children = [markEditorial([], words)];
  else children = own(children, context);
  return children.length > 0 ? [{ type: 'paragraph', children }] : [];
}

/** A claim with its place below it, or a passage that is ours or in doubt, as a quotation. */
function readClaim(element: Element, context: PageContext): Block[] {
  const isNote = (node: Node) => hasClass(node, 'note');
  const said = element.childNodes.filter((node) => !isNote(node));
  const note = element.childNodes.filter(isNote);
  if (hasClass(element, 'editorial'))
    return [{ type: 'quote', children: readBlocks(said, { ...context, isOurs: true }) }];
  const blocks = [...readBlocks(said, context), ...readBlocks(note, context)];
  if (hasClass(element, 'unverified')) return [{ type: 'quote', children: blocks }];
  return [{ type: 'paragraph', children: joinLines(blocks) }];
}

/** The picture of a framework, as text. */
function readStage({ flowchart, words }: PageContext): Block[] {
  if (flowchart === undefined) return [];
  return [
    { type: 'code', language: 'mermaid', text: flowchart },
    { type: 'paragraph', children: [textOf(words('diagram.key'))] },
  ];
}

/** A study or a framework in a list: its marks stand with what is said below its name. */
function readCard(element: Element, context: PageContext): Block[] {
  const isMark = (node: Node) => hasClass(node, 'mark') || hasClass(node, 'of-studies');
  const marks = readLine(element.childNodes.filter(isMark), context);
  const blocks = readBlocks(
    element.childNodes.filter((node) => !isMark(node)),
    context,
  );
  const first = blocks.find((block) => block.type === 'paragraph');
  if (first && marks.length > 0) first.children = [...marks, textOf(' · '), ...first.children];
  return blocks;
}

function findLanguage(element: Element): string {
  // A diagram's source stands below its picture.
  if (isInside(element, 'picture')) return 'mermaid';
  const code = element.childNodes.find(isElement);
  const names = `${getAttribute(element, 'data-language') ?? ''} ${(code && getAttribute(code, 'class')) ?? ''}`;
  return /\blanguage-([\w-]+)/.exec(names)?.[1] ?? names.trim().split(' ')[0] ?? '';
}
