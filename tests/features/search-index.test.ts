import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildIndex } from '../../src/features/search/build-index.node.ts';
import {
  findPack,
  namePack,
  packsFile,
  type Fragment,
  type Pack,
} from '../../src/features/search/fragment-packs.ts';
import { packFragments } from '../../src/features/search/pack-fragments.node.ts';
import type { SearchRecord } from '../../src/features/search/search-record.ts';
import { hostile, makeShown } from './search-tea.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'search-'));
  write('/', '<h1>Home</h1><p>Welcome.</p>');
  write(
    '/factors/tea/',
    `<nav>elsewhere</nav><h1>Tea <svg><text>drawing</text></svg></h1><p>Leaves &lt;steep&gt; in water.</p>
    <button>push</button><p class="claim">repeated</p><p class="claim" id="c">stated</p><h2 id="more">More</h2><p>Cups.</p>`,
  );
  writeFileSync(join(root, 'site/bare.html'), '');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function write(address: string, main: string): void {
  const folder = join(root, 'site', address);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html><head><title>x</title></head><body><header>banner</header><main>${main}</main></body></html>`,
  );
}

const shared = { kind: 'page', studies: [], factorKinds: [] } as const;
const page = (address: string, fields: Partial<SearchRecord> = {}): SearchRecord => ({
  ...shared,
  address,
  text: { of: 'page' },
  shown: makeShown({ label: address }),
  ...fields,
});
const record = (number: number): SearchRecord => ({
  ...shared,
  address: `/studies/x/#claim-${number}`,
  text: { of: 'record', text: `Claim ${number} is that tea ${number} steeps ${hostile}.` },
  about: ['water', 'porcelain'],
  kind: 'claim',
  studies: ['x'],
  factorKinds: ['quantity'],
  shown: makeShown({ label: `Claim ${number}`, marks: [['A', number]], place: hostile, isOurs: true }),
});

const records = [
  page('/'),
  page('/factors/tea/', { kind: 'factor', name: 'Tea', names: ['Sencha', hostile], about: ['Coffee'] }),
  ...Array.from({ length: 40 }, (_, number) => record(number)),
];

interface Indexed {
  folder: string;
  /** Below the folder, sorted. */
  files: string[];
  packs: Pack[];
  /** By address. */
  fragments: ReadonlyMap<string, Fragment>;
}

/** Indexes the made-up site, as a build does. */
async function index(name: string, language = 'en', of: readonly SearchRecord[] = records): Promise<Indexed> {
  const folder = join(root, name);
  await buildIndex({ folder: join(root, 'site'), records: of, language, outputPath: folder });
  packFragments(folder, of);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort();
  const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const packs = Array.from({ length: read(packsFile) as number }, (_, pack) => read(namePack(pack)) as Pack);
  const fragments = new Map(packs.flatMap((pack) => Object.values(pack)).map((each) => [each.url, each]));
  return { folder, files, packs, fragments };
}

const addresses = (list: readonly SearchRecord[]) => list.map(({ address }) => address).sort();

describe('the index of a built site', () => {
  let indexed: Indexed;
  beforeAll(async () => (indexed = await index('index')));

  test('has words and fragments that are the same to the byte when it is made again', async () => {
    const again = await index('again');
    const data = ({ files }: Indexed) => files.filter((file) => /^(?:index|packs)\//.test(file));
    expect(data(again)).toEqual(data(indexed));
    for (const file of data(indexed))
      expect(
        readFileSync(join(again.folder, file)).equals(readFileSync(join(indexed.folder, file))),
        file,
      ).toBe(true);
  });

  test('has each record once, in the pack where the browser looks for it', () => {
    expect(indexed.packs.length).toBeGreaterThan(2);
    for (const [number, pack] of indexed.packs.entries())
      for (const hash of Object.keys(pack)) expect(findPack(hash, indexed.packs.length)).toBe(number);
    const packed = indexed.packs.flatMap((pack) => Object.values(pack).map(({ url }) => url));
    expect(packed.sort()).toEqual(addresses(records));
  });

  test('has the files that are loaded', () => {
    for (const pattern of [
      /^pagefind\.js$/,
      /^pagefind-entry\.json$/,
      /^wasm\.en\.pagefind$/,
      /^pagefind\.en_\w+\.pf_meta$/,
      /^index\/.+\.pf_index$/,
      /^filter\/.+\.pf_filter$/,
    ])
      expect(
        indexed.files.filter((file) => pattern.test(file)),
        String(pattern),
      ).not.toEqual([]);
  });

  test('has no file a fragment, none of interfaces that the site does not use, and one stemmer', () => {
    expect(readdirSync(indexed.folder).sort()).toEqual([
      'filter',
      'index',
      'packs',
      'pagefind-entry.json',
      expect.stringMatching(/^pagefind\.en_\w+\.pf_meta$/),
      'pagefind.js',
      'wasm.en.pagefind',
    ]);
    expect(indexed.files.filter((file) => file.startsWith('packs/'))).toHaveLength(indexed.packs.length + 1);
  });

  test('carries with each record what stands beside it', () => {
    for (const { address, shown } of records) expect(indexed.fragments.get(address)?.shown).toEqual(shown);
  });

  test('carries names, and not what a record is about', () => {
    expect(indexed.fragments.get('/factors/tea/')?.meta).toEqual({
      title: 'Tea',
      names: `Sencha · ${hostile}`,
    });
    expect(indexed.fragments.get('/studies/x/#claim-1')?.meta).toEqual({});
  });

  test('finds a record by its names and by what it is about', () => {
    const words = indexed.files
      .filter((file) => file.startsWith('index/'))
      .map((file) => gunzipSync(readFileSync(join(indexed.folder, file))).toString('latin1'))
      .join();
    for (const word of ['sencha', 'porcelain', 'steep']) expect(words).toContain(word);
    expect(words).not.toContain('banner');
  });

  test('carries the filters of records and of pages', () => {
    expect(indexed.fragments.get('/')?.filters).toEqual({ kind: ['page'] });
    expect(indexed.fragments.get('/studies/x/#claim-1')?.filters).toEqual({
      kind: ['claim'],
      study: ['x'],
      factor: ['quantity'],
    });
  });

  test('holds the text of a page, without its frame, its pictures, its controls and what is a record elsewhere', () => {
    const { content = '' } = indexed.fragments.get('/factors/tea/') ?? {};
    expect(content).toContain('Leaves <steep> in water.');
    expect(content).toContain('stated');
    expect(content).toContain('Cups.');
    expect(content).not.toMatch(/banner|elsewhere|drawing|push|repeated|Sencha|Coffee/);
  });

  test('holds the text of a record to the letter', () => {
    expect(indexed.fragments.get('/studies/x/#claim-7')?.content).toBe(
      `Claim 7 is that tea 7 steeps ${hostile}.`,
    );
  });
});

describe('a language', () => {
  test.each(['xx', 'ja', 'zh-Hant-TW'])(
    'without rules of its own is indexed all the same: %s',
    async (language) => {
      const { files, fragments } = await index(`index-${language}`, language);
      expect(files.filter((file) => file.startsWith('wasm.'))).toEqual(['wasm.unknown.pagefind']);
      expect([...fragments.keys()].sort()).toEqual(addresses(records));
    },
  );

  test('of a region has the rules of the language', async () => {
    const { files } = await index('index-region', 'de-AT');
    expect(files.filter((file) => file.startsWith('wasm.'))).toEqual(['wasm.de.pagefind']);
  });
});

test('a single record makes an index, too', async () => {
  const { packs, fragments } = await index('single', 'en', [record(1)]);
  expect(packs).toHaveLength(1);
  expect([...fragments.keys()]).toEqual(['/studies/x/#claim-1']);
});

describe('no index is made', () => {
  const make = (name: string, of: readonly SearchRecord[]) =>
    buildIndex({ folder: join(root, 'site'), records: of, language: 'en', outputPath: join(root, name) });

  test('of a page that the site does not have, which is named', async () => {
    await expect(make('lost', [...records, page('/factors/lost/')])).rejects.toThrow('/factors/lost/');
    expect(readdirSync(root)).not.toContain('lost');
  });

  test('of a page without a main part, which is named', async () => {
    mkdirSync(join(root, 'site/factors/bare'), { recursive: true });
    writeFileSync(join(root, 'site/factors/bare/index.html'), '<h1>Bare</h1>');
    await expect(make('bare', [page('/factors/bare/')])).rejects.toThrow('/factors/bare/');
  });

  test('with something that is no record, which is named', async () => {
    await make('more', records);
    expect(() => packFragments(join(root, 'more'), records.slice(1))).toThrow('/');
    expect(() =>
      packFragments(
        join(root, 'more'),
        records.filter(({ kind }) => kind !== 'factor'),
      ),
    ).toThrow('/factors/tea/');
  });
});
