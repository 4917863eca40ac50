/**
 * Mermaid's SVG, of any type of diagram, as a small one that is safe within a page and takes its colours from it: no
 * style sheet, no class, no script, nothing foreign, and ids that no other picture has.
 */
import type { Picture } from '../drawing.ts';
import { parseStyleRules, type StyleRule } from '../measure/style-rules.ts';
import { describePicture } from './describe-picture.ts';
import { isText, resolvedProperties, resolvePresentation, type Presentation } from './presentation.ts';
import {
  allowedAttributes,
  allowedElements,
  decodeEntities,
  escapeMarkup,
  formatLink,
} from '../safe-markup.ts';
import { tidyReferences } from './tidy-references.ts';

interface Flattening {
  rules: readonly StyleRule[];
  /** The new names of ids that something refers to, in the order in which they are met. */
  ids: Map<string, string>;
  prefix: string;
}

/**
 * @param svg the root element, as Mermaid rendered it
 * @param prefix begins every id; made of the diagram's text, so that it is the same in every build
 */
export function flattenSvg(svg: Element, prefix: string): Picture {
  const css = [...svg.querySelectorAll('style')].map((style) => style.textContent ?? '').join('\n');
  const flattening: Flattening = { rules: parseStyleRules(css, resolvedProperties), ids: new Map(), prefix };
  const box = (svg.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  const [left = 0, top = 0, boxWidth = 0, boxHeight = 0] = box;
  if (box.length !== 4 || !box.every(Number.isFinite))
    throw new Error('Mermaid drew a picture without a size.');
  const { presentation } = resolvePresentation(svg, flattening.rules, new Map(), false);
  const nodes = [...svg.childNodes].map((node) => formatNode(node, presentation, flattening));
  const content = tidyReferences(nodes.join(''), prefix);
  if (content === '') throw new Error('There is nothing in it to draw.');
  const [width, height] = [Math.ceil(boxWidth), Math.ceil(boxHeight)];
  const { title, description } = describePicture(svg);
  // Within a role of img, nothing could be reached: a picture with links is a group.
  const role = content.includes('<a ') ? 'group' : 'img';
  const view = [left, top, boxWidth, boxHeight].map((value) => Math.round(value * 100) / 100).join(' ');
  return {
    width,
    height,
    svg: [
      `<svg viewBox="${view}" width="${width}" height="${height}" role="${role}"`,
      ` aria-labelledby="${prefix}-title" aria-describedby="${prefix}-desc"`,
      ` fill="${presentation.get('fill')}" font-size="${presentation.get('font-size')}">`,
      `<title id="${prefix}-title">${escapeMarkup(decodeEntities(title))}</title>`,
      `<desc id="${prefix}-desc">${escapeMarkup(decodeEntities(description))}</desc>`,
      content,
      '</svg>',
    ].join(''),
  };
}

function formatNode(node: Node, inherited: Presentation, flattening: Flattening): string {
  if (node.nodeType === 3) {
    const isWithinText = node.parentElement !== null && isText(node.parentElement);
    return isWithinText ? escapeMarkup(decodeEntities((node.textContent ?? '').replace(/\s+/g, ' '))) : '';
  }
  if (node.nodeType !== 1) return '';
  const element = node as Element;
  const name = element.localName;
  if (!allowedElements.has(name) || element.matches(undrawn)) return '';
  const isInMarker = element.closest('marker') !== null;
  const resolved = resolvePresentation(element, flattening.rules, inherited, isInMarker);
  if (!resolved.isDisplayed) return '';
  const content = [...element.childNodes]
    .map((child) => formatNode(child, resolved.presentation, flattening))
    .join('');
  if (content === '' && !drawnAlone.has(name)) return '';
  if (name === 'rect' && !(isPositive(element, 'width') && isPositive(element, 'height'))) return '';
  const target = findTarget(element, flattening);
  // A link that may not lead where it would is none.
  const written = name === 'a' && target === undefined ? 'g' : name;
  const attributes = listAttributes(element, target, resolved.attributes, flattening);
  const isNeeded = attributes.length > 0 || !wrappers.has(written);
  return isNeeded ? writeElement(written, attributes, content) : content;
}

function isPositive(element: Element, name: string): boolean {
  return Number.parseFloat(element.getAttribute(name) ?? '') > 0;
}

/** The line of today would make a picture another one tomorrow. */
const undrawn = '.today';
const drawnAlone: ReadonlySet<string> = new Set(
  'path rect circle ellipse line polyline polygon use'.split(' '),
);
/** Without attributes they say nothing. */
const wrappers: ReadonlySet<string> = new Set(['g', 'tspan', 'defs']);

function listAttributes(
  element: Element,
  target: string | undefined,
  presentation: ReadonlyMap<string, string>,
  flattening: Flattening,
): [string, string][] {
  const { localName: name, id } = element;
  const attributes: [string, string][] = [
    ...(id !== '' && referable.has(name) ? [['id', rename(id, flattening)] as [string, string]] : []),
    ...(target === undefined ? [] : [['href', target] as [string, string]]),
  ];
  const shape = new Map(
    [...allowedAttributes].flatMap(([key, format]) => {
      const value = element.getAttribute(key);
      const formatted = value === null ? undefined : format(value);
      return formatted ? [[key, formatted] as const] : [];
    }),
  );
  const clip = /^url\(["']?#([^"')]+)/.exec(element.getAttribute('clip-path') ?? '')?.[1];
  if (clip !== undefined) shape.set('clip-path', `url(#${rename(clip, flattening)})`);
  for (const [key, value] of presentation)
    shape.set(
      key,
      value.replace(/^url\(["']?#([\w-]+)["']?\)$/, (_, to: string) => `url(#${rename(to, flattening)})`),
    );
  return [...attributes, ...shape];
}

/** Where a link leads, or what is used here. */
function findTarget(element: Element, flattening: Flattening): string | undefined {
  const href = element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '';
  if (element.localName === 'a') return formatLink(href);
  return element.localName === 'use' && href.startsWith('#')
    ? `#${rename(href.slice(1), flattening)}`
    : undefined;
}

/** What others refer to; all other ids have no use. */
const referable: ReadonlySet<string> = new Set(['marker', 'clipPath', 'symbol']);

function rename(id: string, { ids, prefix }: Flattening): string {
  let name = ids.get(id);
  if (name === undefined) ids.set(id, (name = `${prefix}-${ids.size + 1}`));
  return name;
}

function writeElement(name: string, attributes: readonly [string, string][], content: string): string {
  const head = [name, ...attributes.map(([key, value]) => `${key}="${escapeMarkup(value)}"`)].join(' ');
  return content === '' ? `<${head}/>` : `<${head}>${content}</${name}>`;
}
