/** Records of several works as one file, for each format that reference managers read. */
import type { Item } from './build-item.ts';
import { formatBibtex } from './format-bibtex.ts';
import { formatRis } from './format-ris.ts';

export const recordFormats = {
  bib: { name: 'BibTeX', type: 'application/x-bibtex' },
  ris: { name: 'RIS', type: 'application/x-research-info-systems' },
  'csl.json': { name: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json' },
} as const;

export type RecordFormat = keyof typeof recordFormats;

/** @param head stands before the records as a remark, where the format has any */
export function formatRecords(items: readonly Item[], format: RecordFormat, head = ''): string {
  if (format === 'csl.json') return `${JSON.stringify(items.map(openPages), null, 2)}\n`;
  if (format === 'ris') return items.map(formatRis).join('\r\n');
  // BibTeX itself takes an @ for the beginning of a record, wherever it stands.
  const remark = head && `${head.replaceAll('@', '(at)').replace(/^/gm, '% ')}\n\n`;
  return remark + items.map(formatBibtex).join('\n');
}

/** Reference managers leave `page-first` out: `324+` keeps the first page where the last is not known. */
function openPages(item: Item): Item {
  const first = item['page-first'];
  return first === undefined || item.page !== undefined ? item : { ...item, page: `${first}+` };
}
