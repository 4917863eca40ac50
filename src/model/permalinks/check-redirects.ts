import { formatNearestFix } from '../../problems/nearest.ts';
import type { DataPath, Problem } from '../../problems/problem.ts';
import { redirectsFile } from '../entries.ts';
import type { RedirectEntry } from '../schema/redirects.ts';
import { needsOf } from './needs-of.ts';
import type { FindFate } from './find-fate.ts';
import { isPage, splitAddress } from './published.ts';

interface Today {
  published: ReadonlySet<string>;
  findFate: FindFate;
  /** Addresses that are told of as lost: what leads there is mended with them. */
  isLost: (address: string) => boolean;
}

/** Whether each redirect comes from an address that is gone, once, and leads to one of today. */
export function checkRedirects(
  redirects: readonly RedirectEntry[],
  { published, findFate, isLost }: Today,
): Problem[] {
  const problems: Problem[] = [];
  const told = new Map<string, RedirectEntry>();
  const tell = (at: DataPath, message: string, fix: string, needs: string[] = []) =>
    void problems.push({ rule: 'bad-redirect', file: redirectsFile, at, message, fix, needs });

  for (const redirect of redirects) if (!told.has(redirect.from)) told.set(redirect.from, redirect);
  for (const [index, redirect] of redirects.entries()) {
    const { from, to } = redirect;
    if (told.get(from) !== redirect)
      tell([index, 'from'], `"${from}" is there twice.`, 'take one of the two out.');
    if (published.has(from))
      tell(
        [index, 'from'],
        `"${from}" is an address of today, so that nothing is led elsewhere.`,
        'take these lines out, or give what has this address now another id.',
      );
    if (to === undefined) continue;
    const fate = published.has(to) ? undefined : findFate(to);
    if (goesRound(redirect, told, published))
      tell([index, 'to'], `"${from}" is led in a circle.`, 'name an address of today.');
    else if (fate && !('to' in fate))
      tell(
        [index, 'to'],
        `"${to}" has gone elsewhere itself.`,
        `write withdrawn: and day: as for "${to}", instead of to:.`,
      );
    else if (fate) {
      // Where the last address of a chain is none of today, that is told of the last redirect.
      if (published.has(fate.to))
        tell([index, 'to'], `"${to}" has gone elsewhere itself.`, `write "${fate.to}", where it went.`);
    } else if (!published.has(to)) {
      if (isLost(to)) continue;
      tell(
        [index, 'to'],
        `This site has no address "${to}".`,
        formatNearestFix(to, published, 'name an address of today'),
        needsOf(to),
      );
    } else if (!isPage(splitAddress(from).path) && isPage(splitAddress(to).path) && !from.includes('#'))
      tell(
        [index, 'to'],
        `"${from}" is a file, in whose place no page can stand.`,
        'name a file, or write withdrawn: and day: instead of to:.',
      );
  }
  return problems;
}

function goesRound(
  redirect: RedirectEntry,
  told: ReadonlyMap<string, RedirectEntry>,
  published: ReadonlySet<string>,
): boolean {
  const seen = new Set<RedirectEntry>();
  for (let next: RedirectEntry | undefined = redirect; next; next = told.get(next.to ?? '')) {
    if (seen.has(next)) return true;
    seen.add(next);
    if (published.has(next.to ?? '')) return false;
  }
  return false;
}
