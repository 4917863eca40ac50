import { addressOf } from '../../model/addresses.ts';
import type { Reference } from '../../model/literature.ts';
import type { LiteratureFile } from '../../model/schema/export.ts';
import { formatShortCitation } from '../../site/citation-words.ts';
import type { ExportSource } from './export-source.ts';

type ReferenceExport = LiteratureFile['references'][number];

export function buildReference(
  reference: Reference,
  { link, words }: Pick<ExportSource, 'link' | 'words'>,
): ReferenceExport {
  const { id, data, study, factors } = reference;
  const { verified, record, unverified, note, says, seen } = data.custom;
  return {
    id,
    citation: formatShortCitation(reference, words),
    csl: buildCsl(data),
    known: {
      verified,
      record,
      unverified,
      ...(note !== undefined && { note }),
      ...(says !== undefined && { says }),
      ...(seen !== undefined && { seen }),
    },
    ...(study && { study: study.id }),
    factors: factors.map((factor) => factor.id),
    address: link(addressOf.reference(reference)),
  };
}

/** The record as CSL has it: fields that say nothing are left out. */
function buildCsl({ custom, author, editor, issued, ...fields }: Reference['data']): ReferenceExport['csl'] {
  return {
    ...fields,
    ...(author.length > 0 && { author }),
    ...(editor.length > 0 && { editor }),
    ...(issued && { issued }),
  };
}
