import type { ReferenceId } from '../ids.ts';
import type { Reference } from '../literature.ts';
import { referencesFile, type Entries } from '../entries.ts';
import { keepFirst, type Problems } from './context.ts';

/** The works, without the studies and factors that refer to them: those come as they are built. */
export function buildReferences(entries: Entries, problems: Problems): Map<string, Reference> {
  const kept = keepFirst(problems, entries.references, {
    id: (entry) => entry.id,
    noun: 'reference',
    file: referencesFile,
    at: (index) => [index, 'id'],
  });
  return new Map(
    kept.map(({ item }) => [
      item.id,
      { id: item.id as ReferenceId, data: item, study: undefined, readings: [], senses: [], factors: [] },
    ]),
  );
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
