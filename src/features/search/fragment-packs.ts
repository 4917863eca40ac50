/**
 * What Pagefind shows of a result is a "fragment", one small file each. A literature has thousands of them, which a memory
 * stick and a service worker bear badly; so a few always travel together, in one JSON file. (Pagefind 1.6 can group them
 * by itself, `maxFragments`: when its packages exist for every platform, this file and `pack-fragments.node.ts` can go.)
 */
import type { ShownWithResult } from './search-record.ts';

/** As Pagefind writes it, with what stands beside a result. */
export interface Fragment {
  url: string;
  content: string;
  word_count: number;
  filters: Record<string, string[]>;
  meta: { title?: string; names?: string };
  anchors: { element: string; id: string; text?: string; location: number }[];
  shown: ShownWithResult;
}

/** Fragments by their hash. */
export type Pack = Record<string, Fragment>;

/** Before its data Pagefind expects this sign that they need no unpacking. */
export const signature = 'pagefind_dcd';

/** So many fragments travel together, on average. */
const together = 4;

export function countPacks(fragments: number): number {
  return Math.max(1, Math.ceil(fragments / together));
}

/** The number of the pack that holds a fragment, counted from 0. Hashes look like `en_48d23b2`. */
export function findPack(hash: string, packs: number): number {
  return Number.parseInt(hash.slice(hash.lastIndexOf('_') + 1), 16) % packs;
}

/** Beside the other files of the index. */
export function namePack(number: number): string {
  return `packs/${number}.json`;
}

/** Tells how many packs there are. */
export const packsFile = 'packs/count.json';
