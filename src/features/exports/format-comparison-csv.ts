import { addressOf } from '../../model/addresses.ts';
import { formatShortCitation } from '../../site/citation-words.ts';
import { buildComparedRows } from './build-compared-cells.ts';
import type { ExportSource } from './export-source.ts';
import { formatCsv } from './format-csv.ts';
import { listDoubts } from './provenance-words.ts';

/**
 * Columns keep their names in every language, so that a script reads every site; cells are in the site's language.
 * `standing` is `reported` or `silent`: what was read of the source does not say. `editorial_note` is ours, and no source
 * says it.
 */
export const comparisonColumns = [
  'dimension_id',
  'dimension',
  'question',
  'study_mark',
  'study',
  'source_read',
  'standing',
  'brief',
  'statements',
  'editorial_note',
  'places',
  'claims',
  'address',
  'work_id',
  'work_unverified_fields',
  'licence',
] as const;

/** Between the values of one cell. */
const separator = ' | ';

/** One row for each question and study. */
export function formatComparisonCsv(source: ExportSource): string {
  const { words, link } = source;
  return formatCsv(
    comparisonColumns,
    buildComparedRows(source).flatMap(({ dimension, cells }) =>
      cells.map(({ study, standing, brief, claims, note, places, address }) => [
        dimension.id,
        dimension.name,
        dimension.question,
        study.mark,
        formatShortCitation(study.reference, words),
        study.basis,
        standing,
        brief ?? '',
        claims.map(({ statement }) => statement).join(separator),
        note ?? '',
        places.map(({ text }) => text).join(separator),
        claims.map((claim) => link(addressOf.claim(claim))).join(separator),
        address,
        study.reference.id,
        listDoubts(study.reference, words).join(separator),
        source.literature.site.licence.url,
      ]),
    ),
  );
}
