import { pathToAbsolute, pathToString } from 'svg-path-commander/util';

type Segments = ReturnType<typeof pathToAbsolute>;
interface Point {
  x: number;
  y: number;
}

/** How far a curve may be from a line, in pixels, to be one. */
const straight = 0.02;

/**
 * A path with short numbers. Mermaid draws the outlines of some shapes as if by hand, each line twice and as a curve;
 * with a steady hand these are lines, and one is enough.
 * @throws when the text is no path
 */
export function simplifyPath(path: string): string {
  const segments = pathToAbsolute(path);
  const isOutline = segments.filter(([command]) => command === 'M').length > 1;
  const drawn = new Set<string>();
  const kept: Segments[number][] = [];
  /** Where the author of the path is, and where what is kept has come to. */
  let pen: Point | undefined;
  let at: Point | undefined;
  const keep = (segment: Segments[number], end: Point | undefined) => {
    if (pen && !(at && away(pen, at) === 0)) kept.push(['M', pen.x, pen.y]);
    kept.push(segment);
    pen = at = end;
  };
  for (const segment of segments) {
    const [command, ...numbers] = segment;
    const end = { x: Number(numbers.at(-2)), y: Number(numbers.at(-1)) };
    if (command === 'M') {
      pen = end;
    } else if (pen && (command === 'L' || (command === 'C' && isStraight(pen, numbers.map(Number))))) {
      const line = `${pen.x} ${pen.y} ${end.x} ${end.y}`;
      if (away(pen, end) > 0 && !(isOutline && drawn.has(line))) keep(['L', end.x, end.y], end);
      drawn.add(line);
      pen = end;
    } else {
      // After closing or a level line, where the pen is cannot be read off the segment alone.
      keep(segment, 'CSQTA'.includes(command) ? end : undefined);
    }
  }
  return pathToString(kept as Segments, 2);
}

function isStraight(from: Point, [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x = 0, y = 0]: number[]): boolean {
  const end = { x, y };
  return [
    { x: x1, y: y1 },
    { x: x2, y: y2 },
  ].every((control) => awayFromLine(control, from, end) < straight);
}

function awayFromLine(point: Point, from: Point, to: Point): number {
  const length = away(from, to);
  if (length === 0) return away(point, from);
  const along = ((point.x - from.x) * (to.x - from.x) + (point.y - from.y) * (to.y - from.y)) / length ** 2;
  if (along < 0 || along > 1) return Infinity;
  return away(point, { x: from.x + along * (to.x - from.x), y: from.y + along * (to.y - from.y) });
}

function away(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
