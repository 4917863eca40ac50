/** Addresses of the finished site, and how they are written where there is no server. */

export interface SiteAddresses {
  /** What an address on a page, in a style sheet or in a module leads to. */
  resolve: (from: string, address: string) => Target;
  /** The base path, with a slash at both ends. */
  base: string;
}

export type Target =
  /** Of another site, or a place on the same page: it stays as it is. */
  | { kind: 'other' }
  | { kind: 'file'; file: string; /** Query and hash. */ tail: string }
  /** In the folder of the site, but not in the edition. */
  | { kind: 'missing' }
  /** On the host, but not in the folder of the site. */
  | { kind: 'outside' };

const host = 'https://site.invalid';

/** @param files those of the edition, relative to its folder */
export function createAddresses(files: ReadonlySet<string>, basePath: string): SiteAddresses {
  const base = basePath.endsWith('/') ? basePath : `${basePath}/`;
  return {
    base,
    resolve(from, address) {
      if (address === '' || /^(?:[a-z][a-z\d+.-]*:|\/\/|[#?])/i.test(address.trim()))
        return { kind: 'other' };
      const page = `${host}${base}${encodePath(from.replace(/(^|\/)index\.html$/, '$1'))}`;
      if (!URL.canParse(address, page)) return { kind: 'missing' };
      const { pathname, search, hash } = new URL(address, page);
      if (!`${pathname}/`.startsWith(base)) return { kind: 'outside' };
      const file = findFile(files, decodePath(pathname.slice(base.length)));
      return file === undefined ? { kind: 'missing' } : { kind: 'file', file, tail: search + hash };
    },
  };
}

/** As static hosts find it: the file itself, or the page of the folder. */
function findFile(files: ReadonlySet<string>, path: string): string | undefined {
  const page = `${path.replace(/\/$/, '')}/index.html`.replace(/^\//, '');
  return [path, page, `${path}.html`].find((file) => files.has(file));
}

/** A file as a relative address; a place on the same page as its hash alone. */
export function relate(from: string, { file, tail }: { file: string; tail: string }): string {
  if (from === file && tail.startsWith('#')) return tail;
  return rootOf(from) + encodePath(file) + tail;
}

/** The way from a file up to the folder of the edition: empty, or with a slash at its end. */
export function rootOf(file: string): string {
  return '../'.repeat(file.split('/').length - 1);
}

export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
