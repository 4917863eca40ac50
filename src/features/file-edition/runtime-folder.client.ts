/** The folder in which the edition lies, and how addresses of the site lead into it. */
import { decodePath, encodePath } from './site-addresses.ts';

export interface Folder {
  /** A file of the edition as an address of this computer. */
  locate: (key: string) => string;
  /**
   * The file that is meant by an address, as scripts of the site write them: with the base path, relative to the page
   * (or to the module that says it), or as a file of this computer. Undefined: it is none of the site.
   */
  findKey: (address: string, from?: string) => string | undefined;
  /** The same for a link, which leads to a page or a file and keeps its query and hash. */
  follow: (address: string) => string | undefined;
  base: string;
}

export function createFolder(root: URL, base: string): Folder {
  const locate = (key: string) => root.href + encodePath(key);
  const findKey = (address: string, from?: string) => {
    const relativeTo = from === undefined ? location.href : locate(from);
    if (!URL.canParse(address, relativeTo)) return undefined;
    const { protocol, href, pathname } = new URL(address, relativeTo);
    if (protocol !== 'file:') return undefined;
    if (href.startsWith(root.href)) return decodePath(href.slice(root.href.length).replace(/[?#].*$/, ''));
    // On Windows an address that begins with a slash keeps the drive.
    const path = pathname.replace(/^\/[a-z]:(?=\/)/i, '');
    return `${path}/`.startsWith(base) ? decodePath(path.slice(base.length)) : undefined;
  };
  return {
    base,
    locate,
    findKey,
    follow(address) {
      const key = findKey(address);
      if (key === undefined) return undefined;
      const [tail = ''] = /[?#].*$/.exec(address) ?? [];
      const isFile = /[^/]\.[a-z\d]+$/i.test(key);
      return locate(isFile ? key : `${key.replace(/\/$/, '')}/index.html`.replace(/^\//, '')) + tail;
    },
  };
}
