import type { ReferenceId } from '../ids.ts';
import type { Reference } from '../literature.ts';
import { referencesFile, type Entries } from '../entries.ts';
import { referenceSchema, type ReferenceEntry } from '../schema/reference.ts';
import { keepFirst, type Problems } from './context.ts';

/** The works, without the studies and factors that refer to them: those come as they are built. */
export function buildReferences(entries: Entries, problems: Problems): Map<string, Reference> {
  const kept = keepFirst(problems, entries.references, {
    id: (entry) => entry.id,
    noun: 'reference',
    file: referencesFile,
    at: (index) => [index, 'id'],
  });
  return new Map(kept.map(({ item }) => [item.id, buildReference(item)]));
}

/** Stands in for a work that is not there, so that the study can be checked further. */
export function unknownReference(id: string): Reference {
  return buildReference(referenceSchema.parse({ id, type: 'document', title: id }));
}

function buildReference(data: ReferenceEntry): Reference {
  return {
    id: data.id as ReferenceId,
    data,
    yearSuffix: '',
    study: undefined,
    readings: [],
    senses: [],
    factors: [],
  };
}

/** The work's year, or undefined when no date is known. */
export function yearOf(reference: Reference): number | undefined {
  return reference.data.issued?.['date-parts'][0][0];
}

/** The family names of the authors, or of the editors where there are none. */
export function namesOf(reference: Reference): string[] {
  const { author, editor } = reference.data;
  return (author.length > 0 ? author : editor).map((name) =>
    'literal' in name ? name.literal : name.family,
  );
}

export function sortReferences(
  references: Iterable<Reference>,
  compare: (a: string, b: string) => number,
): Reference[] {
  return [...references].sort(
    (a, b) =>
      compare(namesOf(a).join(' ') || a.data.title, namesOf(b).join(' ') || b.data.title) ||
      (yearOf(a) ?? Infinity) - (yearOf(b) ?? Infinity) ||
      compare(a.data.title, b.data.title),
  );
}

/** 2007a, 2007b: works that would be cited alike get letters, in the order of the list. */
export function addYearSuffixes(sorted: readonly Reference[]): void {
  const alike = Map.groupBy(
    sorted.filter((reference) => yearOf(reference) !== undefined),
    (reference) => `${citedNamesOf(reference)} ${yearOf(reference)}`,
  );
  for (const references of alike.values()) {
    if (references.length === 1) continue;
    for (const [index, reference] of references.entries()) reference.yearSuffix = formatLetters(index);
  }
}

/** As running text names them: one or two names, or the first of more. */
function citedNamesOf(reference: Reference): string {
  const names = namesOf(reference);
  return names.length > 2 ? `${names[0]} …` : names.join(' & ') || reference.data.title;
}

/** a … z, aa, ab … */
function formatLetters(index: number): string {
  const letter = String.fromCharCode('a'.charCodeAt(0) + (index % 26));
  return index < 26 ? letter : formatLetters(Math.floor(index / 26) - 1) + letter;
}
