import { splitAddress } from '../../model/permalinks/published.ts';
import { formatCount } from '../../problems/report.ts';

/** What was recorded, page by page, as text for a terminal. */
export function formatAdded(file: string, added: readonly string[], before: number): string {
  if (added.length === 0) return `${file}: all ${formatAddresses(before)} are recorded.`;
  const pages = new Map<string, { isNew: boolean; places: string[] }>();
  for (const address of [...added].sort()) {
    const { path, anchor } = splitAddress(address);
    if (!pages.has(path)) pages.set(path, { isNew: false, places: [] });
    const page = pages.get(path)!;
    if (anchor === undefined) page.isNew = true;
    else page.places.push(`#${anchor}`);
  }
  const lines = [...pages].map(([path, { isNew, places }]) => {
    if (!isNew) return `  ${path} ${places.join(' ')}`;
    return `  ${path}${places.length > 0 ? ` with ${formatCount(places.length, 'place')}` : ''}`;
  });
  const start = before === 0 ? `${file} begins with` : `${file} has ${before}, and now also`;
  return [`${start} ${formatAddresses(added.length)}:`, ...lines].join('\n');
}

function formatAddresses(count: number): string {
  return formatCount(count, 'address', 'addresses');
}
