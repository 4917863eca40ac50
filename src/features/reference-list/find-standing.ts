import type { ReferenceEntry } from '../../model/schema/reference.ts';

/**
 * How well the record of a work is known; what it does not give does not count.
 * `no`: it gives a field that nobody has confirmed. `yes`: it gives no such field, and each of its core fields was seen with
 * a publisher, repository or library. `partly`: anything in between, such as what stands in the record at hand alone.
 */
export const standings = ['yes', 'partly', 'no'] as const;
export type Standing = (typeof standings)[number];

/** What a work is cited and found by. */
const coreFields = [
  'author',
  'editor',
  'title',
  'issued',
  'container-title',
  'volume',
  'issue',
  'page',
  'page-first',
  'DOI',
] as const satisfies (keyof ReferenceEntry)[];

export function findStanding(data: ReferenceEntry): Standing {
  const { verified, unverified } = data.custom;
  if (unverified.some((field) => isFilled(data, field))) return 'no';
  const given = coreFields.filter((field) => isFilled(data, field));
  return given.every((field) => verified.includes(field)) ? 'yes' : 'partly';
}

export function isStanding(text: string | undefined): text is Standing {
  return standings.some((standing) => standing === text);
}

function isFilled(data: ReferenceEntry, field: string): boolean {
  const value = (data as Record<string, unknown>)[field];
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}
