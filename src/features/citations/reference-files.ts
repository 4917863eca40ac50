import type { Literature } from '../../model/literature.ts';
import type { Words } from '../../words/words.ts';
import { buildItem } from './build-item.ts';
import { formatRecords, recordFormats, type RecordFormat } from './format-records.ts';

/** All works of the list of references as one file, in its order. */
export function respondWithReferences(
  { site, references }: Literature,
  { format, words, url }: { format: RecordFormat; words: Words; url: string | undefined },
): Response {
  const items = references.map((reference) => buildItem(reference, words));
  const head = [site.name, url, words('cite.fileHead')].filter(Boolean).join('\n');
  return new Response(formatRecords(items, format, head), {
    headers: { 'Content-Type': `${recordFormats[format].type}; charset=utf-8` },
  });
}
