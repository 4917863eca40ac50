import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { buildIndex } from '../../src/features/search/build-index.node.ts';
import {
  findPack,
  namePack,
  packsFile,
  signature,
  type Fragment,
  type Pack,
} from '../../src/features/search/fragment-packs.ts';
import { packFragments } from '../../src/features/search/pack-fragments.node.ts';
import type { FacetCounts } from '../../src/features/search/search-answer.ts';
import { createSearchEngine } from '../../src/features/search/search-engine.client.ts';
import {
  facetNames,
  recordKinds,
  type FacetName,
  type SearchRecord,
} from '../../src/features/search/search-record.ts';
import { emptyState, toggle } from '../../src/features/search/search-state.ts';
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

function expectSameFiles(a: Indexed, b: Indexed): void {
  expect(a.files).toEqual(b.files);
  for (const file of a.files)
    expect(readFileSync(join(a.folder, file)).equals(readFileSync(join(b.folder, file))), file).toBe(true);
}

const addresses = (list: readonly SearchRecord[]) => list.map(({ address }) => address).sort();

describe('the index of a built site', () => {
  let indexed: Indexed;
  beforeAll(async () => (indexed = await index('index')));

  test('is the same to the byte, every file of it, when it is made again', async () => {
    expectSameFiles(await index('again'), indexed);
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

describe('an index with several filters of several values', () => {
  /** In no order, and with signs that a language would sort otherwise. */
  const studies = ['tea-9', 'Äpfel', 'b', 'Z', 'a', 'é', '10', '2', 'tea-10', 'x&y <z>'];
  const kinds = recordKinds.toReversed();
  const factorKinds = ['quantity', 'outcome', 'Act'];
  const some = <Value>(list: readonly Value[], number: number, length: number) =>
    Array.from({ length }, (_, offset) => list[(number + offset) % list.length]!);
  const many = Array.from({ length: 60 }, (_, number): SearchRecord => ({
    ...record(number),
    kind: some(kinds, number, 1)[0]!,
    studies: some(studies, number * 3, number % 4),
    factorKinds: some(factorKinds, number, number % 3),
  }));
  const valuesOf: Record<FacetName, (record: SearchRecord) => readonly string[]> = {
    kind: ({ kind }) => [kind],
    study: ({ studies }) => studies,
    factor: ({ factorKinds }) => factorKinds,
  };
  const countValues = (of: readonly SearchRecord[]): FacetCounts => {
    const counts: FacetCounts = { kind: {}, study: {}, factor: {} };
    for (const name of facetNames)
      for (const value of of.flatMap(valuesOf[name])) counts[name][value] = (counts[name][value] ?? 0) + 1;
    return counts;
  };

  let indexed: Indexed;
  beforeAll(async () => (indexed = await index('many/pagefind', 'en', many)));
  afterEach(() => vi.unstubAllGlobals());

  const unpack = (file: string): unknown => {
    const bytes = gunzipSync(readFileSync(join(indexed.folder, file)));
    expect(bytes.subarray(0, signature.length).toString()).toBe(signature);
    return decode(bytes.subarray(signature.length));
  };
  const entryOf = () =>
    JSON.parse(readFileSync(join(indexed.folder, 'pagefind-entry.json'), 'utf8')) as {
      languages: Record<string, { hash: string; page_count: number }>;
    };
  const readFilters = () => {
    const meta = unpack(`pagefind.${entryOf().languages['en']?.hash}.pf_meta`) as unknown[];
    return meta[3] as [filter: string, hash: string][];
  };
  const readValues = (hash: string) =>
    unpack(`filter/${hash}.pf_filter`) as [filter: string, values: [value: string, pages: number[]][]];

  test('is the same to the byte, every file of it, when it is made again', async () => {
    expectSameFiles(await index('many/again', 'en', many), indexed);
  });

  test('has an entry that names its file of what there is, which is the only one', () => {
    const { languages } = entryOf();
    expect(Object.keys(languages)).toEqual(['en']);
    expect(indexed.files.filter((file) => file.endsWith('.pf_meta'))).toEqual([
      `pagefind.${languages['en']?.hash}.pf_meta`,
    ]);
    expect(languages['en']?.page_count).toBe(many.length);
  });

  test('has its filters in order, each in a file that is there', () => {
    expect(readFilters().map(([filter]) => filter)).toEqual([...facetNames].sort());
    expect(indexed.files.filter((file) => file.startsWith('filter/'))).toEqual(
      readFilters()
        .map(([, hash]) => `filter/${hash}.pf_filter`)
        .sort(),
    );
  });

  test('has the values of each filter in order, each with as many records as have it', () => {
    const counts = countValues(many);
    for (const [filter, hash] of readFilters()) {
      const [name, values] = readValues(hash);
      expect(name).toBe(filter);
      const expected = Object.entries(counts[filter as FacetName]).map(([value, number]) => [value, number]);
      expect(values.length).toBeGreaterThan(2);
      expect(values.map(([value, pages]) => [value, new Set(pages).size])).toEqual(
        expected.sort(([a], [b]) => (a! < b! ? -1 : 1)),
      );
    }
  });

  test('is read by Pagefind, which narrows and counts by it', async () => {
    vi.stubGlobal('fetch', (address: string) =>
      Promise.resolve(new Response(readFileSync(new URL(address.replace(/\?.*$/, ''))))),
    );
    const engine = createSearchEngine(`${pathToFileURL(join(root, 'many')).href}/`);
    const ask = (study?: string) => {
      const all = { ...emptyState, query: 'tea' };
      const state = study === undefined ? all : toggle(all, 'study', study);
      return engine.ask({ state, limit: many.length, countsFacets: true });
    };
    expect(await ask()).toMatchObject({ total: many.length, facets: countValues(many) });
    for (const study of studies) {
      const expected = many.filter((each) => each.studies.includes(study));
      const { hits, facets } = await ask(study);
      expect(hits.map(({ address }) => address).sort(), study).toEqual(addresses(expected));
      expect(facets?.study, study).toEqual(countValues(many).study);
    }
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
