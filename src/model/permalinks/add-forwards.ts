import { formatCount } from '../../problems/report.ts';
import type { Problem } from '../../problems/problem.ts';
import { listAddresses } from '../addresses.ts';
import type { Problems } from '../build/context.ts';
import { ledgerFile, redirectsFile, type Entries } from '../entries.ts';
import type { Literature } from '../literature.ts';
import { buildForwards, listPageless } from './build-forwards.ts';
import { checkRedirects } from './check-redirects.ts';
import { describeLost } from './describe-lost.ts';
import { createFindFate } from './find-fate.ts';
import { needsOf } from './needs-of.ts';
import { formatRedirect, proposeRedirect } from './format-redirect.ts';
import { proposePage } from './propose.ts';
import { listPublished } from './published.ts';

/**
 * Finds what became of every address that was published and is gone, and tells of those of which nobody knows. It comes last:
 * headings are addresses too. A literature without ledger and redirects has nothing to keep.
 */
export function addForwards(
  literature: Literature,
  { ledger, redirects = [] }: Pick<Entries, 'ledger' | 'redirects'>,
  problems: Problems,
): void {
  literature.hasLedger = ledger !== undefined;
  if (ledger === undefined && redirects.length === 0) return;
  const published = listPublished(listAddresses(literature));
  const recorded = new Set(ledger?.map(({ address }) => address));
  const findFate = createFindFate(redirects, (address) => published.has(address));
  const lost = (ledger ?? []).filter(
    ({ address }) => !published.has(address) && findFate(address) === undefined,
  );
  const ground = { published, recorded, redirects };
  const isTold = new Set(lost.map(({ address }) => address));
  const found: Problem[] = [
    ...checkRedirects(redirects, { published, findFate, isLost: (address) => isTold.has(address) }),
    ...describeLost(lost, ground),
    ...listPageless(redirects, { published, findFate }).flatMap((index): Problem[] => {
      const page = redirects[index]!.from.split('#')[0]!;
      if (isTold.has(page)) return [];
      return [
        {
          rule: 'bad-redirect',
          file: redirectsFile,
          at: [index, 'from'],
          message: `The page "${page}" is gone as well, and nothing says where it went.`,
          fix: 'add where the page went.',
          lines: [formatRedirect(proposeRedirect(page, proposePage(page, ground)))],
          needs: needsOf(page),
        },
      ];
    }),
  ];
  const fresh = [...published].filter((address) => !recorded.has(address));
  if (ledger !== undefined && found.length === 0 && fresh.length > 0) found.push(describeUnrecorded(fresh));
  for (const problem of found) problems.add(problem);
  const addresses = [...recorded, ...redirects.map(({ from }) => from)];
  literature.forwards = buildForwards({ addresses, published, findFate });
}

/** A warning: what is still being written has no readers yet. */
function describeUnrecorded(fresh: readonly string[]): Problem {
  const [first = ''] = fresh;
  return {
    rule: 'unrecorded-address',
    file: ledgerFile,
    at: { line: 1, column: 1 },
    message: `${formatCount(fresh.length, 'address is', 'addresses are')} not recorded yet${fresh.length === 1 ? `: "${first}"` : `, such as "${first}"`}.`,
    fix: 'run npm run permalinks before they are published; from then on none of them can get lost.',
  };
}
