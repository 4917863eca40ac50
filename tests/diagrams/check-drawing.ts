import type { DrawnBox, DrawnEdge, Drawing } from '../../src/diagrams/drawing.ts';
import { nameParts } from '../../src/diagrams/flowchart.ts';
import { loadTextMetrics } from '../../src/diagrams/measure/fonts.node.ts';
import type { FrameworkView, RelationEnd } from '../../src/model/literature.ts';

interface Point {
  x: number;
  y: number;
}

const metrics = loadTextMetrics();
const bold = { size: 16, weight: 600 };
const lineHeight = 18;
const ring = 12;
/** A group's heading begins so far from its left and reaches so far down from its top. */
const heading = { left: 14, top: 19 - lineHeight / 2 };

/** What a reader would see to be wrong in the drawing of a framework; nothing, where all is well. */
export function listFaults(view: FrameworkView, drawing: Drawing): string[] {
  return [
    ...listMissing(view, drawing),
    ...listMisplacedBoxes(view, drawing),
    ...listLooseEnds(view, drawing),
  ];
}

function listMissing(view: FrameworkView, { nodes, groups, edges }: Drawing): string[] {
  const { ends, relations } = nameParts(view);
  const boxes = [...nodes, ...groups];
  const expected = [...ends].map(([end, name]) => `${name}: ${end.name.replace(/\s/g, '')}`);
  const drawn = new Set(boxes.map(({ name }) => `${name}: ${findWords({ nodes, groups }, name)}`));
  const lines = edges.map(({ name }) => name);
  return [
    ...expected.filter((part) => !drawn.has(part)).map((part) => `not drawn with all its words: ${part}`),
    ...[...relations.values()].filter((name) => !lines.includes(name)).map((name) => `not drawn: ${name}`),
    ...(boxes.length === ends.size ? [] : [`${boxes.length} boxes instead of ${ends.size}`]),
    ...(lines.length === relations.size ? [] : [`${lines.length} lines instead of ${relations.size}`]),
  ];
}

/** The words of a node or a group, without spaces: rows break anywhere. */
export function findWords(
  { nodes, groups }: Pick<Drawing, 'nodes' | 'groups'>,
  name: string,
): string | undefined {
  return [...nodes, ...groups]
    .find((box) => box.name === name)
    ?.lines.join('')
    .replace(/\s/g, '');
}

function listMisplacedBoxes(view: FrameworkView, drawing: Drawing): string[] {
  const { findBox } = openDrawing(view, drawing);
  const faults: string[] = [];
  const all = [...drawing.nodes, ...drawing.groups];
  for (const box of all)
    if (!contains({ x: 0, y: 0, ...drawing }, box)) faults.push(`${box.name} reaches out of the drawing`);
  for (const node of view.nodes) {
    const box = findBox(node);
    const widest = Math.max(...box.lines.map((line) => metrics.width(line, bold)));
    if (widest > box.width) faults.push(`${box.name}: text of ${widest} px in a box of ${box.width} px`);
    if (box.lines.length * lineHeight > box.height) faults.push(`${box.name}: too low for its rows`);
    for (const group of view.groups) {
      if (group.nodes.length === 0) continue;
      const around = findBox(group);
      if (node.group === group && !contains(around, box)) faults.push(`${box.name} is not in ${around.name}`);
      if (node.group !== group && overlaps(around, box)) faults.push(`${box.name} is in ${around.name}`);
    }
  }
  for (const group of view.groups) {
    const box = findBox(group);
    const widest = Math.max(...box.lines.map((line) => metrics.width(line, bold)));
    if (heading.left + widest > box.width) faults.push(`${box.name}: heading wider than its box`);
    const end = box.y + heading.top + box.lines.length * lineHeight;
    const first = Math.min(box.y + box.height, ...group.nodes.map((node) => findBox(node).y));
    if (end > first) faults.push(`${box.name}: heading reaches ${end - first} px into what is in it`);
  }
  for (const boxes of [drawing.nodes, drawing.groups])
    boxes.forEach((box, index) => {
      for (const other of boxes.slice(index + 1))
        if (overlaps(box, other)) faults.push(`${box.name} and ${other.name} overlap`);
    });
  return faults;
}

function listLooseEnds(view: FrameworkView, drawing: Drawing): string[] {
  const { findBox, findEdge } = openDrawing(view, drawing);
  const faults: string[] = [];
  for (const relation of view.relations) {
    const edge = findEdge(relation.number);
    const say = (what: string, by: number) => faults.push(`${edge.name}: ${what} is ${by.toFixed(1)} px off`);
    const points = samplePath(edge.path);
    const [tip, second] = edge.heads;
    if (edge.heads.length !== (relation.direction === 'both' ? 2 : 1))
      faults.push(`${edge.name}: ${edge.heads.length} arrowheads`);
    const toBorder = distanceToBorder(tip ?? points.at(-1)!, findBox(relation.to));
    if (toBorder > 1) say('the arrowhead', toBorder);
    const fromBorder = distanceToBorder(second ?? points[0]!, findBox(relation.from));
    if (fromBorder > 1) say('the beginning', fromBorder);
    // An arrowhead fills the gap that Mermaid leaves before it, and points the way its line goes.
    const gap = tip ? Math.hypot(tip.x - points.at(-1)!.x, tip.y - points.at(-1)!.y) : 0;
    if (gap > 5) say('the line from its arrowhead', gap);
    if (edge.label === undefined) {
      faults.push(`${edge.name}: no ring`);
      continue;
    }
    const offLine = Math.min(...points.map(({ x, y }) => Math.hypot(x - edge.label!.x, y - edge.label!.y)));
    if (offLine > 2) say('the ring', offLine);
    for (const node of drawing.nodes)
      if (overlaps(node, around(edge.label))) faults.push(`${edge.name}: its ring lies on ${node.name}`);
  }
  return faults;
}

/** The numbers of relations whose rings lie on one another. */
export function listHiddenRings(drawing: Drawing): string[] {
  return drawing.edges.flatMap((edge, index) =>
    drawing.edges
      .slice(index + 1)
      .filter(
        ({ label }) =>
          edge.label && label && Math.hypot(edge.label.x - label.x, edge.label.y - label.y) < 2 * ring,
      )
      .map(({ name }) => `${edge.name} and ${name}`),
  );
}

function openDrawing(view: FrameworkView, drawing: Drawing) {
  const { ends } = nameParts(view);
  const boxes = new Map([...drawing.groups, ...drawing.nodes].map((box) => [box.name, box]));
  const edges = new Map(drawing.edges.map((edge) => [edge.name, edge]));
  return {
    findBox: (end: RelationEnd): DrawnBox => boxes.get(ends.get(end)!)!,
    findEdge: (number: number): DrawnEdge => edges.get(`r${number}`)!,
  };
}

function around({ x, y }: Point): Omit<DrawnBox, 'name' | 'lines'> {
  return { x: x - ring, y: y - ring, width: 2 * ring, height: 2 * ring };
}

type Rectangle = Pick<DrawnBox, 'x' | 'y' | 'width' | 'height'>;

function contains(outer: Rectangle, inner: Rectangle): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function overlaps(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** How far a point is from the nearest of the four sides. */
export function distanceToBorder({ x, y }: Point, box: Rectangle): number {
  const [left, top, right, bottom] = [box.x, box.y, box.x + box.width, box.y + box.height];
  const beside = Math.max(left - x, x - right, 0);
  const beyond = Math.max(top - y, y - bottom, 0);
  if (beside > 0 || beyond > 0) return Math.hypot(beside, beyond);
  return Math.min(x - left, right - x, y - top, bottom - y);
}

/** Points of a path, half a pixel apart at most; Mermaid's lines know M, L, Q and C, and A where one leaps over another. */
export function samplePath(path: string): Point[] {
  const points: Point[] = [];
  for (const [, command = '', values = ''] of path.matchAll(/([A-Z])([^A-Z]*)/g)) {
    const numbers = (values.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
    const size = { M: 2, L: 2, Q: 4, C: 6, A: 7 }[command];
    if (size === undefined) throw new Error(`The path has "${command}": ${path}`);
    for (let index = 0; index < numbers.length; index += size) {
      // Of a leap, the straight way below it: no ring stands there.
      const first = command === 'A' ? 5 : 0;
      const steering = Array.from({ length: (size - first) / 2 }, (_, step) => ({
        x: numbers[index + first + 2 * step]!,
        y: numbers[index + first + 2 * step + 1]!,
      }));
      const last = points.at(-1);
      if (command === 'M' || !last) points.push(...steering);
      else points.push(...sampleCurve([last, ...steering]));
    }
  }
  return points;
}

function sampleCurve(steering: readonly Point[]): Point[] {
  const [first, ...rest] = steering;
  const length = rest.reduce(
    (sum, { x, y }, index) => sum + Math.hypot(x - steering[index]!.x, y - steering[index]!.y),
    0,
  );
  const steps = Math.max(1, Math.ceil(length * 2));
  return Array.from({ length: first ? steps : 0 }, (_, step) => {
    // De Casteljau: halfway between the points halfway, and so on.
    let points = [...steering];
    const share = (step + 1) / steps;
    while (points.length > 1)
      points = points.slice(1).map((point, index) => ({
        x: points[index]!.x + (point.x - points[index]!.x) * share,
        y: points[index]!.y + (point.y - points[index]!.y) * share,
      }));
    return points[0]!;
  });
}
