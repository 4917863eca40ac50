import { namesOf, yearOf } from '../model/build/build-references.ts';
import type { Reference } from '../model/literature.ts';
import type { ReferenceEntry } from '../model/schema/reference.ts';
import { en, type WordKey } from '../words/en.ts';
import type { Words } from '../words/words.ts';

/** "Massey and Dawes 2007": how a work is named in running text. */
export function formatShortCitation(reference: Reference, words: Words): string {
  const year = yearOf(reference);
  return `${formatShortNames(reference, words)} ${year === undefined ? words('reference.noYear') : `${year}${reference.yearSuffix}`}`;
}

export function formatShortNames(reference: Reference, words: Words): string {
  const [first, second, ...more] = namesOf(reference);
  if (first === undefined) return reference.data['container-title'] ?? reference.data.title;
  if (second === undefined) return first;
  return more.length > 0
    ? words('reference.etAl', { first })
    : words('reference.and', { first, last: second });
}

/** "van der Berg, Anna M.": as a list sorted by family name has it. */
export function formatSortedName(name: ReferenceEntry['author'][number]): string {
  return 'literal' in name ? name.literal : [name.family, name.given, name.suffix].filter(Boolean).join(', ');
}

/** "Anna M. van der Berg" */
export function formatName(name: ReferenceEntry['author'][number]): string {
  return 'literal' in name ? name.literal : [name.given, name.family, name.suffix].filter(Boolean).join(' ');
}

/** "22(3), 287–305" */
export function formatVolumeAndPages(data: ReferenceEntry, words: Words): string {
  const volume = [data.volume, data.issue && `(${data.issue})`].filter(Boolean).join('');
  const pages =
    data.page?.replace(/-/g, '–\u2060') ??
    (data['page-first'] && words('reference.from', { page: data['page-first'] }));
  return [volume, pages].filter(Boolean).join(', ');
}

/** Where the work itself is to be found: its DOI before the page of its repository. */
export function findWorkUrl(data: ReferenceEntry): string | undefined {
  return data.DOI === undefined ? data.URL : `https://doi.org/${data.DOI}`;
}

/** How well a record is known, as the names of its fields in the site's language. */
export interface KnownFields {
  /** Filled in, and confirmed by no source. */
  doubtful: string[];
  /** Filled in from the record at hand alone. */
  fromRecord: string[];
  /** Not seen, so that they are left empty. */
  missing: string[];
}

export function describeKnown(data: ReferenceEntry, words: Words): KnownFields {
  const { unverified, record } = data.custom;
  const isFilled = (field: string) => {
    const value: unknown = (data as Record<string, unknown>)[field];
    return Array.isArray(value) ? value.length > 0 : value !== undefined;
  };
  const name = (fields: readonly string[]) =>
    fields.filter((field) => `field.${field}` in en).map((field) => words(`field.${field}` as WordKey));
  return {
    doubtful: name(unverified.filter(isFilled)),
    fromRecord: name(record.filter(isFilled)),
    missing: name(unverified.filter((field) => !isFilled(field))),
  };
}

/** What is uncertain about a record, in sentences; empty where nothing is. */
export function formatDoubt(data: ReferenceEntry, words: Words): string {
  const { doubtful, fromRecord, missing } = describeKnown(data, words);
  return [
    doubtful.length > 0 && words('reference.doubt', { fields: doubtful.join(', ') }),
    fromRecord.length > 0 && words('reference.record', { fields: fromRecord.join(', ') }),
    missing.length > 0 && words('reference.missing', { fields: missing.join(', ') }),
    data.custom.note,
  ]
    .filter(Boolean)
    .join(' ');
}
