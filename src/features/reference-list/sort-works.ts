import type { Order } from './list-state.ts';
import type { Work } from './match-works.ts';

/** @param works by names, as the list stands on the page; works of one year stay so */
export function sortWorks<W extends Work>(works: readonly W[], order: Order): W[] {
  if (order === 'names') return [...works];
  return works.toSorted((a, b) => {
    if (order === 'title') return a.titleRank - b.titleRank;
    if (a.year === undefined || b.year === undefined)
      return Number(a.year === undefined) - Number(b.year === undefined);
    return order === 'year' ? b.year - a.year : a.year - b.year;
  });
}
