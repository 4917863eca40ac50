import { idPattern } from '../../model/schema/fields.ts';
import { cleanWork, type CleanedWork, type CleanWork } from './clean-work.ts';
import type { Fault, FoundWorks, Told } from './found-work.ts';
import { makeId, makeUnique } from './make-id.ts';

/** A work of `references.json`, as far as it must be known here. */
export interface KnownWork {
  id: string;
  title: string;
  DOI?: string | undefined;
  issued?: { 'date-parts': number[][] } | undefined;
}

export interface TakenWork {
  id: string;
  line: number;
  /** Undefined: the work is in `references.json` already. */
  work: CleanWork | undefined;
}

export interface TakenOver {
  taken: TakenWork[];
  faults: Fault[];
  told: Told[];
}

/**
 * Gives every work of a file an id of its own. One that is known already, by its DOI or by title and year, is taken as it
 * is; a key that occurs twice in the file is a fault of the second entry.
 */
export function takeOver(found: FoundWorks, known: readonly KnownWork[], language: string): TakenOver {
  const faults = [...found.faults];
  const told: Told[] = [];
  const taken: TakenWork[] = [];
  const ids = new Set(known.map(({ id }) => id));
  const seen = new Map<string, KnownWork>();
  const remember = (work: KnownWork) => listTraits(work).forEach((trait) => seen.set(trait, work));
  known.forEach(remember);
  const ownIds = new Set<string>();
  const lines = new Map<string, number>();
  for (const cleaned of found.works.map(cleanWork)) {
    const { found: entry, work, fault } = cleaned;
    told.push(...cleaned.told);
    const before = entry.key === '' ? undefined : lines.get(entry.key);
    if (before !== undefined)
      faults.push({
        line: entry.line,
        message: `The key "${entry.key}" is that of the entry at line ${before} already.`,
        fix: 'give one of the two another key, or delete it.',
      });
    if (fault) faults.push(fault);
    if (before !== undefined || work === undefined) continue;
    lines.set(entry.key, entry.line);
    const same = findSame(work as unknown as KnownWork, seen)?.id;
    if (same !== undefined) {
      told.push({
        line: entry.line,
        message: `"${shorten(work.title)}" is the same work as "${same}", by its DOI or by title and year; "${same}" stays as it is.`,
      });
      if (!ownIds.has(same)) taken.push({ id: same, line: entry.line, work: undefined });
      ownIds.add(same);
      continue;
    }
    const wanted = nameWork(cleaned, work, language);
    const id = makeUnique(wanted, ids);
    if (id !== wanted)
      told.push({
        line: entry.line,
        message: `"${wanted}" is the id of another work already; this one became "${id}".`,
      });
    ids.add(id);
    ownIds.add(id);
    remember({ ...(work as unknown as KnownWork), id });
    taken.push({ id, line: entry.line, work });
  }
  return {
    taken,
    faults: faults.sort((a, b) => a.line - b.line),
    told: told.sort((a, b) => a.line - b.line),
  };
}

/** Two works with a DOI of their own are two works, whatever their titles. */
function findSame(work: KnownWork, seen: ReadonlyMap<string, KnownWork>): KnownWork | undefined {
  const [byTitle, byDoi] = listTraits(work).map((trait) => seen.get(trait));
  if (byDoi !== undefined) return byDoi;
  return work.DOI !== undefined && byTitle?.DOI !== undefined ? undefined : byTitle;
}

/** By what a work is known again: title and year, and the DOI. */
function listTraits({ title, DOI, issued }: KnownWork): string[] {
  const words = title
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
  const year = issued?.['date-parts']?.[0]?.[0];
  return [`title ${words} ${year ?? ''}`, ...(DOI === undefined ? [] : [`doi ${DOI.toLowerCase()}`])];
}

/** The entry's own key where it can be an id; else names and year, as in `rossi-brown-2014`. */
function nameWork({ found }: CleanedWork, work: CleanWork, language: string): string {
  if (idPattern.test(found.key) && /[a-z]/.test(found.key) && found.key.length <= 60) return found.key;
  const people = ((work['author'] ?? work['editor'] ?? []) as Record<string, string>[]).map(
    (name) => name['family'] ?? name['literal'] ?? '',
  );
  const names = people.length > 3 ? people.slice(0, 1) : people;
  const [year] = (work['issued'] as KnownWork['issued'])?.['date-parts'][0] ?? [];
  const first = names.length > 0 ? names.join(' ') : work.title.split(/\s+/).slice(0, 4).join(' ');
  const id = makeId(first, language) || makeId(work.title, language) || makeId(found.key, language) || 'work';
  return year === undefined ? id : `${id}-${year}`;
}

export function shorten(text: string, length = 80): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}
