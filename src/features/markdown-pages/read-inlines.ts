/** What stands within a line of a page. What style says there, such as dots and brackets, is said in words. */
import { joinInlines, textOf, type Inline } from './markdown-tree.ts';
import type { PageContext } from './page-context.ts';
import {
  findInside,
  findSibling,
  getAttribute,
  getText,
  hasClass,
  isElement,
  isInside,
  isLeftOut,
  type Element,
  type Node,
} from './page-elements.ts';
import { markEditorial } from './mark-editorial.ts';
import { tidyInlines } from './tidy-inlines.ts';

/** A whole line: without white space around it. */
export function readLine(nodes: readonly Node[], context: PageContext): Inline[] {
  return tidyInlines(readInlines(nodes, context));
}

function readInlines(nodes: readonly Node[], context: PageContext): Inline[] {
  const inlines: Inline[] = [];
  /** The last element, as long as no text stands behind it. */
  let last: Element | undefined;
  for (const node of nodes) {
    if (!isElement(node)) {
      if (!('value' in node) || node.nodeName !== '#text') continue;
      inlines.push(textOf(node.value));
      last = undefined;
      continue;
    }
    const read = readInline(node, context);
    if (read.length === 0) continue;
    if (last) inlines.push(separate(last, node));
    // What speaks in the voice of the interface never sticks to what it follows.
    else if (hasClass(node, 'ui')) inlines.push(textOf(' '));
    inlines.push(...read);
    last = node;
  }
  return inlines;
}

/** Style keeps apart what stands beside each other without a space. */
function separate(before: Element, after: Element): Inline {
  const isMark = (element: Element) => hasClass(element, 'mark') || hasClass(element, 'mark-link');
  if (isMark(before) && isMark(after)) return textOf(', ');
  if (hasClass(before, 'mark') && hasClass(after, 'long')) return textOf(': ');
  const parent = after.parentNode;
  if (!isElement(parent)) return textOf('');
  if (hasClass(after, 'where') && parent.tagName === 'li' && hasClass(parent.parentNode, 'refs'))
    return { type: 'break' };
  const isPlace = hasClass(after, 'where') && parent.tagName === 'li';
  if (isPlace || parent.tagName === 'td' || ['ui', 'row', 'note'].some((name) => hasClass(parent, name)))
    return textOf(' · ');
  const isOwn = getAttribute(parent, 'class') !== undefined || ['li', 'th'].includes(parent.tagName);
  return textOf(isOwn ? ' ' : '');
}

function readInline(element: Element, context: PageContext): Inline[] {
  if (isLeftOut(element)) return [];
  const { words } = context;
  const read = () => readInlines(element.childNodes, context);
  if (hasClass(element, 'mark')) return readMark(element, context);
  if (hasClass(element, 'ed')) return [markEditorial(read(), words, context.isOurs)];
  if (hasClass(element, 'unsure')) return [...read(), ...readDoubt(element)];
  // The reason of a doubt, spoken: it has been read from the words in doubt.
  if (hasClass(element, 'sr') && hasClass(findSibling(element, -1), 'unsure')) return [];
  if (hasClass(element, 'where') && getAttribute(element, 'data-hue') !== undefined)
    return readPlace(element, context);
  if (hasClass(element, 'kind'))
    return context.isOurs ? [] : [{ type: 'strong', children: [...read(), textOf(':')] }];
  if (getAttribute(element, 'data-copy') !== undefined)
    return isInside(element, 'opening')
      ? []
      : readLink(element, [textOf(words('markdown.permalink'))], context);
  switch (element.tagName) {
    case 'a':
      return readLink(element, tidyInlines(read()), context);
    case 'b':
    case 'strong': {
      const isSaidNext = hasClass(findSibling(element, 1), 'ed');
      if (isSaidNext && getText(element) === words('standing.editorial')) return [];
      return [{ type: 'strong', children: read() }];
    }
    case 'i':
    case 'em':
      return [{ type: 'emphasis', children: read() }];
    case 'code':
      return [{ type: 'code', text: getText(element) }];
    case 'br':
      return [{ type: 'break' }];
    case 'img':
      return [textOf(getAttribute(element, 'alt') ?? '')];
    default:
      return read();
  }
}

function readLink(element: Element, children: Inline[], { resolve }: PageContext): Inline[] {
  const to = resolve(getAttribute(element, 'href') ?? '');
  return to === undefined || children.length === 0 ? children : [{ type: 'link', to, children }];
}

/** The name of a study, where it does not stand beside its mark or over its column. */
function readMark(element: Element, context: PageContext): Inline[] {
  const isNamed =
    isInside(element, 'sense') ||
    isInside(element, 'terms') ||
    (hasClass(element, 'big') && isInside(element, 'opening')) ||
    (isInside(element, 'by-study') && !isInside(element, 'th'));
  if (isNamed) return [];
  const name = readLine(element.childNodes, context);
  const isMentioned = hasClass(element, 'hollow') && isInside(element, 'by');
  return isMentioned ? [...name, textOf(` (${context.words('compare.mention')})`)] : name;
}

function readDoubt(element: Element): Inline[] {
  const reason = getAttribute(element, 'title');
  return reason === undefined || reason === getText(element).trim() ? [] : [textOf(` (${reason})`)];
}

/** "Study A, abstract: Findings, sentence 1": whose place it is, what was read of it, and where. */
function readPlace(element: Element, context: PageContext): Inline[] {
  const markElement = findInside(element, (inside) => hasClass(inside, 'mark'));
  const place = element.childNodes.filter((node) => node !== markElement);
  const link = findInside(element, ({ tagName }) => tagName === 'a');
  const letter = markElement?.childNodes.find((node) => node.nodeName === '#text');
  const basis = context.findBasis({
    mark: letter && getText(letter).trim(),
    href: link && getAttribute(link, 'href'),
  });
  const study = markElement ? readMark(markElement, context) : [];
  const read =
    basis === undefined ? [] : [textOf(context.words('markdown.basis', { basis: basisKeys[basis] }))];
  const whose = joinInlines([study, read], textOf(', '));
  return joinInlines([whose, readLine(place, context)], textOf(': '));
}

/** As the words name them. */
const basisKeys = { abstract: 'abstract', 'full text': 'text' };
