/** The elements and attributes of a picture. What is not named here does not get into a page. */
import { simplifyPath } from './worker/simplify-path.ts';

export const allowedElements: ReadonlySet<string> = new Set(
  'svg g path rect circle ellipse line polyline polygon text tspan a defs marker clipPath symbol use'.split(
    ' ',
  ),
);

const numbers =
  'x y x1 y1 x2 y2 cx cy r rx ry width height dx dy refX refY markerWidth markerHeight textLength';
const words = 'markerUnits orient clipPathUnits preserveAspectRatio lengthAdjust';

/** How the value of each attribute is made harmless and short; undefined leaves it out. */
export const allowedAttributes: ReadonlyMap<string, (value: string) => string | undefined> = new Map([
  ...numbers.split(' ').map((name) => [name, formatLength] as const),
  ...words.split(' ').map((name) => [name, formatWords] as const),
  ['viewBox', formatNumbers] as const,
  ['points', formatNumbers] as const,
  ['transform', formatTransform] as const,
  ['d', formatPath] as const,
]);

function formatLength(value: string): string | undefined {
  const [, number, unit = ''] = /^\s*(-?\d*\.?\d+(?:e-?\d+)?)(px|em|%)?\s*$/i.exec(value) ?? [];
  return number === undefined ? undefined : round(number) + unit.replace('px', '');
}

function formatWords(value: string): string | undefined {
  return /^[\w .-]+$/.test(value) ? value : undefined;
}

function formatNumbers(value: string): string | undefined {
  const parts = value.trim().split(/[\s,]+/);
  return parts.every((part) => Number.isFinite(Number(part))) ? parts.map(round).join(' ') : undefined;
}

function formatTransform(value: string): string | undefined {
  if (!/^(?:\s*(?:translate|scale|rotate|matrix|skew[XY])\s*\([\d\s,.e+-]*\)\s*,?)*$/i.test(value))
    return undefined;
  return value
    .trim()
    .replace(/\(([^)]*)\)/g, (_, inner: string) => `(${formatNumbers(inner) ?? ''})`)
    .replace(/^translate\(0 0\)$/, '');
}

function formatPath(value: string): string | undefined {
  if (!/^[\d\s,.MmLlHhVvCcSsQqTtAaZzEe+-]+$/.test(value)) return undefined;
  try {
    return simplifyPath(value);
  } catch {
    return undefined;
  }
}

function round(value: string): string {
  return String(Math.round(Number(value) * 100) / 100);
}

/** Where a link may lead: the web, mail, or a place of this site. */
export function formatLink(url: string): string | undefined {
  // Browsers leave out what is no letter, so that `java\nscript:` would run.
  const plain = url.replace(/[\u0000-\u0020]/g, '');
  return /^(?:https?:\/\/|mailto:|\/(?![/\\])|#)/i.test(plain) ? plain : undefined;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What Mermaid leaves of an author's `#quot;` or `#34;`. What comes out has to be escaped. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|(amp|lt|gt|quot|apos));/g, (whole, code?: string, name?: string) => {
    if (name !== undefined) return entities[name] ?? whole;
    return Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : whole;
  });
}

/** For text, and for attributes in double quotation marks. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
