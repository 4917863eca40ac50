import type { RedirectEntry } from '../schema/redirects.ts';

/** What became of an address that is gone. */
export type Fate = { to: string } | { withdrawn: string; day: string };

export interface GonePage {
  fate: Fate;
  /** The places that do not simply follow the page. */
  places: ReadonlyMap<string, Fate>;
}

/** What became of everything that is gone: what the site answers at old addresses. */
export interface Forwards {
  pages: ReadonlyMap<string, GonePage>;
  /** Pages that still stand → the places that are gone from them. */
  places: ReadonlyMap<string, ReadonlyMap<string, Fate>>;
  /** Old files → the files that stand for them. */
  files: ReadonlyMap<string, string>;
}

export const noForwards: Forwards = { pages: new Map(), places: new Map(), files: new Map() };

export function fateOf({ to, withdrawn = '', day = '' }: RedirectEntry): Fate {
  return to === undefined ? { withdrawn, day } : { to };
}

export function isSameFate(one: Fate, other: Fate): boolean {
  return 'to' in one
    ? 'to' in other && one.to === other.to
    : !('to' in other) && one.withdrawn === other.withdrawn && one.day === other.day;
}
