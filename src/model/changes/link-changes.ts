import { formatNearestFix } from '../../problems/nearest.ts';
import { listAddresses } from '../addresses.ts';
import type { Problems } from '../build/context.ts';
import { changesFile, siteFile, type Entries } from '../entries.ts';
import type { Literature } from '../literature.ts';
import { createFindFate } from '../permalinks/find-fate.ts';
import { needsOf } from '../permalinks/needs-of.ts';
import type { Forwards } from '../permalinks/fates.ts';
import { listPublished, splitAddress } from '../permalinks/published.ts';
import { sortChanges } from './sort-changes.ts';

/**
 * Leads what changes name to the addresses of today, and tells of what is no address at all. It comes last: headings are
 * addresses too.
 */
export function linkChanges(
  literature: Literature,
  { changes = [], redirects = [] }: Pick<Entries, 'changes' | 'redirects'>,
  problems: Problems,
): void {
  if (changes.length === 0) return;
  const published = listPublished(listAddresses(literature));
  const findFate = createFindFate(redirects, (address) => published.has(address));
  const followed = changes.map((change, index) => {
    const where = change.where.flatMap((address, place) => {
      if (published.has(address)) return [address];
      const fate = findFate(address);
      if (fate) return ['to' in fate ? fate.to : findNotice(literature.forwards, address, published)];
      problems.add({
        rule: 'unknown-address',
        file: changesFile,
        at: [index, 'where', place],
        message: `This site has no address "${address}", and had none that redirects.yaml tells of.`,
        fix: formatNearestFix(address, published, 'name an address of today, or take it out'),
        needs: needsOf(address),
      });
      return [];
    });
    return { ...change, where: [...new Set(where)] };
  });
  literature.changes = sortChanges(followed);
  checkUpdated(literature, problems);
}

/** Where readers are told that it was withdrawn: at its old address, as a rule, or on the nearest page above it. */
function findNotice({ pages, places }: Forwards, address: string, published: ReadonlySet<string>): string {
  const { path, anchor } = splitAddress(address);
  const hasPlace = (anchor: string) => places.get(path)?.has(anchor) || pages.get(path)?.places.has(anchor);
  if (anchor !== undefined && hasPlace(anchor)) return address;
  let page = path;
  while (!pages.has(page) && !published.has(page)) page = page.replace(/[^/]*\/?$/, '') || '/';
  return page;
}

/** The day of the site is the day of its citations: one before a change would cite what was not there. */
function checkUpdated({ site: { updated }, changes: [newest] }: Literature, problems: Problems): void {
  if (updated === undefined || newest === undefined || updated >= newest.on) return;
  problems.add({
    rule: 'outdated-day',
    file: siteFile,
    at: ['updated'],
    message: `The content was last changed on ${updated}, it says here, but changes.yaml tells of a change on ${newest.on}.`,
    fix: `write updated: '${newest.on}', or correct the day in changes.yaml.`,
    needs: [changesFile],
  });
}
