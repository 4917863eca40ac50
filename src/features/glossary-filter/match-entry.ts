import { foldText } from '../../words/fold-text.ts';

export interface Filter {
  text: string;
  kind: string | undefined;
  study: string | undefined;
}

export interface FilterEntry {
  /** Name and other names. */
  names: string;
  kind: string;
  studies: readonly string[];
}

/** Every word that was typed must begin a word of the entry's names, or stand in them. */
export function matchesFilter(entry: FilterEntry, filter: Filter): boolean {
  if (filter.kind !== undefined && entry.kind !== filter.kind) return false;
  if (filter.study !== undefined && !entry.studies.includes(filter.study)) return false;
  const names = foldText(entry.names);
  return foldText(filter.text)
    .split(' ')
    .every((word) => names.includes(word));
}
