import { companions, idAnchors } from '../addresses.ts';
import type { RedirectEntry } from '../schema/redirects.ts';
import { fateOf, type Fate } from './fates.ts';
import { isPage, splitAddress } from './published.ts';

/** What became of an address that is gone; undefined: nobody has said. */
export type FindFate = (address: string) => Fate | undefined;

const beside = /^\/frameworks\/([^/]+)\/beside\/([^/]+)\/$/;
const idAnchor = /^([a-z]+)([-=])(.+)$/;

/**
 * A redirect of a page speaks for all that goes with it: the places on it, what lies below it, and what bears its id on other
 * pages, which stay on theirs at least. So one line does for a new id. Of a redirect to what has gone elsewhere since, the last
 * address counts. Where that one is not of today, all that goes with it is led there too: one fault, told once.
 * @param exists whether an address is one of today
 */
export function createFindFate(
  redirects: readonly RedirectEntry[],
  exists: (address: string) => boolean,
): FindFate {
  const told = new Map(redirects.map((redirect) => [redirect.from, fateOf(redirect)]));
  /** What is being looked for, so that a circle ends. */
  const asked = new Set<string>();

  function findFate(address: string): Fate | undefined {
    if (asked.has(address)) return undefined;
    asked.add(address);
    const fate = findNextFate(address);
    const last = fate && 'to' in fate && !exists(fate.to) ? findFate(fate.to) : undefined;
    asked.delete(address);
    return last ?? fate;
  }

  function findNextFate(address: string): Fate | undefined {
    const own = told.get(address);
    if (own) return own;
    const { path, anchor } = splitAddress(address);
    if (anchor === undefined) return findPathFate(path);
    const pageFate = exists(path) ? { to: path } : findFate(path);
    if (pageFate === undefined || !('to' in pageFate) || pageFate.to.includes('#')) return pageFate;
    if (!exists(pageFate.to)) return pageFate;
    // Of a page that went into one of another kind, such as a list, nobody expects the places there.
    if (depthOf(pageFate.to) !== depthOf(path)) return pageFate;
    return (
      findPlaceFate(pageFate.to, anchor, pageFate.to !== path) ?? findBesidePlace(path, anchor, pageFate.to)
    );
  }

  function findPathFate(path: string): Fate | undefined {
    const own = told.get(path);
    if (own) return own;
    const companion = companions.find((end) => path.endsWith(`/${end}`));
    if (companion !== undefined) return findCompanionFate(path.slice(0, -companion.length), companion);
    const above = listAbove(path).find((page) => told.has(page));
    const aboveFate = above === undefined ? undefined : findFate(above);
    if (aboveFate && !('to' in aboveFate && exists(aboveFate.to))) return aboveFate;
    const target = aboveFate && splitAddress(aboveFate.to).path;
    if (aboveFate && above && isPage(path) && depthOf(aboveFate.to) !== depthOf(above)) return aboveFate;
    let moved = above === undefined ? path : target + path.slice(above.length);
    const [, left, right] = beside.exec(moved) ?? [];
    const rightFate = told.has(`/frameworks/${right}/`) ? findFate(`/frameworks/${right}/`) : undefined;
    if (rightFate && !('to' in rightFate)) return rightFate;
    const newRight = /^\/frameworks\/([^/]+)\/$/.exec(rightFate?.to ?? '')?.[1];
    if (newRight !== undefined) moved = `/frameworks/${left}/beside/${newRight}/`;
    const to = [moved, ...listStandIns(moved)].find((candidate) => candidate !== path && exists(candidate));
    return to === undefined ? undefined : { to };
  }

  /** What stands beside a page goes where the page went; a page goes to that page at least. */
  function findCompanionFate(page: string, companion: string): Fate | undefined {
    const fate = exists(page) ? { to: page } : findFate(page);
    if (fate === undefined || !('to' in fate && exists(fate.to))) return fate;
    const to = splitAddress(fate.to).path + companion;
    if (to !== page + companion && exists(to)) return { to };
    return isPage(companion) ? fate : undefined;
  }

  /** A place that bears the name of one on the page beside which it stands goes where that one went. */
  function findBesidePlace(path: string, anchor: string, target: string): Fate | undefined {
    const companion = companions.find((end) => path.endsWith(`/${end}`));
    const fate = companion && findFate(`${path.slice(0, -companion.length)}#${anchor}`);
    if (fate === undefined || !('to' in fate)) return fate;
    const place = splitAddress(fate.to);
    const to = `${place.path}${companion}#${place.anchor}`;
    return { to: [to, `${place.path}${companion}`].find((address) => exists(address)) ?? target };
  }

  function findPlaceFate(page: string, anchor: string, hasMoved: boolean): Fate | undefined {
    if (hasMoved && exists(`${page}#${anchor}`)) return { to: `${page}#${anchor}` };
    if (hasMoved && told.has(`${page}#${anchor}`)) return findFate(`${page}#${anchor}`);
    const [, kind = '', sign, id = ''] = idAnchor.exec(anchor) ?? [];
    if (sign === '=') {
      const fate = findStateFate(page, kind, id);
      if (fate) return fate;
    }
    for (const [section, kinds] of Object.entries(idAnchors)) {
      const old = `/${section}/${id}/`;
      const fate = kinds.includes(kind) && told.has(old) ? findFate(old) : undefined;
      if (fate === undefined) continue;
      if (!('to' in fate)) return fate;
      const newId = fate.to.startsWith(`/${section}/`) ? fate.to.split('/')[2] : undefined;
      const to = `${page}#${kind}${sign}${newId}`;
      return { to: exists(to) ? to : page };
    }
    return undefined;
  }

  /** What a diagram shows goes where its place on the page went. */
  function findStateFate(page: string, kind: string, id: string): Fate | undefined {
    for (const placeKind of kind === 'node' ? ['node', 'group'] : [kind]) {
      const place = `${page}#${placeKind}-${id}`;
      const fate = told.has(place) ? findFate(place) : undefined;
      if (fate === undefined) continue;
      if (!('to' in fate)) return fate;
      const state = fate.to.replace(/#(?:node|group)-/, '#node=').replace(/#(relation|step)-/, '#$1=');
      return { to: exists(state) ? state : fate.to };
    }
    return undefined;
  }

  return findFate;
}

function depthOf(path: string): number {
  return path.split('/').length;
}

/** The pages above an address, the nearest first, without the first page. */
function listAbove(path: string): string[] {
  const parts = path.split('/').slice(1, -1);
  return parts
    .map((_, index) => `/${parts.slice(0, parts.length - index).join('/')}/`)
    .filter((page) => page !== path);
}

/** What the generator makes or leaves out by itself, so that no author has to tell of it. */
function listStandIns(path: string): string[] {
  const [, left, right] = beside.exec(path) ?? [];
  if (left !== undefined) return [`/frameworks/${right}/beside/${left}/`, `/frameworks/${left}/`];
  return /^\/factors\/[^/]+\/claims\/$/.test(path) ? [path.replace(/claims\/$/, '')] : [];
}
