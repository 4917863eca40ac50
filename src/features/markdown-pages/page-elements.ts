/** What the elements of a built page are, by their tags and classes. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Element = Tree.Element;
export type Node = Tree.ChildNode;

export function isElement(node: Node | Tree.ParentNode | null | undefined): node is Element {
  return node !== null && node !== undefined && 'tagName' in node;
}

export function getAttribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

const classes = new WeakMap<Element, readonly string[]>();

/** The classes of an element: asked for so often that each list is made once. */
function getClasses(element: Element): readonly string[] {
  let found = classes.get(element);
  if (found === undefined) {
    found = getAttribute(element, 'class')?.split(' ') ?? [];
    classes.set(element, found);
  }
  return found;
}

export function hasClass(element: Node | Tree.ParentNode | null | undefined, name: string): boolean {
  return isElement(element) && getClasses(element).includes(name);
}

/** Whether an element around it has this class, or is of this tag. */
export function isInside(element: Element, name: string): boolean {
  for (let parent = element.parentNode; isElement(parent); parent = parent.parentNode)
    if (parent.tagName === name || hasClass(parent, name)) return true;
  return false;
}

/** The next element beside it, or the one before, with nothing but white space between. */
export function findSibling(element: Element, step: 1 | -1): Element | undefined {
  const nodes = element.parentNode?.childNodes ?? [];
  for (let index = nodes.indexOf(element) + step; index >= 0 && index < nodes.length; index += step) {
    const node = nodes[index]!;
    if (isElement(node)) return node;
    if (getText(node).trim() !== '') return undefined;
  }
  return undefined;
}

export function findInside(element: Element, isWanted: (element: Element) => boolean): Element | undefined {
  for (const child of element.childNodes) {
    if (!isElement(child)) continue;
    const found = isWanted(child) ? child : findInside(child, isWanted);
    if (found) return found;
  }
  return undefined;
}

export function getText(node: Node): string {
  if ('value' in node) return node.value;
  return isElement(node) ? node.childNodes.map(getText).join('') : '';
}

/** Pictures, controls, and what shows the way around a page or belongs to its look. */
const leftOutTags = new Set(
  'svg script style template noscript link meta nav button form search input select textarea summary caption'.split(
    ' ',
  ),
);
const leftOutClasses = ['contents', 'toc', 'print-only', 'filters', 'letter', 'diagram'];
const leftOutAttributes = ['hidden', 'popover', 'data-web-only', 'data-file-only', 'data-pagefind-ignore'];

export function isLeftOut(element: Element): boolean {
  return (
    leftOutTags.has(element.tagName) ||
    element.attrs.some(
      ({ name, value }) =>
        leftOutAttributes.includes(name) ||
        (name === 'aria-hidden' && value === 'true') ||
        (name === 'role' && value === 'status') ||
        (name === 'class' && getClasses(element).some((word) => leftOutClasses.includes(word))),
    )
  );
}

const blockTags = new Set(
  'address article aside blockquote details div dl dd dt figure figcaption footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table ul astro-island'.split(
    ' ',
  ),
);

export function isBlock(node: Node): node is Element {
  return isElement(node) && blockTags.has(node.tagName);
}
