import { addressOf } from '../../model/addresses.ts';
import { formatShortCitation } from '../../site/citation-words.ts';
import type { ExportSource } from './export-source.ts';
import { formatCsv } from './format-csv.ts';
import { listDoubts } from './provenance-words.ts';

/**
 * Columns keep their names in every language, so that a script reads every site; cells are in the site's language.
 * `source_read` is how much of the source the summary rests on, `work_unverified_fields` what nobody has confirmed of its
 * record; a file of this format has no head in which `licence` could stand.
 */
export const claimColumns = [
  'claim_id',
  'address',
  'study_mark',
  'study',
  'source_read',
  'kind',
  'statement',
  'part',
  'sentence',
  'phrase',
  'factors',
  'work_id',
  'work_unverified_fields',
  'licence',
] as const;

/** Between the values of one cell. */
const separator = ' | ';

/** Every claim, in the order of the studies. */
export function formatClaimsCsv({ literature, words, link }: ExportSource): string {
  const claims = literature.studies.flatMap((study) => study.claims);
  return formatCsv(
    claimColumns,
    claims.map((claim) => {
      const { key, study, kind, statement, sentence, phrase, factors } = claim;
      return [
        key,
        link(addressOf.claim(claim)),
        study.mark,
        formatShortCitation(study.reference, words),
        study.basis,
        kind.name,
        statement,
        sentence.part.name,
        String(sentence.number),
        phrase ?? '',
        factors.map(({ id }) => id).join(separator),
        study.reference.id,
        listDoubts(study.reference, words).join(separator),
        literature.site.licence.url,
      ];
    }),
  );
}
