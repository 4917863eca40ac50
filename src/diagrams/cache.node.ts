/** Drawn diagrams on disk, outside of what is built: an unchanged diagram costs nothing. */
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Drawing, Picture } from './drawing.ts';
import type { DrawRequest } from './pool.node.ts';

/** `DIAGRAM_CACHE` names another folder: an empty one for a build from nothing. */
const folder = process.env['DIAGRAM_CACHE'] || join(process.cwd(), '.cache/diagrams');
/** What nobody has used for so long is removed, in milliseconds: 60 days. */
const keptFor = 60 * 24 * 60 * 60 * 1_000;
let drawnWith: string | undefined;
let isTidy = false;
let isRefused = false;

/** The key of a diagram: its text, and everything else on which the drawing depends. */
export function hashDiagram(as: DrawRequest['as'], source: string): string {
  drawnWith ??= hashTools();
  return createHash('sha256').update(`${drawnWith}\n${as}\n`).update(source).digest('hex').slice(0, 32);
}

/** Undefined where nothing is kept that is whole: it is drawn again. */
export function readCached(key: string, as: DrawRequest['as']): unknown {
  const file = join(folder, `${key}.json`);
  const drawn = attempt(() => JSON.parse(readFileSync(file, 'utf8')) as unknown);
  if (!isDrawn(drawn, as)) return undefined;
  attempt(() => utimesSync(file, new Date(), new Date()));
  return drawn;
}

/** A build does without a cache that cannot be written, but says why it is slow. */
export function writeCached(key: string, drawn: unknown): void {
  const file = join(folder, `${key}.json`);
  // Two processes may draw the same; each writes a whole file.
  const own = `${file}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(own, JSON.stringify(drawn));
    renameSync(own, file);
  } catch (error) {
    attempt(() => rmSync(own, { force: true }));
    if (!isRefused) console.warn(`Diagrams cannot be kept for the next build: ${(error as Error).message}`);
    isRefused = true;
  }
  if (!isTidy) removeUnused();
  isTidy = true;
}

function isDrawn(value: unknown, as: DrawRequest['as']): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { width, height, nodes, groups, edges, svg } = value as Partial<Drawing & Picture>;
  if (typeof width !== 'number' || typeof height !== 'number') return false;
  return as === 'picture' ? typeof svg === 'string' : [nodes, groups, edges].every(Array.isArray);
}

function removeUnused(): void {
  // The folder may be any, and hold other files.
  const files = (attempt(() => readdirSync(folder)) ?? []).filter((name) => /^[\da-f]{32}\.json/.test(name));
  for (const file of files.map((name) => join(folder, name)))
    attempt(() => Date.now() - statSync(file).mtimeMs > keptFor && rmSync(file));
}

function attempt<Result>(act: () => Result): Result | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

/** Mermaid and all that it stands on, the fonts, our own code, and how this Node breaks words into letters. */
function hashTools(): string {
  const root = process.cwd();
  const code = join(root, 'src/diagrams');
  const files = [
    join(root, 'package-lock.json'),
    ...['sans-400', 'sans-600'].map((name) => join(root, `src/styles/fonts/${name}.woff2`)),
    ...readdirSync(code, { encoding: 'utf8', recursive: true })
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .map((name) => join(code, name)),
  ];
  const sum = createHash('sha256').update(process.versions['icu'] ?? '');
  for (const file of files) sum.update(readFileSync(file));
  return sum.digest('hex');
}
