import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatContentDir } from '../../content-dir.ts';
import { listAddresses } from '../../model/addresses.ts';
import { ledgerFile } from '../../model/entries.ts';
import { formatLedger, parseLedger } from '../../model/permalinks/ledger.ts';
import { listPublished } from '../../model/permalinks/published.ts';
import { openLiterature } from '../../site/open-literature.node.ts';
import { formatAdded } from './format-added.ts';

interface Recorded {
  passed: boolean;
  /** What was added, or why nothing was: text for a terminal. */
  text: string;
}

/**
 * Adds to the ledger of a literature what it does not hold yet; nothing is ever taken out. The same literature gives the same
 * file. With errors, lost addresses among them, nothing is written.
 */
export function recordAddresses(folder: string): Recorded {
  const { literature, report } = openLiterature(folder);
  if (literature === undefined) return { passed: false, text: `${report}\n\nNothing was recorded.` };
  const file = join(folder, ledgerFile);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const before = new Set(parseLedger({ path: ledgerFile, text }, []).map(({ address }) => address));
  const added = [...listPublished(listAddresses(literature))].filter((address) => !before.has(address));
  const ledger = formatLedger([...before, ...added]);
  if (ledger !== text) writeFileSync(file, ledger);
  return { passed: true, text: formatAdded(`${formatContentDir(folder)}/${ledgerFile}`, added, before.size) };
}
