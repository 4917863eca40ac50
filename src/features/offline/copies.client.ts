/** The copies that the browser holds: one cache a version, named by scope and version, with its list and a mark when whole. */
import type { OtherCopy } from './decide.ts';
import { hashBytes } from './hash-bytes.client.ts';
import { listFile, type SavedFile } from './saved-files.ts';
import { absolute, scope } from './worker-scope.client.ts';

/** One host can hold several sites. */
const prefix = `offline ${scope} `;
export const stateCache = `${prefix}state`;
const mark = absolute('sw-whole');

export function cacheOf(id: string): string {
  return prefix + id;
}

/** The versions of which something is saved. */
export async function listCopies(): Promise<string[]> {
  const names = await caches.keys();
  return names
    .filter((name) => name.startsWith(prefix) && name !== stateCache)
    .map((name) => name.slice(prefix.length));
}

/** A saved answer; it is looked up by the name of its cache each time, as a browser may have cleared it. */
export function findSaved(id: string, path: string): Promise<Response | undefined> {
  return caches.match(absolute(path), { cacheName: cacheOf(id), ignoreVary: true });
}

/** Undefined also where the list is damaged: a copy is named by what its list says. */
export async function readList(id: string): Promise<readonly SavedFile[] | undefined> {
  try {
    const bytes = await (await findSaved(id, listFile(id)))!.arrayBuffer();
    if ((await hashBytes(bytes)) === id) return JSON.parse(new TextDecoder().decode(bytes)) as SavedFile[];
  } catch {
    // Not there, or not to be read.
  }
  return undefined;
}

/** A copy without its list knows none of its files. */
export async function isWhole(id: string): Promise<boolean> {
  const marked = await caches.match(mark, { cacheName: cacheOf(id) });
  return marked !== undefined && (await readList(id)) !== undefined;
}

/** Puts a file into a copy; not into one that was taken away meanwhile. */
export async function mendSaved(id: string, path: string, response: Response): Promise<void> {
  if (await caches.has(cacheOf(id))) await (await caches.open(cacheOf(id))).put(absolute(path), response);
}

export async function markWhole(id: string): Promise<void> {
  await (await caches.open(cacheOf(id))).put(mark, new Response());
}

/** Something of a copy is missing: it answers no longer for the site, and is mended like one that was cut off. */
export async function unmarkWhole(id: string): Promise<void> {
  if (await caches.has(cacheOf(id))) await (await caches.open(cacheOf(id))).delete(mark);
}

/** The paths of what lies in a copy. */
export async function listHeld(id: string): Promise<Set<string>> {
  if (!(await caches.has(cacheOf(id)))) return new Set();
  const requests = await (await caches.open(cacheOf(id))).keys();
  return new Set(requests.map(({ url }) => url.slice(scope.length)));
}

export async function readOtherCopies(id: string): Promise<OtherCopy[]> {
  const others = (await listCopies()).filter((other) => other !== id);
  return Promise.all(
    others.map(async (other) => {
      const [list = [], held] = await Promise.all([readList(other), listHeld(other)]);
      return {
        id: other,
        hashes: new Map(list.filter(([path]) => held.has(path)).map(([path, hash]) => [path, hash])),
      };
    }),
  );
}

export async function deleteCopies(except?: string): Promise<void> {
  const copies = await listCopies();
  await Promise.all(copies.filter((id) => id !== except).map((id) => caches.delete(cacheOf(id))));
}
