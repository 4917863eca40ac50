import Slugger from 'github-slugger';
import { mdxToMdast } from 'satteri';
import type { Position } from '../../problems/problem.ts';

/** What stands in an MDX text, in order; the same engine parses it for the site. */
export type BodyItem =
  | {
      type: 'element';
      name: string;
      attributes: ReadonlyMap<string, AttributeValue>;
      at: Position;
      /** Within a line of text, where nothing that is a block of its own may stand. */
      isInline?: true;
    }
  | { type: 'link' | 'image'; url: string; at: Position }
  | { type: 'unsupported'; what: 'footnote' | 'task list'; at: Position }
  | { type: 'diagram'; source: string; at: Position }
  | { type: 'heading'; depth: number; anchor: string; at: Position }
  | { type: 'code'; what: 'import or export' | 'expression'; at: Position };

/** Text, or something that is only known when the page runs. */
export type AttributeValue = string | { expression: true };

export type ScannedBody =
  | { items: BodyItem[]; broken?: undefined }
  | { items?: undefined; broken: { message: string; fix: string; at: Position } };

interface Node {
  type: string;
  depth?: number;
  name?: string | null;
  url?: string;
  label?: string | null;
  checked?: boolean | null;
  value?: string;
  lang?: string | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: Node[];
  position?: { start: Position };
}

/** @param firstLine the line of the file on which the text begins; all positions count from it */
export function scanBody(text: string, firstLine: number): ScannedBody {
  let root: Node;
  try {
    root = mdxToMdast(text) as unknown as Node;
  } catch (error) {
    return { broken: describeSyntaxError(error as Error, text, firstLine) };
  }
  const items: BodyItem[] = [];
  const slugger = new Slugger();
  const visit = (node: Node, isWithinLine: boolean): void => {
    const start = node.position?.start ?? { line: 1, column: 1 };
    const item = readNode(node, { line: start.line + firstLine - 1, column: start.column }, slugger);
    const isInline = isWithinLine || node.type === 'mdxJsxTextElement';
    if (item) items.push(item.type === 'element' && isInline ? { ...item, isInline } : item);
    for (const child of node.children ?? []) visit(child, isInline || lineElements.has(node.name ?? ''));
  };
  visit(root, false);
  return { items };
}

/** The elements that hold a line of text and no blocks, also where they stand on lines of their own. */
const lineElements: ReadonlySet<string> = new Set(
  'abbr b bdi bdo cite code del dfn em i ins kbd mark p pre q rp rt ruby s samp small span strong sub summary sup time u var Term Cite'.split(
    ' ',
  ),
);

function readNode(node: Node, at: Position, slugger: Slugger): BodyItem | undefined {
  switch (node.type) {
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return { type: 'element', name: node.name ?? '', attributes: readAttributes(node), at };
    case 'link':
    case 'definition':
      return { type: 'link', url: node.url ?? '', at };
    case 'image':
      return { type: 'image', url: node.url ?? '', at };
    case 'imageReference':
      return { type: 'image', url: node.label ?? '', at };
    case 'footnoteReference':
    case 'footnoteDefinition':
      return { type: 'unsupported', what: 'footnote', at };
    case 'listItem':
      return typeof node.checked === 'boolean' ? { type: 'unsupported', what: 'task list', at } : undefined;
    case 'heading':
      return { type: 'heading', depth: node.depth ?? 1, anchor: slugger.slug(formatText(node)), at };
    case 'code':
      return isDiagram(node.lang) ? { type: 'diagram', source: readSource(node.value ?? ''), at } : undefined;
    case 'mdxjsEsm':
      return { type: 'code', what: 'import or export', at };
    case 'mdxFlowExpression':
    case 'mdxTextExpression': {
      const isComment = /^\s*(?:\/\*(?:(?!\*\/)[\s\S])*\*\/\s*)*$/.test(node.value ?? '');
      return isComment ? undefined : { type: 'code', what: 'expression', at };
    }
    default:
      return undefined;
  }
}

/** Whether a block of code is a diagram, from the word after its ```. */
export function isDiagram(language: string | null | undefined): boolean {
  return language?.toLowerCase() === 'mermaid';
}

/** The same text whether it comes from the file or from what the site makes of it. */
export function readSource(code: string): string {
  return code.replace(/\r\n?/g, '\n').trimEnd();
}

function readAttributes(node: Node): Map<string, AttributeValue> {
  const attributes = new Map<string, AttributeValue>();
  for (const attribute of node.attributes ?? []) {
    const { name, value } = attribute;
    if (name === undefined) attributes.set('...', { expression: true });
    else attributes.set(name, typeof value === 'string' ? value : value == null ? '' : { expression: true });
  }
  return attributes;
}

function formatText(node: Node): string {
  return node.value ?? (node.children ?? []).map(formatText).join('');
}

/** @param there the text from the place of the error on */
function fixSyntax(there: string): string {
  if (there.startsWith('<!--')) return 'write a comment as {/* … */}.';
  if (/^<(?:https?|mailto):/.test(there)) return 'write the link as [words](address).';
  if (/^<\/?[A-Za-z]/.test(there))
    return 'close every tag, a single one as in <Claim id="…"/>, and put what stands after = in quotation marks.';
  return 'where it is meant as text, write \\< instead of < and \\{ instead of {.';
}

/** Sätteri's messages begin with the place and end with the rule: `3:1: Unexpected … (mdx-jsx:…)`. */
function describeSyntaxError(error: Error, text: string, firstLine: number): ScannedBody['broken'] & object {
  const [, line = '1', column = '1', message = error.message] =
    /^(\d+):(\d+): ([\s\S]*)$/.exec(error.message) ?? [];
  const there = (text.split('\n')[Number(line) - 1] ?? '').slice(Number(column) - 1);
  return {
    message: message.replace(/ \((?:note: .*?\) \()?[a-z-]+:[a-z-]+\)$/, '').replace(/ \(\d+:\d+\)/, ''),
    fix: fixSyntax(there),
    at: { line: Number(line) + firstLine - 1, column: Number(column) },
  };
}
