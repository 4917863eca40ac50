const nowhere = 'https://site.invalid';

interface Place {
  /** The address of the page, without base path. */
  page: string;
  /** With a slash at both ends. */
  base: string;
  /** Where the site will stand; undefined when that is not known. */
  site: string | undefined;
}

/**
 * Leads links of a page from the file beside it: to whole addresses, or, where the site does not know its own, to
 * relative ones. What is no web address is none (`javascript:`).
 */
export function createResolver({ page, base, site }: Place): (href: string) => string | undefined {
  const own = `${nowhere}${base}${page.slice(1)}`;
  return (href) => {
    if (/^(?:https?:\/\/|mailto:)/i.test(href)) return href;
    if (!URL.canParse(href, own)) return undefined;
    const { origin, pathname, search, hash } = new URL(href, own);
    if (origin !== nowhere) return undefined;
    const rest = pathname + search + hash;
    return site === undefined ? findWay(new URL(own).pathname, rest) : new URL(rest, site).href;
  };
}

/** From one folder to an address of the same host. */
function findWay(from: string, to: string): string {
  const start = from.split('/').slice(0, -1);
  const end = to.split('/');
  let common = 0;
  while (common < start.length && common < end.length - 1 && start[common] === end[common]) common += 1;
  const way = [...start.slice(common).map(() => '..'), ...end.slice(common)].join('/');
  return way.startsWith('.') ? way : `./${way}`;
}
