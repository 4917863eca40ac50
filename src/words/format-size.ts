const units = [
  [1e9, 'gigabyte'],
  [1e6, 'megabyte'],
  [0, 'kilobyte'],
] as const;

/** A number of bytes as readers write it: `2.8 MB`; what is smaller than a kilobyte counts as one. */
export function formatSize(bytes: number, language: string): string {
  const [, unit] = units.find(([least]) => bytes >= least) ?? units[2];
  const size = Math.max(bytes, bytes && 1e3) / { gigabyte: 1e9, megabyte: 1e6, kilobyte: 1e3 }[unit];
  const digits = size < 10 && unit !== 'kilobyte' ? 1 : 0;
  return size.toLocaleString(language, { style: 'unit', unit, maximumFractionDigits: digits });
}
