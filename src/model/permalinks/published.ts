import type { Addresses } from '../addresses.ts';

/** Every address that readers can be given: pages, places, files and what diagrams show. */
export function listPublished({ pages, files, states }: Addresses): Set<string> {
  const published = new Set<string>(files);
  for (const [path, anchors] of pages) {
    published.add(path);
    for (const anchor of anchors) published.add(`${path}#${anchor}`);
    for (const state of states.get(path) ?? []) published.add(`${path}#${state}`);
  }
  return published;
}

/** The page or file of an address, and the place on it. */
export function splitAddress(address: string): { path: string; anchor: string | undefined } {
  const at = address.indexOf('#');
  return at === -1
    ? { path: address, anchor: undefined }
    : { path: address.slice(0, at), anchor: address.slice(at + 1) };
}

/** A page, or a file, such as `mermaid.mmd`. */
export function isPage(path: string): boolean {
  return path.endsWith('/');
}
