/** Whose a text is and where it stands, for files in which no style can show it. */
import type { Claim, Reference, Sense, Study } from '../../model/literature.ts';
import { namesOf } from '../../model/build/build-references.ts';
import { findPlacesOf } from '../../model/queries.ts';
import { formatShortCitation } from '../../site/citation-words.ts';
import { en, type WordKey } from '../../words/en.ts';
import type { Words } from '../../words/words.ts';

/** Square brackets say that words are ours, as on the pages. */
export function formatEditorial(text: string, words: Words): string {
  return `[${words('standing.editorial')}: ${words('standing.ourWords')}] ${text}`;
}

/** "Study A (Massey and Dawes 2007)", or the field. */
export function formatHolder({ study }: Pick<Sense, 'study'>, words: Words): string {
  return study ? formatStudy(study, words) : words('standing.field');
}

export function formatStudy({ mark, reference }: Study, words: Words): string {
  return `${words('study.mark', { mark })} (${formatWork(reference, words)})`;
}

/** "Massey and Dawes 2007", with what of it nobody has confirmed: "[Not verified: year]". */
export function formatWork(reference: Reference, words: Words): string {
  const { author, editor } = reference.data;
  const named = [author.length > 0 ? 'author' : editor.length > 0 ? 'editor' : 'container-title', 'issued'];
  const shown = namesOf(reference).length > 0 ? named : [...named, 'title'];
  const doubts = listDoubts(reference, words, shown);
  const citation = formatShortCitation(reference, words);
  return doubts.length === 0
    ? citation
    : `${citation} [${words('reference.unverified')}: ${doubts.join(', ')}]`;
}

/** What a record says although nobody has confirmed it, by the names of its fields. */
export function listDoubts(
  { data }: Reference,
  words: Words,
  among: readonly string[] = data.custom.unverified,
): string[] {
  const record: Record<string, unknown> = data;
  return data.custom.unverified
    .filter((field) => among.includes(field) && isFilled(record[field]) && `field.${field}` in en)
    .map((field) => words(`field.${field}` as WordKey));
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}

/** Part and sentence; with the study where it is not the one that everything around is about. */
export function formatPlace(claim: Claim, words: Words, within?: Study): string {
  const { part, number } = claim.sentence;
  const place = words('place', { part: part.name, sentence: number });
  return claim.study === within ? place : `${formatStudy(claim.study, words)}, ${place}`;
}

/** Whose a sense is and what it rests on; that a source is silent is said. */
export function formatProvenance(sense: Sense, words: Words): string {
  const standing = sense.claims.length > 0 ? 'compare.mention' : 'compare.silent';
  return [
    formatHolder(sense, words),
    ...(sense.silent ? [words(standing)] : []),
    ...listEvidence(sense, words),
  ].join(' · ');
}

/** The places and works that a sense rests on, and how much of its source was read. */
export function listEvidence({ study, claims, references }: Sense, words: Words): string[] {
  return [
    ...findPlacesOf(claims).map((claim) => formatPlace(claim, words, study)),
    ...references.map((reference) => formatWork(reference, words)),
    ...(study ? [words('study.basis', { basis: study.basis })] : []),
  ];
}
