import { findNearest } from '../../problems/nearest.ts';
import type { Problem } from '../../problems/problem.ts';
import { formatCount } from '../../problems/report.ts';
import { ledgerFile, redirectsFile, type LedgerEntry } from '../entries.ts';
import type { RedirectEntry } from '../schema/redirects.ts';
import { createFindFate } from './find-fate.ts';
import { formatRedirect, proposeRedirect } from './format-redirect.ts';
import { needsOf } from './needs-of.ts';
import { proposePage, proposePlace, type Ground } from './propose.ts';
import { isPage, splitAddress } from './published.ts';

/** So many addresses are named in a message. */
const named = 5;

/**
 * Tells of lost addresses, those together that have one cause: a page with all that goes with it, or the places of one page.
 * Each problem has the lines that would mend it.
 */
export function describeLost(lost: readonly LedgerEntry[], ground: Ground): Problem[] {
  const { redirects } = ground;
  const exists = (address: string) => ground.published.has(address);
  const lines: RedirectEntry[] = [];
  let left = lost;
  const problems: Problem[] = [];
  const taken = new Set<string>();
  const propose = (from: string, to: string | undefined) => {
    if (to !== undefined) taken.add(to);
    lines.push(proposeRedirect(from, to));
  };
  const takeFollowers = () => {
    const findFate = createFindFate([...redirects, ...lines], exists);
    const followers = new Set(left.filter(({ address }) => findFate(address) !== undefined));
    left = left.filter((entry) => !followers.has(entry));
    return [...followers];
  };

  const pages: RedirectEntry[] = [];
  for (const { address } of listTopPages(lost)) {
    const findFate = createFindFate([...redirects, ...pages], exists);
    if (findFate(address) !== undefined) continue;
    const to = proposePage(address, ground, taken);
    if (to !== undefined) taken.add(to);
    pages.push(proposeRedirect(address, to));
  }
  lines.push(...pages);
  const followers = takeFollowers();
  for (const line of pages) {
    const { from: page, to: target = '/' } = line;
    const findFate = createFindFate([...redirects, line], exists);
    const isBelow = ({ address }: LedgerEntry) => address.startsWith(page);
    const own = followers.filter((entry) => isBelow(entry) || findFate(entry.address) !== undefined);
    const orphans = left.filter(isBelow);
    const first = lines.length;
    // The places on the page come first: those on what stands beside it follow them.
    for (const isOnPage of [true, false]) {
      for (const entry of orphans) {
        const { address } = entry;
        const { path, anchor } = splitAddress(address);
        if ((path === page) !== isOnPage || !left.includes(entry)) continue;
        if (!isPage(path)) propose(address, proposeFile(path, ground));
        else if (path !== page || anchor === undefined) propose(address, target);
        else propose(address, proposePlace({ anchor, from: page, page: target }, ground, taken));
      }
      takeFollowers();
    }
    const placeless = lines.slice(first).map(({ from }) => from);
    const others = own.length + orphans.length - 1;
    const message = [
      `The page "${page}" was published and is gone${others > 0 ? `, and with it ${formatCount(others, 'more address', 'more addresses')}` : ''}.`,
      ...(placeless.length > 0 ? [`"${target}" has nothing in the place of ${listNames(placeless)}.`] : []),
    ].join(' ');
    problems.push(describe(message, [...own, ...orphans], [line, ...lines.slice(first)]));
  }
  while (left.length > 0) {
    const { path } = splitAddress(left[0]!.address);
    const first = lines.length;
    const together = left.filter(({ address }) => splitAddress(address).path === path);
    // What a diagram shows follows its place on the page.
    for (const isState of [false, true]) {
      for (const { address } of together) {
        const { anchor } = splitAddress(address);
        if (/^[a-z]+=/.test(anchor ?? '') !== isState || !left.some((entry) => entry.address === address))
          continue;
        if (anchor === undefined) propose(address, proposeFile(path, ground));
        else propose(address, proposePlace({ anchor, from: path, page: path }, ground, taken));
      }
      takeFollowers();
    }
    left = left.filter((entry) => !together.includes(entry));
    problems.push(describe(formatPlaces(path, together), together, lines.slice(first)));
  }
  return problems;
}

function describe(message: string, lost: readonly LedgerEntry[], lines: readonly RedirectEntry[]): Problem {
  const line = Math.min(...lost.map((entry) => entry.line));
  return {
    rule: 'lost-address',
    file: ledgerFile,
    at: { line, column: 1 },
    message,
    fix: `add to ${redirectsFile} where ${lines.length === 1 ? 'it' : 'each'} went, or withdrawn: and day: instead of to: where nothing takes its place; or bring it back.`,
    lines: lines.map(formatRedirect),
    needs: [...new Set(lost.flatMap(({ address }) => needsOf(address)))],
  };
}

/** Pages that do not lie below another one that is lost too, the highest first: others may go with them. */
function listTopPages(lost: readonly LedgerEntry[]): LedgerEntry[] {
  const pages = lost.filter(({ address }) => isPage(address));
  const depth = ({ address }: LedgerEntry) => address.split('/').length;
  return pages
    .filter(
      ({ address }) => !pages.some((other) => other.address !== address && address.startsWith(other.address)),
    )
    .sort((a, b) => depth(a) - depth(b));
}

/** A file of its name, as no page can stand in its place; undefined: there is none. */
function proposeFile(path: string, { published }: Ground): string | undefined {
  const name = path.replace(/^.*\//, '');
  return findNearest(
    path,
    [...published].filter((address) => address.endsWith(`/${name}`)),
  );
}

function formatPlaces(path: string, lost: readonly LedgerEntry[]): string {
  const anchors = lost.map(({ address }) => address.slice(path.length) || address);
  return lost.length === 1
    ? `The address "${lost[0]!.address}" was published and is gone.`
    : `${lost.length} places of "${path}" were published and are gone: ${listNames(anchors)}.`;
}

function listNames(names: readonly string[]): string {
  const shown = names.slice(0, named).map((name) => `"${name}"`);
  return names.length > named
    ? `${shown.join(', ')} and ${names.length - named} more`
    : shown.join(', ').replace(/, ([^,]*)$/, ' and $1');
}
