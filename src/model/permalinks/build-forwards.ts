import type { RedirectEntry } from '../schema/redirects.ts';
import { isSameFate, type Fate, type Forwards, type GonePage } from './fates.ts';
import type { FindFate } from './find-fate.ts';
import { isPage, splitAddress } from './published.ts';

interface Gone {
  /** Recorded, or named by a redirect. */
  addresses: Iterable<string>;
  published: ReadonlySet<string>;
  findFate: FindFate;
}

/** What the site answers at each address that is gone, in the order of the addresses. */
export function buildForwards({ addresses, published, findFate }: Gone): Forwards {
  const pages = new Map<string, GonePage & { places: Map<string, Fate> }>();
  const places = new Map<string, Map<string, Fate>>();
  const files = new Map<string, string>();
  const gone = [...new Set(addresses)].filter((address) => !published.has(address)).sort();
  for (const address of gone) {
    const { path, anchor } = splitAddress(address);
    const fate = findFate(address);
    if (fate === undefined) continue;
    if (!isPage(path)) {
      if (anchor === undefined && 'to' in fate && !isPage(splitAddress(fate.to).path))
        files.set(path, fate.to);
      continue;
    }
    if (published.has(path)) {
      if (!places.has(path)) places.set(path, new Map());
      places.get(path)!.set(anchor!, fate);
      continue;
    }
    let page = pages.get(path);
    if (page === undefined) {
      const pageFate = findFate(path);
      if (pageFate === undefined) continue;
      pages.set(path, (page = { fate: pageFate, places: new Map() }));
    }
    if (anchor !== undefined && !follows(fate, page.fate, anchor)) page.places.set(anchor, fate);
  }
  return { pages, places, files };
}

/** Whether a place goes where its page leads it without being asked. */
function follows(fate: Fate, page: Fate, anchor: string): boolean {
  if (isSameFate(fate, page)) return !('to' in fate) || fate.to.includes('#');
  return 'to' in fate && 'to' in page && fate.to === `${page.to}#${anchor}`;
}

/** Redirects of places whose own page is gone, without a word of where the page went. */
export function listPageless(
  redirects: readonly RedirectEntry[],
  { published, findFate }: Omit<Gone, 'addresses'>,
): number[] {
  return redirects.flatMap(({ from }, index) => {
    const { path, anchor } = splitAddress(from);
    return anchor !== undefined && !published.has(path) && findFate(path) === undefined ? [index] : [];
  });
}
