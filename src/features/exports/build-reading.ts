import type { Reading } from '../../model/literature.ts';
import type { LiteratureFile } from '../../model/schema/export.ts';
import { markEditorial } from './mark-editorial.ts';

export function buildReading({
  reference,
  note,
}: Reading): LiteratureFile['studies'][number]['reading'][number] {
  return { reference: reference.id, ...(note !== undefined && { note: markEditorial(note) }) };
}
