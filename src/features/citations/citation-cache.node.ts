/** Formatted citations on disk, outside of what is built: those of works that have not changed cost nothing. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Item } from './build-item.ts';
import { formatCitations, type CitationTask } from './format-citations.node.ts';
import type { Citation } from './styles.ts';

/** From so many on, formatting takes long enough to be told. */
const toldFrom = 500;

/** The citations of each item, in its order; what the last build has formatted is not formatted again. */
export function readCitations(items: readonly Item[], task: CitationTask): Citation[][] {
  const file = join(process.cwd(), '.cache/citations', `${hashTask(task)}.json`);
  const known = readKept(file);
  const keys = items.map((item) => createHash('sha256').update(JSON.stringify(item)).digest('base64url'));
  const missing = items.flatMap((item, index) =>
    known.has(keys[index]!) ? [] : [{ item, key: keys[index]! }],
  );
  if (missing.length > 0) {
    if (missing.length >= toldFrom) console.log(`Citations: formatting ${missing.length} in every style …`);
    const made = formatCitations(
      missing.map(({ item }) => item),
      task,
    );
    for (const [index, { key }] of missing.entries()) known.set(key, made[index]!);
    keep(file, new Map(keys.map((key) => [key, known.get(key)!])));
  }
  return keys.map((key) => known.get(key)!);
}

/** The engine, the styles, and our own code around them. */
function hashTask(task: CitationTask): string {
  const code = join(process.cwd(), 'src/features/citations');
  const files = readdirSync(code, { encoding: 'utf8', recursive: true })
    .filter((name) => /\.(?:node\.ts|csl)$|(?:markup|styles)\.ts$/.test(name))
    .sort()
    .map((name) => join(code, name));
  const sum = createHash('sha256').update(JSON.stringify(task));
  for (const file of [join(process.cwd(), 'package-lock.json'), ...files]) sum.update(readFileSync(file));
  return sum.digest('hex').slice(0, 32);
}

/** Empty where nothing whole is kept. */
function readKept(file: string): Map<string, Citation[]> {
  try {
    return new Map(JSON.parse(readFileSync(file, 'utf8')) as [string, Citation[]][]);
  } catch {
    return new Map();
  }
}

/** A build does without a cache that cannot be written. */
function keep(file: string, citations: ReadonlyMap<string, Citation[]>): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.${process.pid}`, JSON.stringify([...citations]));
    renameSync(`${file}.${process.pid}`, file);
  } catch (error) {
    console.warn(`Citations cannot be kept for the next build: ${(error as Error).message}`);
  }
}
