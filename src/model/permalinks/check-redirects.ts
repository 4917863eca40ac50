import { formatNearestFix } from '../../problems/nearest.ts';
import type { DataPath, Problem } from '../../problems/problem.ts';
import { redirectsFile } from '../entries.ts';
import type { RedirectEntry } from '../schema/redirects.ts';
import { needsOf } from './needs-of.ts';
import { isPage, splitAddress } from './published.ts';

/** Whether each redirect comes from an address that is gone, once, and leads to one of today. */
export function checkRedirects(
  redirects: readonly RedirectEntry[],
  published: ReadonlySet<string>,
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
    const end = followTo(redirect, told, published);
    if (end === undefined) tell([index, 'to'], `"${from}" is led in a circle.`, 'name an address of today.');
    else if (end !== redirect && !published.has(to))
      tell(
        [index, 'to'],
        `"${to}" has gone elsewhere itself.`,
        end.to === undefined
          ? `write withdrawn: and day: as for "${to}", instead of to:.`
          : `write "${end.to}", where it went.`,
      );
    else if (!published.has(to))
      tell(
        [index, 'to'],
        `This site has no address "${to}".`,
        formatNearestFix(to, published, 'name an address of today'),
        needsOf(to),
      );
    else if (!isPage(splitAddress(from).path) && isPage(splitAddress(to).path) && !from.includes('#'))
      tell(
        [index, 'to'],
        `"${from}" is a file, in whose place no page can stand.`,
        'name a file, or write withdrawn: and day: instead of to:.',
      );
  }
  return problems;
}

/** The last redirect of a chain; undefined when it goes round. */
function followTo(
  redirect: RedirectEntry,
  told: ReadonlyMap<string, RedirectEntry>,
  published: ReadonlySet<string>,
): RedirectEntry | undefined {
  const seen = new Set<RedirectEntry>();
  let last = redirect;
  for (let next: RedirectEntry | undefined = redirect; next; next = told.get(last.to ?? '')) {
    if (seen.has(next)) return undefined;
    seen.add((last = next));
    if (published.has(last.to ?? '')) break;
  }
  return last;
}
