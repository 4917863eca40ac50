/** The ledger of all addresses that were ever published: one whole address a line, so that any two versions of it merge. */
import type { Problem } from '../../problems/problem.ts';
import { ledgerFile, type ContentFile, type LedgerEntry } from '../entries.ts';
import { addressPattern } from '../schema/redirects.ts';

const head = `# Every address that this site has published, one a line: each stays, or redirects.yaml tells what became of it.
# Written by \`npm run permalinks\`. Take no line out.
`;

/** Reads the lines in any order; what begins with # is a remark. */
export function parseLedger({ text }: ContentFile, problems: Problem[]): LedgerEntry[] {
  const entries = new Map<string, LedgerEntry>();
  for (const [index, written] of text.split('\n').entries()) {
    const address = written.trim();
    if (address === '' || address.startsWith('#') || entries.has(address)) continue;
    if (addressPattern.test(address)) {
      entries.set(address, { address, line: index + 1 });
      continue;
    }
    problems.push({
      rule: 'broken-ledger',
      file: ledgerFile,
      at: { line: index + 1, column: 1 },
      message: `"${address.slice(0, 80)}" is no address of the site.`,
      fix: 'write one address a line, such as /studies/cool-water/; of two versions that were merged, keep the lines of both.',
      loses: [ledgerFile],
    });
  }
  return [...entries.values()];
}

/** The same text for the same addresses. */
export function formatLedger(addresses: Iterable<string>): string {
  return `${head}${[...new Set(addresses)].sort().join('\n')}\n`;
}
