import { findHolding, findNearest } from '../../problems/nearest.ts';
import { companions, reservedPages } from '../addresses.ts';
import type { RedirectEntry } from '../schema/redirects.ts';
import { isPage, splitAddress } from './published.ts';

/** What is known when a mend is proposed. */
export interface Ground {
  /** The addresses of today. */
  published: ReadonlySet<string>;
  /** Those of the ledger. What is published and not recorded is new, and most likely what a lost one has become. */
  recorded: ReadonlySet<string>;
  redirects: readonly RedirectEntry[];
}

/** The kinds of place that have an id; all others are headings. */
const kindPattern =
  /^(?:claim|sentence|profile|study|dimension|factor|sense|relation|node|group|step|reference)[-=]/;

/**
 * Where a page most likely went: back to where it came from, to a new one that has its places, or to the nearest; undefined:
 * nothing is like it.
 * @param taken the new pages that others have become already
 */
export function proposePage(
  path: string,
  { published, recorded, redirects }: Ground,
  taken: ReadonlySet<string> = new Set(),
): string | undefined {
  const back = redirects.find(({ from, to }) => to === path && published.has(from));
  if (back) return back.from;
  const shape = (address: string) => address.split('/').length;
  const section = path.split('/').length > 3 ? `/${path.split('/')[1]}/` : '/';
  const likely = [...published].filter(
    (address) =>
      isPage(address) &&
      shape(address) === shape(path) &&
      address.startsWith(section) &&
      !companions.some((end) => address.endsWith(`/${end}`)) &&
      !reservedPages.includes(address.slice(1, -1)),
  );
  const fresh = likely.filter((address) => !recorded.has(address) && !taken.has(address));
  const places = listPlaces(path, recorded);
  const share = (page: string) => places.filter((place) => published.has(page + place)).length;
  const most = Math.max(0, ...fresh.map(share));
  const best = fresh.filter((page) => share(page) === most);
  return findSuccessor(path, best) ?? findNearest(path, likely);
}

/**
 * Where a place most likely went: to a new one of its kind, to the nearest, or else to the page.
 * @param from the page on which it was
 * @param page the page on which it is looked for
 * @param taken as above
 */
export function proposePlace(
  { anchor, from, page }: { anchor: string; from: string; page: string },
  { published, recorded, redirects }: Ground,
  taken: ReadonlySet<string> = new Set(),
): string {
  const back = redirects.find(({ from: old, to }) => to === `${from}#${anchor}` && published.has(old));
  if (back) return back.from;
  const kind = kindOf(anchor);
  const start = kind === heading ? '' : kind;
  const likely = listPlaces(page, published)
    .map((place) => place.slice(1))
    .filter((place) => kindOf(place) === kind)
    .map((place) => place.slice(start.length));
  const isNew = (id: string) =>
    ![from, page].some((path) => recorded.has(`${path}#${start}${id}`)) &&
    !taken.has(`${page}#${start}${id}`);
  const id = anchor.slice(start.length);
  const nearest = findSuccessor(id, likely.filter(isNew)) ?? findNearest(id, likely);
  return nearest === undefined ? page : `${page}#${start}${nearest}`;
}

/** Of several new ones of which none is like the old one nobody can know which it is. */
function findSuccessor(old: string, fresh: readonly string[]): string | undefined {
  return findNearest(old, fresh) ?? findHolding(old, fresh) ?? (fresh.length === 1 ? fresh[0] : undefined);
}

const heading = 'heading';

/** What a place begins with, such as `claim-`; those of headings begin with anything. */
function kindOf(anchor: string): string {
  return kindPattern.exec(anchor)?.[0] ?? heading;
}

/** With their `#`. */
function listPlaces(page: string, addresses: ReadonlySet<string>): string[] {
  return [...addresses]
    .filter((address) => address.startsWith(`${page}#`))
    .map((address) => `#${splitAddress(address).anchor}`);
}
