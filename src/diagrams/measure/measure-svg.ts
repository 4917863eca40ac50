/**
 * What a browser would answer when Mermaid asks how large something is: the five measuring functions of the DOM,
 * computed from font metrics and path geometry. They work on any DOM; in Node it is jsdom, which has none of them.
 */
import { getPathBBox, getPointAtLength, getTotalLength } from 'svg-path-commander/util';
import {
  matchesSelector,
  measuredProperties,
  parseStyleRules,
  readValues,
  type MeasuredProperty,
  type StyleRule,
} from './style-rules.ts';
import type { TextMetrics, TextStyle } from './text-metrics.ts';

/** Left, top, right, bottom. */
type Box = readonly [number, number, number, number];
/** a, b, c, d, e, f of an SVG matrix. */
type Matrix = readonly [number, number, number, number, number, number];

const defaultSize = 16;
/** What is never drawn where it stands. */
const undrawn = new Set([
  'defs',
  'style',
  'title',
  'desc',
  'marker',
  'script',
  'metadata',
  'symbol',
  'clippath',
  'mask',
  'filter',
  'lineargradient',
  'pattern',
]);

export interface SvgMeasurer {
  getBBox: (element: Element) => { x: number; y: number; width: number; height: number };
  getComputedTextLength: (element: Element) => number;
  getBoundingClientRect: (element: Element) => {
    x: number;
    y: number;
    width: number;
    height: number;
    left: number;
    top: number;
    right: number;
    bottom: number;
  };
  getTotalLength: (element: Element) => number;
  getPointAtLength: (element: Element, length: number) => { x: number; y: number };
}

export function createSvgMeasurer(metrics: TextMetrics): SvgMeasurer {
  const sheets = new Map<string, StyleRule[]>();

  function findRules(element: Element): StyleRule[] {
    const css = findRoot(element)?.querySelector(':scope > style')?.textContent ?? '';
    let rules = sheets.get(css);
    if (rules === undefined) sheets.set(css, (rules = parseStyleRules(css)));
    return rules;
  }

  function findStyle(element: Element): ReadonlyMap<MeasuredProperty, string> {
    const rules = findRules(element);
    const style = new Map<MeasuredProperty, string>();
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      for (const property of measuredProperties) {
        if (style.has(property) || (property === 'display' && at !== element)) continue;
        const value = findOwn(at, property, rules);
        if (value !== undefined && value !== 'inherit') style.set(property, value);
      }
    }
    return style;
  }

  function findTextStyle(element: Element): TextStyle {
    const style = findStyle(element);
    const weight = style.get('font-weight') ?? 'normal';
    return {
      size: toPixels(style.get('font-size') ?? `${defaultSize}px`, defaultSize),
      weight: weight === 'bold' ? 700 : Number.parseFloat(weight) || 400,
    };
  }

  interface Run {
    element: Element;
    x: number;
    y: number;
    width: number;
    height: number;
  }

  /** Lays a text out as SVG does: pieces between two absolute positions are anchored together. */
  function layOut(text: Element): Run[] {
    const runs: Run[] = [];
    let chunk: Run[] = [];
    let anchor: Element = text;
    let atStart = true;
    const pen = { x: 0, y: 0 };
    const endChunk = () => {
      const first = chunk[0];
      const last = chunk.at(-1);
      if (first && last) {
        const width = last.x + last.width - first.x;
        const where = findStyle(anchor).get('text-anchor');
        const shift = where === 'middle' ? -width / 2 : where === 'end' ? -width : 0;
        for (const run of chunk) run.x += shift;
      }
      chunk = [];
    };
    const visit = (element: Element) => {
      const style = findTextStyle(element);
      const read = (name: string) => {
        const value = element.getAttribute(name);
        return value === null || value === '' ? undefined : toPixels(value, style.size);
      };
      const [x, y] = [read('x'), read('y')];
      if (x !== undefined || y !== undefined) {
        endChunk();
        anchor = element;
      }
      if (x !== undefined) atStart = true;
      pen.x = (x ?? pen.x) + (read('dx') ?? 0);
      pen.y = (y ?? pen.y) + (read('dy') ?? 0);
      for (const child of element.childNodes) {
        if (child.nodeType === 1) visit(child as Element);
        else if (child.nodeType === 3) write(element, style, child.textContent ?? '');
      }
    };
    const write = (element: Element, style: TextStyle, raw: string) => {
      let content = raw.replace(/[\n\r]/g, '').replace(/[\t ]+/g, ' ');
      if (atStart) content = content.replace(/^ /, '');
      if (content === '') return;
      atStart = false;
      const { ascent, descent } = metrics.vertical(style);
      const run = {
        element,
        x: pen.x,
        y: pen.y - ascent,
        width: snap(metrics.width(content, style)),
        height: ascent + descent,
      };
      runs.push(run);
      chunk.push(run);
      pen.x += run.width;
    };
    visit(text);
    endChunk();
    return runs;
  }

  function findBox(element: Element): Box | undefined {
    const name = nameOf(element);
    if (undrawn.has(name) || findStyle(element).get('display') === 'none') return undefined;
    const number = (attribute: string) => Number.parseFloat(element.getAttribute(attribute) ?? '') || 0;
    switch (name) {
      case 'rect':
      case 'image': {
        const [x, y, width, height] = [number('x'), number('y'), number('width'), number('height')];
        return width > 0 && height > 0 ? [x, y, x + width, y + height] : undefined;
      }
      case 'circle':
        return aroundCentre(number('cx'), number('cy'), number('r'), number('r'));
      case 'ellipse':
        return aroundCentre(number('cx'), number('cy'), number('rx'), number('ry'));
      case 'line':
        return boxOfPoints([number('x1'), number('y1'), number('x2'), number('y2')]);
      case 'polygon':
      case 'polyline':
        return boxOfPoints(
          (element.getAttribute('points') ?? '')
            .trim()
            .split(/[\s,]+/)
            .map(Number),
        );
      case 'path': {
        const path = element.getAttribute('d') ?? '';
        if (path === '') return undefined;
        const { x, y, x2, y2 } = getPathBBox(path);
        return [x, y, x2, y2];
      }
      case 'text':
      case 'tspan': {
        const text = element.closest('text') ?? element;
        return layOut(text)
          .filter((run) => element.contains(run.element))
          .reduce<Box | undefined>(
            (box, { x, y, width, height }) => union(box, [x, y, x + width, y + height]),
            undefined,
          );
      }
      default:
        return [...element.children].reduce<Box | undefined>((box, child) => {
          const inner = findBox(child);
          return inner ? union(box, transformBox(inner, readTransform(child))) : box;
        }, undefined);
    }
  }

  /** Browsers keep these numbers in 32 bits; with more, edges end inside nodes and arrowheads turn. */
  const measure = (element: Element) => {
    const [left, top, right, bottom] = (findBox(element) ?? [0, 0, 0, 0]).map(Math.fround) as [
      number,
      number,
      number,
      number,
    ];
    return { left, top, right, bottom, width: Math.fround(right - left), height: Math.fround(bottom - top) };
  };

  return {
    getBBox(element) {
      // Exactly these four: with left and top, Mermaid takes the box for one of HTML.
      const { left, top, width, height } = measure(element);
      return { x: left, y: top, width, height };
    },
    getComputedTextLength: (element) => layOut(element).reduce((sum, { width }) => sum + width, 0),
    getBoundingClientRect(element) {
      const box = measure(element);
      return { ...box, x: box.left, y: box.top };
    },
    getTotalLength: (element) => Math.fround(getTotalLength(element.getAttribute('d') ?? 'M0 0')),
    getPointAtLength: (element, length) => getPointAtLength(element.getAttribute('d') ?? 'M0 0', length),
  };
}

function findRoot(element: Element): Element | undefined {
  let root: Element | undefined;
  for (let at: Element | null = element; at !== null; at = at.parentElement)
    if (nameOf(at) === 'svg') root = at;
  return root;
}

function findOwn(
  element: Element,
  property: MeasuredProperty,
  rules: readonly StyleRule[],
): string | undefined {
  const inline = readValues(element.getAttribute('style') ?? '').get(property);
  if (inline !== undefined) return inline;
  let value = element.getAttribute(property) ?? undefined;
  for (const rule of rules)
    if (rule.values.has(property) && matchesSelector(element, rule.selector))
      value = rule.values.get(property);
  return value;
}

/** Browsers round the width of a piece of text up to a 64th of a pixel; over many boxes in a row this adds up. */
function snap(width: number): number {
  return Math.ceil(width * 64 - 1e-6) / 64;
}

function nameOf(element: Element): string {
  return element.localName.toLowerCase();
}

function toPixels(value: string, em: number): number {
  const number = Number.parseFloat(value);
  return value.endsWith('em') ? number * em : value.endsWith('pt') ? (number * 4) / 3 : number;
}

function union(a: Box | undefined, b: Box): Box {
  return a === undefined
    ? b
    : [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

function aroundCentre(x: number, y: number, rx: number, ry: number): Box | undefined {
  return rx > 0 && ry > 0 ? [x - rx, y - ry, x + rx, y + ry] : undefined;
}

function boxOfPoints(numbers: readonly number[]): Box | undefined {
  let box: Box | undefined;
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    const [x = 0, y = 0] = numbers.slice(index);
    box = union(box, [x, y, x, y]);
  }
  return box;
}

/** translate, scale, rotate and matrix, as Mermaid writes them. */
export function readTransform(element: Element): Matrix {
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  for (const [, name, values = ''] of (element.getAttribute('transform') ?? '').matchAll(
    /(\w+)\s*\(([^)]*)\)/g,
  )) {
    const [a = 0, b, c, d, e, f] = values
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number);
    if (name === 'translate') matrix = multiply(matrix, [1, 0, 0, 1, a, b ?? 0]);
    else if (name === 'scale') matrix = multiply(matrix, [a, 0, 0, b ?? a, 0, 0]);
    else if (name === 'matrix') matrix = multiply(matrix, [a, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0]);
    else if (name === 'rotate') {
      const [cos, sin] = [Math.cos((a * Math.PI) / 180), Math.sin((a * Math.PI) / 180)];
      matrix = [
        [1, 0, 0, 1, b ?? 0, c ?? 0] as const,
        [cos, sin, -sin, cos, 0, 0] as const,
        [1, 0, 0, 1, -(b ?? 0), -(c ?? 0)] as const,
      ].reduce<Matrix>(multiply, matrix);
    }
  }
  return matrix;
}

function multiply(p: Matrix, q: Matrix): Matrix {
  return [
    p[0] * q[0] + p[2] * q[1],
    p[1] * q[0] + p[3] * q[1],
    p[0] * q[2] + p[2] * q[3],
    p[1] * q[2] + p[3] * q[3],
    p[0] * q[4] + p[2] * q[5] + p[4],
    p[1] * q[4] + p[3] * q[5] + p[5],
  ];
}

function transformBox(box: Box, m: Matrix): Box {
  const corners = [
    [box[0], box[1]],
    [box[2], box[1]],
    [box[0], box[3]],
    [box[2], box[3]],
  ] as const;
  return (
    boxOfPoints(corners.flatMap(([x, y]) => [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]])) ?? box
  );
}
