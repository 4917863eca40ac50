/** What keeps the edition from working. */
export interface Fault {
  /** The file of the site in which it is. */
  file: string;
  text: string;
}

/** All of them at once, in sentences, sorted by file. */
export function formatFaults(faults: readonly Fault[]): string {
  const lines = faults.map(({ file, text }) => `  ${file} ${text}`);
  return [
    'The edition that opens from a folder cannot be made, so the site was not built:',
    ...[...new Set(lines)].sort(),
  ].join('\n');
}

/** What to tell of an address that leads nowhere in the edition. */
export function describeAddress(address: string, kind: 'missing' | 'outside'): string {
  return kind === 'missing'
    ? `leads to ${address}, which the edition does not have. Mark what cannot work there with data-web-only.`
    : `leads to ${address}, which is outside the folder of the site.`;
}
