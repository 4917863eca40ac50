/** What an element looks like, as presentation attributes: the style sheet of a diagram resolved. */
import { matchesSelector, readValues, type StyleRule } from '../measure/style-rules.ts';
import { toRole, type ColouredPart } from './role-colours.ts';

/** Everything that a picture may say about looks, with what holds where nothing is said. */
const initialValues = {
  fill: 'var(--ink)',
  'fill-opacity': '1',
  'fill-rule': 'nonzero',
  stroke: 'none',
  'stroke-width': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-opacity': '1',
  opacity: '1',
  'font-size': '16',
  'font-weight': '400',
  'font-style': 'normal',
  'text-anchor': 'start',
  'text-decoration': 'none',
  'dominant-baseline': 'auto',
  'alignment-baseline': 'auto',
  'marker-start': 'none',
  'marker-mid': 'none',
  'marker-end': 'none',
  visibility: 'visible',
} as const;
type Property = keyof typeof initialValues;

const properties = Object.keys(initialValues) as Property[];
/** What does not pass on to the elements within. */
const ownOnly: ReadonlySet<Property> = new Set(['opacity', 'text-decoration', 'alignment-baseline']);
const lengths: ReadonlySet<Property> = new Set(['stroke-width', 'font-size']);
/** `display` is resolved, but never written: what is not displayed is left out. */
export const resolvedProperties: readonly string[] = [...properties, 'display', 'rx', 'ry'];

export type Presentation = ReadonlyMap<Property, string>;

interface ResolvedElement {
  isDisplayed: boolean;
  /** What holds for it and, as far as it passes on, for the elements within. */
  presentation: Presentation;
  /** What has to be written, as it is not so already. */
  attributes: Map<string, string>;
}

export function resolvePresentation(
  element: Element,
  rules: readonly StyleRule[],
  inherited: Presentation,
  isInMarker: boolean,
): ResolvedElement {
  const own = readOwn(element, rules);
  const presentation = new Map(inherited);
  const holdsText = isText(element) || element.querySelector('text') !== null;
  const attributes = new Map<string, string>();
  for (const property of properties) {
    const before = ownOnly.has(property)
      ? initialValues[property]
      : (inherited.get(property) ?? initialValues[property]);
    // Half transparent text is text without contrast.
    const raw = property === 'opacity' && holdsText ? '1' : own.get(property);
    const value = normalise(property, raw, before, findPart(element, property, isInMarker));
    if (value !== before) attributes.set(property, value);
    if (!ownOnly.has(property)) presentation.set(property, value);
  }
  // Styles may round the corners of a box; attributes can, too.
  for (const corner of ['rx', 'ry'] as const) {
    const radius = Number.parseFloat(own.get(corner) ?? '');
    if (element.localName === 'rect' && Number.isFinite(radius)) attributes.set(corner, String(radius));
  }
  return { isDisplayed: own.get('display') !== 'none', presentation, attributes };
}

/** As in CSS: attributes are weakest, then the rules, then the style attribute, then what is important. */
function readOwn(element: Element, rules: readonly StyleRule[]): Map<string, string> {
  const own = new Map<string, string>();
  for (const property of resolvedProperties) {
    const value = element.getAttribute(property);
    if (value !== null) own.set(property, value);
  }
  const apply = (isImportant: boolean) => {
    for (const rule of rules) {
      if (rule.isImportant !== isImportant || !matchesSelector(element, rule.selector)) continue;
      for (const [property, value] of rule.values) own.set(property, value);
    }
  };
  apply(false);
  for (const [property, value] of readValues(element.getAttribute('style') ?? '', resolvedProperties))
    own.set(property, value);
  apply(true);
  return own;
}

function findPart(element: Element, property: Property, isInMarker: boolean): ColouredPart {
  if (isText(element)) return element.closest('.sequenceNumber') ? 'number' : 'text';
  if (isInMarker || element.matches('.data-point circle')) return 'head';
  if (property === 'stroke') return 'stroke';
  return element.matches('rect.rect, .cluster rect') ? 'ground' : 'fill';
}

export function isText(element: Element): boolean {
  return element.localName === 'text' || element.localName === 'tspan';
}

function normalise(property: Property, raw: string | undefined, before: string, part: ColouredPart): string {
  const isOfText = part === 'text' || part === 'number';
  if (property === 'fill' && isOfText) return toRole('', part);
  if (property === 'stroke' && isOfText) return 'none';
  const value = raw?.trim() ?? '';
  if (value === '' || ['inherit', 'initial', 'unset', 'revert', 'currentcolor'].includes(value.toLowerCase()))
    return before;
  if (property === 'fill' || property === 'stroke') return toRole(value, part);
  if (property === 'font-weight') return /^(?:bold(?:er)?|[6-9]00)$/.test(value) ? '600' : '400';
  if (property === 'stroke-dasharray') return normaliseDashes(value, before);
  if (lengths.has(property)) return normaliseLength(value, before);
  return keepPlain(value) ?? before;
}

function normaliseDashes(value: string, before: string): string {
  const dashes = value.split(/[\s,]+/).map((part) => Math.round(Number.parseFloat(part) * 100) / 100);
  if (value === 'none' || dashes.every((dash) => dash === 0)) return 'none';
  // A dash with no gap after it.
  if (dashes.length === 2 && dashes[1] === 0) return 'none';
  return dashes.every(Number.isFinite) ? dashes.join(' ') : before;
}

function normaliseLength(value: string, before: string): string {
  const number = Number.parseFloat(value);
  if (!Number.isFinite(number) || number < 0) return before;
  const unit = /[a-z]+$/.exec(value)?.[0] ?? 'px';
  const pixels = new Map([
    ['em', Number(before)],
    ['ex', Number(before) / 2],
    ['pt', 4 / 3],
  ]);
  return String(Math.round(number * (pixels.get(unit) ?? 1) * 100) / 100);
}

/** A word, a number, or a reference within the picture; nothing that could reach beyond it. */
function keepPlain(value: string): string | undefined {
  return /^(?:[a-z-]+|\d*\.?\d+%?|url\(["']?#[\w-]+["']?\))$/i.test(value) ? value : undefined;
}
