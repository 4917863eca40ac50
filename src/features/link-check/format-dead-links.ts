import { formatCount } from '../../problems/report.ts';
import type { DeadLink } from './find-dead-links.ts';

/** So many pages are named beside an address that stands on many of them. */
const namedPages = 3;

/** All dead links at once, each address with the pages that it stands on. */
export function formatDeadLinks(links: readonly DeadLink[]): string {
  const byAddress = new Map<string, DeadLink[]>();
  for (const link of links) {
    const key = `${link.address}: ${link.why}`;
    byAddress.set(key, [...(byAddress.get(key) ?? []), link]);
  }
  const lines = [...byAddress]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([address, found]) => [
      `  ${address}`,
      ...found.slice(0, namedPages).map(({ page }) => `    on ${page}`),
      ...(found.length > namedPages
        ? [`    and on ${formatCount(found.length - namedPages, 'more page')}`]
        : []),
    ]);
  return [
    `${formatCount(byAddress.size, 'link')} of this site ${byAddress.size === 1 ? 'leads' : 'lead'} nowhere, so it was not built:`,
    ...lines,
  ].join('\n');
}
