/**
 * The same bytes from the same site. Pagefind 1.5 writes filters, and the values of each, in the order of a hash table that
 * differs from run to run; everything else it writes is stable. (When a later version sorts them, this file can go.)
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { hashBytes } from '../../site/built-files.node.ts';
import { signature } from './fragment-packs.ts';

type FilterFile = [filter: string, values: [value: string, pages: number[]][]];

/** Of the file that Pagefind reads first; the fourth part lists each filter with the name of its file. */
type MetaFile = [
  version: string,
  pages: unknown,
  chunks: unknown,
  filters: [filter: string, hash: string][],
  ...unknown[],
];

interface EntryFile {
  languages: Record<string, { hash: string }>;
}

/**
 * Sorts what Pagefind left unsorted, and names the files anew by what they hold.
 * @param folder Pagefind’s output
 */
export function makeCanonical(folder: string): void {
  const entryFile = join(folder, 'pagefind-entry.json');
  const entry = JSON.parse(readFileSync(entryFile, 'utf8')) as EntryFile;
  for (const [language, index] of Object.entries(entry.languages)) {
    const metaFile = join(folder, `pagefind.${index.hash}.pf_meta`);
    const meta = read<MetaFile>(metaFile);
    meta[3] = meta[3]
      .map(([filter, hash]): [string, string] => [filter, sortFilter(folder, hash)])
      .sort(byName);
    rmSync(metaFile);
    const packed = pack(meta);
    index.hash = `${language}_${hashBytes(packed).slice(0, 10)}`;
    writeFileSync(join(folder, `pagefind.${index.hash}.pf_meta`), packed);
  }
  writeFileSync(entryFile, JSON.stringify(entry));
}

/** @returns the hash by which the filter is named from now on */
function sortFilter(folder: string, hash: string): string {
  const file = join(folder, 'filter', `${hash}.pf_filter`);
  const [filter, values] = read<FilterFile>(file);
  rmSync(file);
  const packed = pack([filter, values.sort(byName)]);
  const renamed = `${hash.split('_')[0]}_${hashBytes(packed).slice(0, 10)}`;
  writeFileSync(join(folder, 'filter', `${renamed}.pf_filter`), packed);
  return renamed;
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}

function read<Content>(file: string): Content {
  const bytes = gunzipSync(readFileSync(file));
  if (!bytes.subarray(0, signature.length).equals(Buffer.from(signature)))
    throw new Error(`${file} is no index file of this version of Pagefind.`);
  return decode(bytes.subarray(signature.length)) as Content;
}

function pack(content: unknown): Buffer {
  const packed = gzipSync(Buffer.concat([Buffer.from(signature), encode(content)]), { level: 9 });
  // The byte that names the system on which it was packed: unknown.
  packed[9] = 255;
  return packed;
}
