/** Draws diagrams with Mermaid, in threads of their own, or takes them from the cache. */
import { hashDiagram, readCached, writeCached } from './cache.node.ts';
import { bearable, weighDrawing } from './choose-wide.ts';
import type { Drawing, DrawnFramework, Picture } from './drawing.ts';
import type { FrameworkView } from '../model/literature.ts';
import { formatFlowchart, type Direction } from './flowchart.ts';
import { loadTextMetrics } from './measure/fonts.node.ts';
import type { TextMetrics } from './measure/text-metrics.ts';
import { askWorker, type DrawRequest } from './pool.node.ts';
import { formatSettings, textSize } from './settings.ts';

/** Mermaid cannot draw a text: its own message says why. */
export class DiagramFault extends Error {}

const memory = new Map<string, Promise<unknown>>();

export type Shape = keyof DrawnFramework;

/** Draws a framework in both shapes. Of the arrangements for the wide one, the first that fits is taken. */
export async function drawFramework(view: FrameworkView): Promise<DrawnFramework> {
  const draw = (shape: Shape, direction: Direction) => drawFlowchart(formatSource(view, shape, direction));
  const [tall, fromLeft] = await Promise.all([draw('tall', 'TB'), draw('wide', 'LR')]);
  if (weighDrawing(fromLeft) <= bearable) return { wide: fromLeft, tall };
  const fromTop = await draw('wide', 'TB');
  return { wide: weighDrawing(fromTop) < weighDrawing(fromLeft) ? fromTop : fromLeft, tall };
}

/** What Mermaid is given of a framework. */
export function formatSource(view: FrameworkView, shape: Shape, direction: Direction): string {
  const arrangement = shape === 'wide' ? 'compact' : 'column';
  return (
    formatSettings(shape, findWidestWord(view)) +
    formatFlowchart(view, { direction, labels: 'number', arrangement })
  );
}

let metrics: TextMetrics | undefined;

function findWidestWord({ groups, nodes }: FrameworkView): number {
  const text = (metrics ??= loadTextMetrics());
  const words = [...groups, ...nodes].flatMap(({ name }) => name.split(/\s+/));
  return Math.max(...words.map((word) => text.width(word, { size: textSize, weight: 600 })));
}

/**
 * Where everything in a flowchart stands.
 * @throws {DiagramFault} when the text is no flowchart
 */
export function drawFlowchart(source: string): Promise<Drawing> {
  return draw({ as: 'geometry', source }) as Promise<Drawing>;
}

/**
 * Any diagram that Mermaid draws without a browser.
 * @throws {DiagramFault} when it does not
 */
export function drawPicture(source: string): Promise<Picture> {
  return draw({ as: 'picture', source }) as Promise<Picture>;
}

function draw(request: DrawRequest): Promise<unknown> {
  const key = hashDiagram(request.as, request.source);
  let drawn = memory.get(key);
  if (drawn === undefined) {
    memory.set(key, (drawn = drawOnce(key, request)));
    // The development server lives on: what failed may be drawn the next time.
    drawn.catch(() => memory.delete(key));
  }
  return drawn;
}

async function drawOnce(key: string, request: DrawRequest): Promise<unknown> {
  const cached = readCached(key, request.as);
  if (cached !== undefined) return cached;
  const { drawn, fault } = await askWorker(request);
  if (fault !== undefined) throw new DiagramFault(fault);
  writeCached(key, drawn);
  return drawn;
}
