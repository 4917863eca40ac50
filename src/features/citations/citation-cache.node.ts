/** Formatted citations on disk, outside of what is built: those of works that have not changed cost nothing. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentDir } from '../../content-dir.ts';
import type { Item } from './build-item.ts';
import { formatCitations, type CitationTask } from './format-citations.node.ts';
import type { Citation } from './styles.ts';

/** From so many on, formatting takes long enough to be announced. */
const toldFrom = 500;

interface Kept {
  /** All on which citations depend beside the item. */
  madeWith: string;
  citations: [key: string, citations: Citation[]][];
}

/** The citations of each item, in its order; what the last build has formatted is not formatted again. */
export function readCitations(items: readonly Item[], task: CitationTask): Citation[][] {
  // One file for each literature, so that two of them never push each other out.
  const file = join(process.cwd(), '.cache/citations', `${hash(contentDir)}.json`);
  const madeWith = hashTools(task);
  const known = readKept(file, madeWith);
  const keys = items.map((item) => hash(JSON.stringify(item)));
  const missing = items.flatMap((item, index) =>
    known.has(keys[index]!) ? [] : [{ item, key: keys[index]! }],
  );
  if (missing.length > 0) {
    if (missing.length >= toldFrom) console.log(`Formatting ${missing.length} citations in every style …`);
    const made = formatCitations(
      missing.map(({ item }) => item),
      task,
    );
    for (const [index, { key }] of missing.entries()) known.set(key, made[index]!);
    keep(file, { madeWith, citations: keys.map((key) => [key, known.get(key)!]) });
  }
  return keys.map((key) => known.get(key)!);
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** The engine, the styles, our own code around them, and what of the site they depend on. */
function hashTools(task: CitationTask): string {
  const code = join(process.cwd(), 'src/features/citations');
  const files = readdirSync(code, { encoding: 'utf8', recursive: true })
    .filter((name) => /\.(?:node\.ts|csl)$|(?:markup|styles)\.ts$/.test(name))
    .sort()
    .map((name) => join(code, name));
  const sum = createHash('sha256').update(JSON.stringify(task));
  for (const file of [join(process.cwd(), 'package-lock.json'), ...files]) sum.update(readFileSync(file));
  return sum.digest('hex');
}

/** Empty where nothing whole is kept, or what is kept was made with other tools. */
function readKept(file: string, madeWith: string): Map<string, Citation[]> {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept;
    return new Map(kept.madeWith === madeWith ? kept.citations : []);
  } catch {
    return new Map();
  }
}

/** A build does without a cache that cannot be written. */
function keep(file: string, kept: Kept): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(kept));
    renameSync(`${file}.${process.pid}`, file);
  } catch (error) {
    console.warn(`Citations cannot be kept for the next build: ${(error as Error).message}`);
  }
}
