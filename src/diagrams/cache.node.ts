/** Drawn diagrams on disk, outside of what is built: an unchanged diagram costs nothing. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** `DIAGRAM_CACHE` names another folder: an empty one for a build from nothing. */
const folder = process.env['DIAGRAM_CACHE'] || join(process.cwd(), '.cache/diagrams');
let drawnWith: string | undefined;

/** The key of a diagram: its text, and everything else on which the drawing depends. */
export function hashDiagram(as: string, source: string): string {
  drawnWith ??= hashTools();
  return createHash('sha256').update(`${drawnWith}\n${as}\n`).update(source).digest('hex').slice(0, 32);
}

export function readCached(key: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, `${key}.json`), 'utf8'));
  } catch {
    // Not there, or half written by a process that was stopped: it is drawn again.
    return undefined;
  }
}

export function writeCached(key: string, drawn: unknown): void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${key}.json`);
  // Two processes may draw the same; each writes a whole file.
  const own = `${file}.${process.pid}`;
  writeFileSync(own, JSON.stringify(drawn));
  renameSync(own, file);
}

/** Mermaid, the fonts, and our own code that draws. */
function hashTools(): string {
  const root = process.cwd();
  const code = join(root, 'src/diagrams');
  const files = [
    join(root, 'node_modules/mermaid/package.json'),
    join(root, 'node_modules/jsdom/package.json'),
    ...['sans-400', 'sans-600'].map((name) => join(root, `src/styles/fonts/${name}.woff2`)),
    ...['measure', 'worker'].flatMap((part) =>
      readdirSync(join(code, part))
        .sort()
        .map((name) => join(code, part, name)),
    ),
    join(code, 'settings.ts'),
  ];
  return files.reduce((sum, file) => sum.update(readFileSync(file)), createHash('sha256')).digest('hex');
}
