import type { ScannedPage } from './scan-page.ts';
import { laterFile } from './scan-text.ts';

export interface Site {
  /** Each file of the site that is a page, by its path (`studies/x/index.html`). */
  pages: ReadonlyMap<string, ScannedPage>;
  /** Each other text of the site, such as an export → the whole addresses of this site in it. */
  texts: ReadonlyMap<string, readonly string[]>;
  /** Every file of the site. */
  files: ReadonlySet<string>;
  /** The base path, with a slash at both ends. */
  base: string;
  /** Where the site will stand, if that is known: absolute links there are links within the site. */
  origin: string | undefined;
  /** What else can stand behind a # on a page: what its diagram shows. */
  states: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface DeadLink {
  /** The path of the page or file, as readers see it. */
  page: string;
  /** As it is written there. */
  address: string;
  why: string;
}

const host = 'https://site.invalid';

/** Every link within the site that leads nowhere, in the order of the pages, then of the other files. */
export function findDeadLinks(site: Site): DeadLink[] {
  const known = new Map<string, string | undefined>();
  const pages = [...site.pages].map(([file, { addresses }]) => [file, addresses] as const);
  return [...pages, ...site.texts].flatMap(([file, addresses]) =>
    addresses.flatMap((address) => {
      const key = /^(?:\/|https?:)/.test(address) ? address : `${file} ${address}`;
      if (!known.has(key)) known.set(key, findFault(site, file, address));
      const why = known.get(key);
      return why === undefined ? [] : [{ page: pathOf(file), address, why }];
    }),
  );
}

/** The addresses of other sites, each with the pages that link to it. */
export function listOutsideLinks({ pages, origin }: Pick<Site, 'pages' | 'origin'>): Map<string, string[]> {
  const links = new Map<string, string[]>();
  for (const [file, { addresses }] of pages) {
    for (const address of addresses) {
      if (!/^https?:/i.test(address) || isOwn(address, origin)) continue;
      links.set(address, [...(links.get(address) ?? []), pathOf(file)]);
    }
  }
  return new Map([...links].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The path of a page as readers see it, without base path. */
function pathOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

function isOwn(address: string, origin: string | undefined): boolean {
  return origin !== undefined && URL.canParse(address) && new URL(address).origin === origin;
}

function findFault(
  { pages, files, base, origin, states }: Site,
  file: string,
  address: string,
): string | undefined {
  const isElsewhere = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address);
  if (isElsewhere && !isOwn(address, origin)) return undefined;
  const own = `${host}${base}${pathOf(file).slice(1)}`;
  if (!URL.canParse(address, own)) return 'is no address';
  const { pathname, hash } = new URL(address, own);
  if (!`${pathname}/`.startsWith(base)) return 'leads out of the folder of the site';
  const path = decode(pathname.slice(base.length));
  const target = [path, `${path}index.html`, `${path}/index.html`, `${path}.html`].find((name) =>
    files.has(name),
  );
  if (target === undefined) return laterFile.test(path) ? undefined : 'there is no such page or file';
  const anchor = decode(hash.slice(1));
  const page = pages.get(target);
  if (anchor === '' || page === undefined || page.ids.has(anchor)) return undefined;
  return states.get(pathOf(target))?.has(anchor) ? undefined : 'the page has no such place';
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
