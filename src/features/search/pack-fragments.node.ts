import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  countPacks,
  findPack,
  namePack,
  packsFile,
  signature,
  type Fragment,
  type Pack,
} from './fragment-packs.ts';
import type { SearchRecord } from './search-record.ts';

/** What Pagefind writes for interfaces that the site does not use, and where it keeps one file a fragment. */
const unused = [
  'pagefind-ui.css',
  'pagefind-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-worker.js',
  'fragment',
];

/**
 * Puts the fragments of a written index into packs, each with what its record shows, and removes what nobody loads.
 * @param folder Pagefind’s output
 */
export function packFragments(folder: string, records: readonly SearchRecord[]): void {
  const shownAt = new Map(records.map(({ address, shown }) => [address, shown]));
  const files = readdirSync(join(folder, 'fragment')).sort();
  const packs = Array.from({ length: countPacks(files.length) }, (): Pack => ({}));
  for (const file of files) {
    const hash = file.replace(/\.pf_fragment$/, '');
    const fragment = readFragment(join(folder, 'fragment', file));
    const shown = shownAt.get(fragment.url);
    if (shown === undefined) throw new Error(`Pagefind indexed ${fragment.url}, which is no record.`);
    const { title, names } = fragment.meta;
    // What it is about was indexed; it has not to travel.
    const meta = { ...(title !== undefined && { title }), ...(names !== undefined && { names }) };
    // Pagefind makes sections of headings alone.
    const anchors = fragment.anchors.filter(({ element }) => /^h\d$/i.test(element));
    packs[findPack(hash, packs.length)]![hash] = { ...fragment, meta, anchors, shown };
  }
  for (const [number, pack] of packs.entries()) write(join(folder, namePack(number)), pack);
  write(join(folder, packsFile), packs.length);
  for (const name of unused) rmSync(join(folder, name), { recursive: true, force: true });
  removeOtherStemmer(folder);
}

function readFragment(file: string): Omit<Fragment, 'shown'> {
  const text = gunzipSync(readFileSync(file)).toString('utf8');
  if (!text.startsWith(signature)) throw new Error(`${file} is no fragment of this version of Pagefind.`);
  return JSON.parse(text.slice(signature.length)) as Omit<Fragment, 'shown'>;
}

function write(file: string, value: unknown): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(value));
}

/** The index has one language: its own WebAssembly is loaded, or the one for languages without rules. */
function removeOtherStemmer(folder: string): void {
  const general = 'wasm.unknown.pagefind';
  const hasOwn = readdirSync(folder).some((name) => /^wasm\..*\.pagefind$/.test(name) && name !== general);
  if (hasOwn) rmSync(join(folder, general));
}
