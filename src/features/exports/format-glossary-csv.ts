import { addressOf, pathOf } from '../../model/addresses.ts';
import type { Factor, Match, Reference, Sense } from '../../model/literature.ts';
import type { Words } from '../../words/words.ts';
import type { ExportSource } from './export-source.ts';
import { formatCsv } from './format-csv.ts';
import { formatHolder, formatPlace, listDoubts } from './provenance-words.ts';

/**
 * Columns keep their names in every language, so that a script reads every site; cells are in the site's language.
 * `sense_standing` is `reported` (a study uses the term so), `field` (works of the field do), or `editorial-silent`
 * (it is not used or not defined, and `sense_text` is ours).
 */
export const glossaryColumns = [
  'entry_id',
  'address',
  'name',
  'other_names',
  'kind',
  'editorial_gloss',
  'sense_id',
  'sense_of',
  'sense_standing',
  'sense_text',
  'sense_places',
  'sense_claims',
  'source_read',
  'works',
  'works_unverified_fields',
  'reported_matches',
  'editorial_matches',
  'licence',
] as const;

/** Between the values of one cell. */
const separator = ' | ';

/** One row for each sense of each entry, and one for an entry without a sense. */
export function formatGlossaryCsv(source: ExportSource): string {
  const rows = source.literature.factors.flatMap((factor) => {
    const senses = factor.senses.length > 0 ? factor.senses : [undefined];
    return senses.map((sense) => [
      ...listEntryCells(factor, source),
      ...listSenseCells(sense, source),
      joinMatches(
        factor.matches.filter(({ claims }) => claims.length > 0),
        source.words,
      ),
      joinMatches(
        factor.matches.filter(({ claims }) => claims.length === 0),
        source.words,
      ),
      source.literature.site.licence.url,
    ]);
  });
  return formatCsv(glossaryColumns, rows);
}

function listEntryCells(factor: Factor, { link }: ExportSource): string[] {
  const { id, name, aliases, kind, gloss } = factor;
  return [id, link(pathOf.factor(factor)), name, aliases.join(separator), kind.one, gloss];
}

function listSenseCells(sense: Sense | undefined, { words, link }: ExportSource): string[] {
  if (sense === undefined) return Array.from({ length: 9 }, () => '');
  const { id, study, text, claims, references, silent } = sense;
  const works = [...new Set([...(study ? [study.reference] : []), ...references])];
  return [
    id,
    formatHolder(sense, words),
    silent ? 'editorial-silent' : study ? 'reported' : 'field',
    text,
    claims.map((claim) => formatPlace(claim, words, study)).join(separator),
    claims.map((claim) => link(addressOf.claim(claim))).join(separator),
    [...(study ? [study.basis] : []), ...references.map(formatSeen)].join(separator),
    works.map((work) => work.id).join(separator),
    works.flatMap((work) => formatDoubts(work, words)).join(separator),
  ];
}

/** "rossi-2014: abstract": how much of the work was seen; nothing of it where nobody has said. */
function formatSeen({ id, data }: Reference): string {
  return `${id}: ${data.custom.seen ?? '?'}`;
}

/** "rossi-2014: year" */
function formatDoubts(reference: Reference, words: Words): string[] {
  const doubts = listDoubts(reference, words);
  return doubts.length === 0 ? [] : [`${reference.id}: ${doubts.join(', ')}`];
}

function joinMatches(matches: readonly Match[], words: Words): string {
  return matches.map(({ as, to }) => words(`match.${as}`, { factor: to.name })).join(separator);
}
