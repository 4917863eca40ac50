import type { CleanWork } from './clean-work.ts';
import { getSkeletonWords } from './skeleton-words.ts';

/**
 * A work as it is written to `references.json`. Nothing of it is said to be verified: what is there comes from the record
 * at hand.
 */
export function composeReference(id: string, work: CleanWork, file: string, language: string): object {
  // What a reader looks for in every work is said to be unknown where the record does not give it.
  const unverified = [
    ...(work['author'] === undefined && work['editor'] === undefined ? ['author'] : []),
    ...(work['issued'] === undefined ? ['issued'] : []),
  ];
  return {
    id,
    ...work,
    custom: {
      record: Object.keys(work).filter((name) => name !== 'type'),
      ...(unverified.length > 0 && { unverified }),
      note: getSkeletonWords(language).taken(file),
    },
  };
}
