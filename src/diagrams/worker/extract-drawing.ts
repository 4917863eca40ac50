/** Takes the geometry out of the SVG that Mermaid made of a flowchart. */
import { getClosestPoint, getPathBBox, pathToAbsolute, pathToString } from 'svg-path-commander/util';
import type { Drawing, DrawnBox, DrawnEdge } from '../drawing.ts';
import { showSigns } from '../measure/stand-ins.ts';

/** Around the drawing, so that no stroke is cut. */
const margin = 4;
/** A ring may reach beyond its line. */
const ring = 13;

/**
 * @param svg the root element, as Mermaid rendered it
 * @param id the id it was rendered with, with which Mermaid begins the ids of its parts
 * @throws when Mermaid's markup is not what this was written for (it is pinned to one exact version)
 */
export function extractDrawing(svg: Element, id: string): Drawing {
  const nodes = [...svg.querySelectorAll('g.node')].map((group): DrawnBox => {
    const name = readName(group, new RegExp(`^${id}-flowchart-(.+)-\\d+$`));
    const origin = readOrigin(group, svg);
    const shape = group.querySelector('rect.label-container');
    if (!shape) throw new Error(`Mermaid drew the node "${name}" as something else than a rectangle.`);
    return { name, ...readRect(shape, origin), lines: readLines(group) };
  });
  const groups = [...svg.querySelectorAll('g.cluster')].map((group): DrawnBox => {
    const name = readName(group, new RegExp(`^${id}-(.+)$`));
    const shape = group.querySelector('rect');
    if (!shape) throw new Error(`Mermaid drew the group "${name}" as something else than a rectangle.`);
    return {
      name,
      ...readRect(shape, readOrigin(group, svg)),
      lines: readLines(group.querySelector('.cluster-label') ?? group),
    };
  });
  const labels = new Map(
    [...svg.querySelectorAll('g.edgeLabel')].flatMap((label) => {
      const name = label.querySelector('[data-id]')?.getAttribute('data-id');
      return name && (label.textContent ?? '').trim() !== '' ? [[name, readOrigin(label, svg)] as const] : [];
    }),
  );
  const edges = [...svg.querySelectorAll('path[data-edge="true"]')]
    .filter((path) => !path.classList.contains('edge-thickness-invisible'))
    .map((path): DrawnEdge => {
      const name = path.getAttribute('data-id') ?? readName(path, new RegExp(`^${id}-(.+)$`));
      const way = path.getAttribute('d') ?? '';
      const label = labels.get(name);
      // Mermaid rounds the bends of a line, but not for its label.
      return { name, path: way, heads: findHeads(path, way), label: label && getClosestPoint(way, label) };
    });
  return place({ nodes, groups, edges });
}

/** Moves everything so that the drawing begins at 0, 0, and rounds to hundredths of a pixel. */
function place({ nodes, groups, edges }: Omit<Drawing, 'width' | 'height'>): Drawing {
  const boxes = [
    ...[...nodes, ...groups].map(({ x, y, width, height }) => [x, y, x + width, y + height]),
    ...edges.map(({ path }) => {
      const { x, y, x2, y2 } = getPathBBox(path);
      return [x, y, x2, y2];
    }),
    ...edges.flatMap(({ label }) =>
      label ? [[label.x - ring, label.y - ring, label.x + ring, label.y + ring]] : [],
    ),
  ];
  const least = (index: number) => Math.min(...boxes.map((box) => box[index] ?? 0));
  const most = (index: number) => Math.max(...boxes.map((box) => box[index] ?? 0));
  const dx = margin - least(0);
  const dy = margin - least(1);
  const movePoint = <Point extends { x: number; y: number }>(point: Point): Point => ({
    ...point,
    x: round(point.x + dx),
    y: round(point.y + dy),
  });
  const moveBox = (box: DrawnBox): DrawnBox => ({
    ...movePoint(box),
    width: round(box.width),
    height: round(box.height),
  });
  return {
    width: Math.ceil(most(2) + dx + margin),
    height: Math.ceil(most(3) + dy + margin),
    nodes: nodes.map(moveBox),
    groups: groups.map(moveBox),
    edges: edges.map((edge) => ({
      ...edge,
      path: movePath(edge.path, dx, dy),
      heads: edge.heads.map(movePoint),
      label: edge.label && movePoint(edge.label),
    })),
  };
}

function movePath(path: string, dx: number, dy: number): string {
  const moved = pathToAbsolute(path).map(([command, ...values]): [string, ...number[]] => {
    // An arc holds radii, an angle and flags before its point; all others are made of points alone.
    const first = command === 'A' ? 5 : 0;
    return [
      command,
      ...values.map((value, index) =>
        index < first ? value : round(value + ((index - first) % 2 === 0 ? dx : dy)),
      ),
    ];
  });
  return pathToString(moved as Parameters<typeof pathToString>[0]);
}

/** Mermaid ends a line so far before what it points to, in pixels: the arrowhead fills the rest. */
const gap = 4;

function findHeads(path: Element, way: string): DrawnEdge['heads'] {
  const points = listPoints(way);
  const ends = [
    { isHead: path.hasAttribute('marker-end'), end: points.at(-1), before: points.at(-2) },
    { isHead: path.hasAttribute('marker-start'), end: points[0], before: points[1] },
  ];
  return ends.flatMap(({ isHead, end, before }) => {
    if (!isHead || !end || !before) return [];
    const angle = Math.atan2(end.y - before.y, end.x - before.x);
    return [
      {
        x: end.x + Math.cos(angle) * gap,
        y: end.y + Math.sin(angle) * gap,
        angle: round((angle * 180) / Math.PI),
      },
    ];
  });
}

/** The points that a path names, those that steer its curves among them, without repetitions. */
function listPoints(way: string): { x: number; y: number }[] {
  const points = pathToAbsolute(way).flatMap(([command, ...values]) => {
    const numbers = command === 'A' ? values.slice(5) : values;
    return Array.from({ length: numbers.length / 2 }, (_, index) => ({
      x: Number(numbers[index * 2]),
      y: Number(numbers[index * 2 + 1]),
    }));
  });
  return points.filter(
    ({ x, y }, index) => index === 0 || Math.hypot(x - points[index - 1]!.x, y - points[index - 1]!.y) > 0.01,
  );
}

function readName(element: Element, pattern: RegExp): string {
  const name = pattern.exec(element.id)?.[1];
  if (name === undefined)
    throw new Error(`Mermaid gave a part the id "${element.id}", which is not understood.`);
  return name;
}

function readRect(rect: Element, origin: { x: number; y: number }): Omit<DrawnBox, 'name' | 'lines'> {
  const number = (name: string) => Number(rect.getAttribute(name) ?? 0);
  return {
    x: origin.x + number('x'),
    y: origin.y + number('y'),
    width: number('width'),
    height: number('height'),
  };
}

/** The sum of the translations from the element up to the root; Mermaid's flowcharts know no others. */
function readOrigin(element: Element, root: Element): { x: number; y: number } {
  const origin = { x: 0, y: 0 };
  for (let at: Element | null = element; at !== null && at !== root; at = at.parentElement) {
    const [, x, y] =
      /translate\(\s*([-\d.e]+)[\s,]+([-\d.e]+)\s*\)/.exec(at.getAttribute('transform') ?? '') ?? [];
    origin.x += Number(x ?? 0);
    origin.y += Number(y ?? 0);
  }
  return origin;
}

/** The rows into which Mermaid broke a label. */
function readLines(group: Element): string[] {
  return [...group.querySelectorAll('text tspan.row')].map((row) =>
    showSigns(row.textContent ?? '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
