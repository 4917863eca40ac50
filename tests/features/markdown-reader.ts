/** Markdown as remark reads it: another reader than the writer of ours. */
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkGfm).freeze();

/** Without its front matter. */
export function readMarkdown(markdown: string): Root {
  return processor.parse(markdown.replace(/^---\n[\s\S]*?\n---\n/, ''));
}

export function listNodes(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(listNodes) : [])];
}

export function listLinks(markdown: string): string[] {
  return listNodes(readMarkdown(markdown)).flatMap((node) => (node.type === 'link' ? [node.url] : []));
}

export function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  if (node.type === 'break') return '\n';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
