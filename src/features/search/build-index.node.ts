/** Runs Pagefind over the built site and the records of its literature. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createIndex, type PagefindIndex } from 'pagefind';
import { makeCanonical } from './canonical-index.node.ts';
import { notIndexed, preparePage } from './prepare-page.ts';
import { nameSeparator, type SearchRecord } from './search-record.ts';

interface Options {
  /** The built site. */
  folder: string;
  records: readonly SearchRecord[];
  /** Of the content, as BCP 47 has it: words are stemmed by its rules. */
  language: string;
  /** Where the index goes. */
  outputPath: string;
}

/** Pagefind answers in order; so many questions are asked ahead. */
const ahead = 200;

/**
 * Writes Pagefind’s own files. The same site gives the same bytes.
 * @throws with all that Pagefind complains about
 */
export async function buildIndex({ folder, records, language, outputPath }: Options): Promise<void> {
  const primary = new Intl.Locale(language).language;
  const { index, errors } = await createIndex({
    rootSelector: 'main',
    excludeSelectors: notIndexed,
    forceLanguage: primary,
  });
  if (index === undefined) throw new Error(`Pagefind could not be started: ${errors.join(' ')}`);
  const faults: string[] = [];
  for (let start = 0; start < records.length; start += ahead) {
    const answers = records
      .slice(start, start + ahead)
      .map((record) => addRecord(index, record, { folder, language: primary }).catch(describe));
    faults.push(...(await Promise.all(answers)).flat());
  }
  if (faults.length === 0) faults.push(...(await index.writeFiles({ outputPath })).errors);
  await index.deleteIndex();
  if (faults.length > 0) throw new Error(`The search index could not be made:\n${faults.join('\n')}`);
  makeCanonical(outputPath);
}

function describe(error: unknown): string[] {
  return [error instanceof Error ? error.message : String(error)];
}

async function addRecord(
  index: PagefindIndex,
  record: SearchRecord,
  { folder, language }: { folder: string; language: string },
): Promise<string[]> {
  const { address: url, text, name, names = [], about = [], kind, studies, factorKinds } = record;
  const { errors } =
    text.of === 'page'
      ? await index.addHTMLFile({ url, content: preparePage(readPage(folder, url), record) })
      : await index.addCustomRecord({
          url,
          content: text.text,
          language,
          meta: withoutEmpty({
            title: name ?? '',
            names: names.join(nameSeparator),
            about: about.join(nameSeparator),
          }),
          filters: withoutEmpty({ kind: [kind], study: [...studies], factor: [...factorKinds] }),
        });
  return errors.map((error) => `${url}: ${error}`);
}

function readPage(folder: string, address: string): string {
  return readFileSync(join(folder, address, 'index.html'), 'utf8');
}

function withoutEmpty<Value extends string | string[]>(values: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value.length > 0));
}
