import type { Change } from '../literature.ts';

/** Whether a change concerns a page or a place on it; one that names no place concerns every page. */
export function concernsPage({ where }: Pick<Change, 'where'>, path: string): boolean {
  return where.length === 0 || where.some((address) => isOnPage(address, path));
}

export function isOnPage(address: string, path: string): boolean {
  return address === path || address.startsWith(`${path}#`);
}
