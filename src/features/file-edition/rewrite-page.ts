import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { baseAttribute, runtimeFile } from './edition-names.ts';
import { applyEdits, formatAttribute, type Edit } from './html-edits.ts';
import type { PageContext } from './page-context.ts';
import { rewriteElement } from './rewrite-element.ts';
import { rootOf } from './site-addresses.ts';

/**
 * A page as it is read from a folder: relative addresses, scripts instead of modules, the runtime first in its head,
 * and without what works on the web alone. Everything else stays as it was written.
 */
export function rewritePage(file: string, html: string, context: PageContext): string {
  // Without scripts `noscript` has elements, whose addresses count like others.
  const tree = parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  const edits: Edit[] = [];
  const canonical = findCanonical(tree);
  const visit = (node: Tree.Node): void => {
    if ('tagName' in node) {
      const isWhole = rewriteElement(node, { file, canonical, context, edits });
      if (isWhole) return;
      if ('content' in node) visit(node.content);
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(tree);
  const root = rootOf(file);
  const runtime = `<script src="${root}${runtimeFile}" ${formatAttribute(baseAttribute, context.site.base)}></script>`;
  const start = findHeadStart(tree);
  edits.push({ start, end: start, text: runtime });
  return applyEdits(html, edits);
}

/** After the head's tag; in a page without one after that of the page, or at the very beginning. */
function findHeadStart(tree: Tree.Document): number {
  const html = tree.childNodes.find((node) => node.nodeName === 'html') as Tree.Element | undefined;
  const head = html?.childNodes.find((node) => node.nodeName === 'head') as Tree.Element | undefined;
  const doctype = tree.childNodes.find((node) => node.nodeName === '#documentType');
  return (
    head?.sourceCodeLocation?.startTag?.endOffset ??
    html?.sourceCodeLocation?.startTag?.endOffset ??
    doctype?.sourceCodeLocation?.endOffset ??
    0
  );
}

/** The page's address on the web, where it tells it. */
function findCanonical(tree: Tree.Document): string | undefined {
  const html = tree.childNodes.find((node) => node.nodeName === 'html') as Tree.Element | undefined;
  const head = html?.childNodes.find((node) => node.nodeName === 'head') as Tree.Element | undefined;
  for (const node of head?.childNodes ?? []) {
    if (!('tagName' in node) || node.tagName !== 'link') continue;
    const read = (name: string) => node.attrs.find((attribute) => attribute.name === name)?.value;
    const href = read('rel') === 'canonical' ? read('href') : undefined;
    if (href !== undefined && URL.canParse(href)) return href;
  }
  return undefined;
}
