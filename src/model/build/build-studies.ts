import { formatNearestFix } from '../../problems/nearest.ts';
import { referencesFile, shapeOf, type Entries, type Entry } from '../entries.ts';
import { resolveClaimReference, type StudyId } from '../ids.ts';
import type { Cell, Claim, Part, Reading, Reference, Sentence, Study } from '../literature.ts';
import { emptyBody } from '../body/empty-body.ts';
import { longestPhrase } from '../schema/claim.ts';
import type { StudyEntry } from '../schema/study.ts';
import { unknownReference } from './build-references.ts';
import { findOrReport, keepFirst, type Problems } from './context.ts';
import { findClaims } from './find-claims.ts';

type StudyFile = Entry<StudyId, StudyEntry>;

export interface Studies {
  studies: Map<string, Study>;
  claims: Map<string, Claim>;
}

/** The studies with their outlines and claims; the factors of each claim are linked by `buildFactors`. */
export function buildStudies(
  entries: Entries,
  references: ReadonlyMap<string, Reference>,
  problems: Problems,
): Studies {
  const studies = new Map<string, Study>();
  const claims = new Map<string, Claim>();
  const marks = new Map<string, StudyFile>();
  for (const entry of entries.studies) {
    const other = marks.get(entry.data.mark);
    if (other) reportMark(entry, other, problems);
    marks.set(entry.data.mark, entry);

    const study = buildStudy(entry, references, problems);
    studies.set(study.id, study);
    for (const claim of buildClaims(entry, study, entries, problems)) claims.set(claim.key, claim);
  }
  for (const entry of entries.studies) {
    const study = studies.get(entry.id);
    if (study) fillCells(entry, study, claims, entries, problems);
  }
  return { studies, claims };
}

function buildStudy(entry: StudyFile, references: ReadonlyMap<string, Reference>, problems: Problems): Study {
  const { id, file, data } = entry;
  const reference =
    findOrReport(problems, {
      id: data.reference,
      among: references,
      rule: 'unknown-reference',
      noun: 'reference',
      file,
      at: ['reference'],
      otherwise: 'add the work to references.json',
      needs: `${referencesFile}#${data.reference}`,
    }) ?? unknownReference(data.reference);
  const { parts, sentences } = buildOutline(entry, problems);
  const study: Study = {
    id,
    file,
    mark: data.mark,
    hue: hueOf(data.mark),
    gist: data.gist,
    basis: data.basis,
    title: data.title ?? reference.data.title,
    reference,
    parts,
    sentences,
    claims: [],
    cells: new Map(),
    reading: [],
    frameworks: [],
    factors: [],
    body: emptyBody(),
  };
  if (reference.study === undefined) reference.study = study;
  else reportReference(entry, reference.study, problems);
  study.reading = buildReading(data.reading, references, file, problems);
  for (const reading of study.reading) reading.reference.readings.push({ ...reading, of: study });
  return study;
}

function reportMark(entry: StudyFile, other: StudyFile, problems: Problems): void {
  problems.add({
    rule: 'duplicate-mark',
    file: entry.file,
    at: ['mark'],
    message: `The mark "${entry.data.mark}" is that of "${other.id}" already.`,
    fix: 'give this study the next free letter or number; leave a published mark as it is.',
  });
}

/** The list of references leads from a work to its study: there can be one only. */
function reportReference(entry: StudyFile, other: Study, problems: Problems): void {
  problems.add({
    rule: 'duplicate-reference',
    file: entry.file,
    at: ['reference'],
    message: `The work "${entry.data.reference}" is that of the study "${other.id}" already.`,
    fix: 'name another work, or make one study of the two.',
  });
}

/** A to H, then again from the first; numbers likewise. */
export function hueOf(mark: string): number {
  const index = /^\d/.test(mark) ? Number(mark) - 1 : mark.charCodeAt(0) - 'A'.charCodeAt(0);
  return (index % 8) + 1;
}

function buildOutline(
  { file, data }: StudyFile,
  problems: Problems,
): { parts: Part[]; sentences: Sentence[] } {
  const sentences: Sentence[] = [];
  const kept = keepFirst(problems, data.outline, {
    id: (entry) => entry.part,
    noun: 'part',
    file,
    at: (index) => ['outline', index, 'part'],
  });
  const parts = kept.map(({ item: entry }) => {
    const part: Part = { name: entry.part, short: entry.short ?? entry.part, sentences: [] };
    part.sentences = entry.sentences.map((words, index) => ({
      part,
      number: index + 1,
      index: sentences.length + index,
      words,
      claims: [],
    }));
    sentences.push(...part.sentences);
    return part;
  });
  return { parts, sentences };
}

function buildClaims(entry: StudyFile, study: Study, entries: Entries, problems: Problems): Claim[] {
  const { file, data } = entry;
  const kinds = new Map(entries.site.claimKinds.map((kind) => [kind.id as string, kind]));
  const kept = keepFirst(problems, data.claims, {
    id: (claim) => claim.id,
    noun: 'claim',
    file,
    at: (index) => ['claims', index, 'id'],
  });
  study.claims = kept.flatMap(({ item, index }) => {
    const kind = findOrReport(problems, {
      id: item.kind,
      among: kinds,
      rule: 'unknown-kind',
      noun: 'kind of claim',
      file,
      at: ['claims', index, 'kind'],
      otherwise: 'add it to claimKinds in site.yaml',
      loses: `${file}#${item.id}`,
    });
    const sentence = findSentence(entry, study, index, problems);
    checkPhrase(entry, index, problems);
    if (kind === undefined || sentence === undefined) return [];
    const claim: Claim = {
      id: item.id,
      key: resolveClaimReference(item.id, study.id),
      study,
      kind,
      statement: item.statement,
      sentence,
      phrase: item.source?.phrase,
      factors: [],
      relations: [],
      senses: [],
      cells: [],
    };
    sentence.claims.push(claim);
    return [claim];
  });
  return study.claims;
}

function findSentence(
  entry: StudyFile,
  study: Study,
  index: number,
  problems: Problems,
): Sentence | undefined {
  const claim = entry.data.claims[index];
  const loses = [`${entry.file}#${claim?.id}`];
  if (claim?.source === undefined) {
    problems.add({
      rule: 'claim-without-source',
      file: entry.file,
      at: ['claims', index],
      message: `The claim "${claim?.id}" does not say where the study makes it.`,
      fix: 'add source: { part: …, sentence: … }. What the study does not say is no claim: put it into <Editorial>.',
      loses,
    });
    return undefined;
  }
  const { part: name, sentence: number } = claim.source;
  const part = study.parts.find((candidate) => candidate.name === name);
  if (part === undefined) {
    const names = study.parts.map((candidate) => candidate.name);
    problems.add({
      rule: 'unknown-place',
      file: entry.file,
      at: ['claims', index, 'source', 'part'],
      message: `The outline has no part "${name}". Its parts: ${names.join(', ')}.`,
      fix: formatNearestFix(name, names, 'add the part to the outline'),
      needs: [shapeOf(entry.file, 'outline')],
      loses,
    });
    return undefined;
  }
  const sentence = part.sentences[number - 1];
  const count = part.sentences.length;
  if (sentence === undefined) {
    problems.add({
      rule: 'unknown-place',
      file: entry.file,
      at: ['claims', index, 'source', 'sentence'],
      message: `"${name}" has ${count === 1 ? '1 sentence' : `${count} sentences`} in the outline, but the claim names sentence ${number}.`,
      fix: `write ${count === 1 ? '1' : `a number from 1 to ${count}`}, or correct the outline.`,
      needs: [shapeOf(entry.file, 'outline')],
      loses,
    });
  }
  return sentence;
}

function checkPhrase(entry: StudyFile, index: number, problems: Problems): void {
  const phrase = entry.data.claims[index]?.source?.phrase;
  const words = phrase?.trim().split(/\s+/).length ?? 0;
  if (words <= longestPhrase) return;
  problems.add({
    rule: 'long-phrase',
    file: entry.file,
    at: ['claims', index, 'source', 'phrase'],
    message: `The phrase has ${words} words; at most ${longestPhrase} may be quoted to mark a place.`,
    fix: 'keep the few words that find the sentence.',
  });
}

function fillCells(
  entry: StudyFile,
  study: Study,
  claims: ReadonlyMap<string, Claim>,
  entries: Entries,
  problems: Problems,
): void {
  const dimensions = new Map(entries.site.dimensions.map((dimension) => [dimension.id as string, dimension]));
  const cells = new Map<string, Cell>();
  for (const [id, data] of Object.entries(entry.data.profile)) {
    const at = ['profile', id];
    const dimension = dimensions.get(id);
    if (dimension === undefined) {
      problems.add({
        rule: 'unknown-dimension',
        file: entry.file,
        at,
        key: true,
        message: `No dimension of the comparison has the id "${id}".`,
        fix: formatNearestFix(id, dimensions.keys(), 'add it to dimensions in site.yaml'),
      });
      continue;
    }
    if (data.claims.length === 0 && data.silent === undefined) {
      problems.add({
        rule: 'cell-without-claim',
        file: entry.file,
        at,
        key: true,
        message: `The cell "${id}" rests on no claim.`,
        fix: 'name the claims it rests on, or say with silent: that the source says nothing here.',
      });
    }
    const cell: Cell = { study, dimension, brief: data.brief, claims: [], silent: data.silent };
    cell.claims = findClaims(
      data.claims,
      claims,
      { file: entry.file, at: [...at, 'claims'], own: study.id },
      problems,
    );
    for (const claim of cell.claims) claim.cells.push(cell);
    cells.set(id, cell);
  }
  // In the order of the comparison, whatever the order in the file.
  study.cells = new Map(
    entries.site.dimensions.flatMap(({ id }) => {
      const cell = cells.get(id);
      return cell ? [[id, cell] as const] : [];
    }),
  );
}

export function buildReading(
  entries: StudyEntry['reading'],
  references: ReadonlyMap<string, Reference>,
  file: string,
  problems: Problems,
): Reading[] {
  return entries.flatMap((entry, index) => {
    const reference = findOrReport(problems, {
      id: entry.reference,
      among: references,
      rule: 'unknown-reference',
      noun: 'reference',
      file,
      at: ['reading', index, 'reference'],
      otherwise: 'add the work to references.json',
      needs: `${referencesFile}#${entry.reference}`,
    });
    return reference ? [{ reference, note: entry.note }] : [];
  });
}
