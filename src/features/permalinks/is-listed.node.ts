import { findBasePath } from '../../site/deployment.ts';
import { getBuiltLiterature } from '../../site/literature.node.ts';

/** Whether a page belongs into the sitemap: none at an address that is gone. */
export function isListed(url: string): boolean {
  const base = findBasePath().replace(/\/$/, '');
  const path = new URL(url).pathname.slice(base.length);
  return !getBuiltLiterature().forwards.pages.has(path.endsWith('/') ? path : `${path}/`);
}
