import { dropUnusedVariables, referenceSchema, referenceTypes } from '../../model/schema/reference.ts';
import type { Fault, FoundWork, Told } from './found-work.ts';
import { readDate } from './read-date.ts';

/** A work as `references.json` has it, still without id. */
export type CleanWork = Record<string, unknown> & { type: string; title: string };

export interface CleanedWork {
  found: FoundWork;
  /** Undefined when the work cannot be taken over; `fault` says why. */
  work?: CleanWork;
  fault?: Fault;
  told: Told[];
}

/** Tells of a variable, or of the whole entry. */
type Tell = (message: string, name?: string) => void;

/** The variables that `references.json` has a place for, in its order. */
const places = Object.keys(referenceSchema.shape).filter((name) => name !== 'id' && name !== 'custom');
/** What names an entry, and never is worth a word when it is left out. */
const silent = ['citation-key', 'citation-label', 'id'];

/** Brings a work into the shape of `references.json`. What has no place there, or cannot stand there, is told. */
export function cleanWork(found: FoundWork): CleanedWork {
  const told = [...found.told];
  const tell: Tell = (message, name = '') => told.push({ line: found.lines?.[name] ?? found.line, message });
  const fields: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(found.fields)) {
    if (places.includes(name)) fields[name] = value;
    else if (!silent.includes(name)) tell(`There is no place for "${name}"; it was left out.`, name);
  }
  for (const [name, value] of Object.entries(fields)) fields[name] = cleanValue(name, value, tell);
  if (!(referenceTypes as readonly unknown[]).includes(fields['type'])) {
    tell(`The type "${String(fields['type'])}" is not known; it became a document.`, 'type');
    fields['type'] = 'document';
  }
  if (typeof fields['title'] !== 'string' || fields['title'] === '') {
    const label = found.key === '' ? '' : ` ("${found.key}")`;
    const message = `The entry that begins at line ${found.line}${label} has no title.`;
    return { found, told, fault: { line: found.line, message, fix: 'give it one.' } };
  }
  const work = dropMisfits(fields, tell);
  const missing = [
    ...(work['author'] === undefined && work['editor'] === undefined ? ['author'] : []),
    ...(work['issued'] === undefined ? ['date'] : []),
  ];
  if (missing.length > 0) tell(`No ${missing.join(' and no ')} is known; the reference says so.`);
  return { found, told, work: work as CleanWork };
}

function cleanValue(name: string, value: unknown, tell: Tell): unknown {
  if (name === 'issued') return cleanDate(value, tell);
  if (name === 'author' || name === 'editor') return Array.isArray(value) ? value.map(cleanName) : value;
  const text = cleanText(value);
  if (typeof text !== 'string') return text;
  if (name === 'DOI') return text.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
  if (name === 'title' || name === 'container-title') {
    const plain = text.replace(/<\/?(?:i|b|sup|sub|sc)>|<span (?:class|style)="[^"]*">|<\/span>/g, '');
    if (plain !== text) tell(`Italics and the like in "${name}" were left out.`, name);
    return plain.trim();
  }
  return text;
}

/** Text on one line, without characters that no reader sees. */
function cleanText(value: unknown): unknown {
  return typeof value === 'string'
    ? value
        .normalize('NFC')
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .replace(/[\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
        .trim()
    : value;
}

function cleanName(name: unknown): unknown {
  if (typeof name !== 'object' || name === null) return name;
  const parts = (dropUnusedVariables({ name }) as { name: Record<string, unknown> }).name;
  const filled = Object.entries(parts)
    .map(([key, value]) => [key, cleanText(value)] as const)
    .filter(([, value]) => value !== '');
  const { literal, given, 'non-dropping-particle': particle, ...rest } = Object.fromEntries(filled);
  if (literal !== undefined) return { literal };
  if (rest['family'] === undefined) return given === undefined ? {} : { literal: given };
  const family = [particle, rest['family']].filter((word) => word !== undefined).join(' ');
  return { ...rest, family, ...(given !== undefined && { given }) };
}

function cleanDate(value: unknown, tell: Tell): unknown {
  if (typeof value === 'string' || typeof value === 'number') return findDate(String(value), tell);
  if (typeof value !== 'object' || value === null) return value;
  const date = (dropUnusedVariables({ value }) as { value: Record<string, unknown> }).value;
  if (date['date-parts'] !== undefined)
    return { ...date, 'date-parts': cleanParts(date['date-parts'], tell) };
  const text = date['raw'] ?? date['literal'];
  const found = text === undefined ? undefined : findDate(String(text), tell);
  return found && date['circa'] !== undefined ? { ...found, circa: true } : found;
}

/** Months and days that no calendar has are left out. */
function cleanParts(parts: unknown, tell: Tell): unknown {
  if (!Array.isArray(parts)) return parts;
  return parts.map((date: unknown) => {
    if (!Array.isArray(date)) return date;
    const [, month = 1, day = 1] = date.map(Number);
    const kept = !(month >= 1 && month <= 12) ? 1 : !(day >= 1 && day <= 31) ? 2 : 3;
    if (kept < date.length)
      tell(`The date ${date.join('-')} is none; ${date.slice(0, kept).join('-')} was kept.`, 'issued');
    return date.slice(0, kept);
  });
}

function findDate(text: string, tell: Tell): unknown {
  const date = readDate(text);
  if (date === undefined) tell(`"${text}" names no year; the date was left out, as not known.`, 'issued');
  return date;
}

/** Leaves out what the schema does not accept, one field or name at a time, and tells it. */
function dropMisfits(fields: Record<string, unknown>, tell: Tell): Record<string, unknown> {
  const work: Record<string, unknown> = {};
  const shape: Record<
    string,
    { safeParse: (value: unknown) => { success: boolean; error?: { issues: { message: string }[] } } }
  > = referenceSchema.shape;
  for (const name of places) {
    const value = fields[name];
    if (value === undefined || value === '' || value === null) continue;
    const list = (name === 'author' || name === 'editor') && Array.isArray(value) ? value : undefined;
    const kept = list?.filter((item) => shape[name]!.safeParse([item]).success) ?? value;
    if (list && (kept as unknown[]).length < list.length)
      tell(
        `${list.length - (kept as unknown[]).length} of the names in "${name}" cannot be read and were left out.`,
        name,
      );
    const checked = shape[name]!.safeParse(kept);
    if (!checked.success) {
      const shown = typeof value === 'string' ? ` ${JSON.stringify(value.slice(0, 80))}` : '';
      const [message = ''] = checked.error?.issues.map((issue) => issue.message) ?? [];
      // What the schema does not word itself is no sentence for authors.
      const reason = message.startsWith('must ') ? message : 'is not as it must be';
      tell(`"${name}"${shown} was left out: it ${reason}.`, name);
    } else if (!list || (kept as unknown[]).length > 0) work[name] = kept;
  }
  return work;
}
