import { concernsPage } from '../../model/changes/concerns-page.ts';
import type { ChangeRecord } from './change-record.ts';

/** The day that an address names as that of a citation; undefined where it names none, or no day there is. */
export function findCitedDay(search: string): string | undefined {
  const day = new URLSearchParams(search).get('cited') ?? '';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : undefined;
}

/** What has changed on a page after a day: a citation names the version with all the changes of its own day. */
export function findSince(
  { changes }: Pick<ChangeRecord, 'changes'>,
  { day, path }: { day: string; path: string },
): ChangeRecord['changes'] {
  return changes.filter((change) => change.on > day && concernsPage(change, path));
}

/** The address of a page within the site, as the model has it, of both as the browser has them. */
export function findPath(page: string, home: string): string {
  const trim = (path: string) => path.replace(/(^|\/)(?:index\.html)?$/, '$1').replace(/([^/])$/, '$1/');
  const [root, path] = [trim(new URL(home).pathname), trim(new URL(page).pathname)];
  return path.startsWith(root) ? `/${path.slice(root.length)}` : path;
}
