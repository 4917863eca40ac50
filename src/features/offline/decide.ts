import type { SavedFile } from './saved-files.ts';
import type { Choice } from './messages.ts';

interface Circumstances {
  choice: Choice;
  bytes: number;
  saveUpTo: number;
  /** The reader asked the browser to be sparing with data. */
  savesData: boolean;
}

/** Whether a copy is to be saved now: what the reader chose, else whether it is small. */
export function isWanted({ choice, bytes, saveUpTo, savesData }: Circumstances): boolean {
  if (choice !== 'none') return choice === 'save';
  return bytes <= saveUpTo && !savesData;
}

/** A copy of another version, or part of one. */
export interface OtherCopy {
  id: string;
  /** Address → hash, of what it really holds. */
  hashes: ReadonlyMap<string, string>;
}

export interface Plan {
  /** What lies in another copy already. */
  take: { file: SavedFile; from: string }[];
  fetch: SavedFile[];
}

/** What is left to do for a whole copy. */
export function planCopy(
  list: readonly SavedFile[],
  held: ReadonlySet<string>,
  others: readonly OtherCopy[],
): Plan {
  const plan: Plan = { take: [], fetch: [] };
  for (const file of list) {
    const [address, hash] = file;
    if (held.has(address)) continue;
    const source = others.find(({ hashes }) => hashes.get(address) === hash);
    if (source) plan.take.push({ file, from: source.id });
    else plan.fetch.push(file);
  }
  return plan;
}

export function sumBytes(files: readonly SavedFile[]): number {
  return files.reduce((sum, [, , bytes]) => sum + bytes, 0);
}
