/** The base path of the site, with a slash at both ends. */
const base = import.meta.env.BASE_URL.endsWith('/')
  ? import.meta.env.BASE_URL
  : `${import.meta.env.BASE_URL}/`;

/** An address of the model (`/studies/x/#claim-y`) as a link on a page, base path included. */
export function href(address: string): string {
  return base + address.replace(/^\//, '');
}

/** The same as an absolute address; undefined where the site does not know where it will stand. */
export function absolute(address: string, site: URL | undefined): string | undefined {
  return site && new URL(href(address), site).href;
}

/** How addresses are written into files that leave the site: whole, or as links where nobody knows where it will stand. */
export function linkFor(site: URL | undefined): (address: string) => string {
  return (address) => absolute(address, site) ?? href(address);
}
