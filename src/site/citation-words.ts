import { namesOf, yearOf } from '../model/build/build-references.ts';
import type { Reference } from '../model/literature.ts';
import type { ReferenceEntry } from '../model/schema/reference.ts';
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
