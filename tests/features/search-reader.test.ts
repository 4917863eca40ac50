import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import { findPack, signature } from '../../src/features/search/fragment-packs.ts';
import {
  createIndexReader,
  IndexFileFault,
  type IndexReader,
} from '../../src/features/search/read-index-file.client.ts';

const folder = '/kb/pagefind/';
const packs = 2;
/** Three fragments, two of them in the same pack. */
const hashes = ['en_0000000', 'en_0000002', 'en_0000003'];
const meta = 'pagefind.en_123.pf_meta';
const binary = Buffer.from(`${signature}\u0000\u0001ÿ binary`);

type File = Uint8Array | string | number | Error;
/** By address without host: what the host sends; a number is a status. */
let files: Map<string, File>;
let asked: string[];
let reader: IndexReader;

const load: typeof fetch = (input) => {
  const { pathname, search } = new URL(String(input), 'https://tea.example/');
  asked.push(pathname + search);
  const file = files.get(pathname) ?? 404;
  if (file instanceof Error) return Promise.reject(file);
  if (typeof file === 'number') return Promise.resolve(new Response('<h1>Sorry</h1>', { status: file }));
  return Promise.resolve(new Response(typeof file === 'string' ? file : new Uint8Array(file)));
};

beforeEach(() => {
  asked = [];
  files = new Map<string, File>([
    [`${folder}packs/count.json`, String(packs)],
    [`${folder}pagefind-entry.json`, '{"version":"1"}'],
    [folder + meta, gzipSync(binary)],
    ['/kb/search/names.json', '[]'],
  ]);
  for (let number = 0; number < packs; number += 1) {
    const inside = hashes.filter((hash) => findPack(hash, packs) === number);
    const pack = Object.fromEntries(inside.map((hash) => [hash, { url: `/${hash}/` }]));
    files.set(`${folder}packs/${number}.json`, JSON.stringify(pack));
  }
  reader = createIndexReader(folder, load);
});

const addressOf = (hash: string) => `${folder}fragment/${hash}.pf_fragment`;
async function readFragment(hash: string): Promise<unknown> {
  const text = await (await reader.fetch(addressOf(hash))).text();
  expect(text.startsWith(signature)).toBe(true);
  return JSON.parse(text.slice(signature.length));
}
const readBytes = async (address: string) => Buffer.from(await (await reader.fetch(address)).arrayBuffer());

describe('a fragment', () => {
  test('comes out of its pack, as Pagefind would have written it', async () => {
    for (const hash of hashes) expect(await readFragment(hash)).toEqual({ url: `/${hash}/` });
    expect(asked.filter((address) => address.includes('fragment/'))).toEqual([]);
  });

  test('costs one request a pack, and one for their number, however many are asked for at once', async () => {
    await Promise.all([...hashes, ...hashes].map(readFragment));
    await Promise.all(hashes.map(readFragment));
    expect(asked.sort()).toEqual([
      `${folder}packs/0.json`,
      `${folder}packs/1.json`,
      `${folder}packs/count.json`,
    ]);
  });

  test('loads no pack but its own', async () => {
    await readFragment('en_0000003');
    expect(asked).toEqual([`${folder}packs/count.json`, `${folder}packs/1.json`]);
  });

  test('is not asked for with what Pagefind adds to addresses', async () => {
    const response = await reader.fetch(`${addressOf('en_0000003')}?ts=1`);
    expect(await response.text()).toContain('/en_0000003/');
  });
});

describe('another file of the index', () => {
  test('is unpacked', async () => {
    expect(await readBytes(folder + meta)).toEqual(binary);
  });

  test('is taken as it is where the host has unpacked it', async () => {
    files.set(folder + meta, binary);
    expect(await readBytes(folder + meta)).toEqual(binary);
  });

  test('keeps the address by which the host can keep it', async () => {
    await readBytes(`${folder}${meta}?ts=1`);
    expect(asked).toEqual([folder + meta]);
  });

  test('is passed on where it is JSON, with what tells one build from another', async () => {
    const response = await reader.fetch(`${folder}pagefind-entry.json?ts=1`);
    expect(await response.json()).toEqual({ version: '1' });
    expect(asked).toEqual([`${folder}pagefind-entry.json?ts=1`]);
  });

  test.each([
    ['with its host', (address: string) => `https://tea.example${address}`],
    ['as an URL', (address: string) => new URL(address, 'https://tea.example/')],
    ['as a request', (address: string) => new Request(new URL(address, 'https://tea.example/'))],
  ])('can be asked for %s', async (_, ask) => {
    const response = await reader.fetch(ask(folder + meta));
    expect(Buffer.from(await response.arrayBuffer())).toEqual(binary);
    expect(await (await reader.fetch(ask(addressOf('en_0000003')))).text()).toContain('/en_0000003/');
  });

  test('is not mistaken for one of a site at the root', async () => {
    const root = createIndexReader('/pagefind/', load);
    files.set('/pagefind/packs/count.json', '1').set('/pagefind/packs/0.json', '{"en_1":{"url":"/"}}');
    await root.fetch('/pagefind/fragment/en_1.pf_fragment');
    expect(asked).toEqual(['/pagefind/packs/count.json', '/pagefind/packs/0.json']);
  });
});

const packed = gzipSync(Buffer.alloc(5000, `${signature} and what follows `));
const damaged = Buffer.from(packed);
damaged.fill(0x55, 20, 60);

const badPacks: [string, File][] = [
  ['that is not there', 404],
  ['of a host that is down', 503],
  ['without network', new TypeError('Failed to fetch')],
  ['that is damaged', '{"en_0000003":{"ur'],
  ['that has not what it should have', '{}'],
];

describe('a fault', () => {
  const cases: [string, string, File, string][] = [
    ['a file that is not there', meta, 404, folder + meta],
    ['a host that is down', meta, 503, folder + meta],
    ['no network', meta, new TypeError('Failed to fetch'), folder + meta],
    ['a damaged file', meta, damaged, folder + meta],
    ['half a file', meta, packed.subarray(0, 40), folder + meta],
    ['an empty file', meta, '', folder + meta],
    ['a page of the host in its place', meta, '<!doctype html>', folder + meta],
    ['another file, packed', meta, gzipSync('<!doctype html>'), folder + meta],
    ['an entry that is not there', 'pagefind-entry.json', 404, `${folder}pagefind-entry.json`],
    ['no number of packs', 'packs/count.json', 404, addressOf('en_0000003')],
    ['a damaged number of packs', 'packs/count.json', '<!doctype html>', addressOf('en_0000003')],
  ];

  test.each(cases)('is told once, and a later try succeeds: %s', async (_, name, file, address) => {
    const whole = files.get(folder + name)!;
    files.set(folder + name, file);
    await expect(reader.fetch(address)).rejects.toThrow();
    const fault = reader.takeFault();
    expect(fault).toBeInstanceOf(IndexFileFault);
    expect(fault?.message).toContain('pagefind');
    expect(reader.takeFault()).toBeUndefined();

    files.set(folder + name, whole);
    expect((await reader.fetch(address)).ok).toBe(true);
    expect(reader.takeFault()).toBeUndefined();
  });

  test.each(badPacks)('is a pack %s', async (_, file) => {
    files.set(`${folder}packs/1.json`, file);
    await expect(reader.fetch(addressOf('en_0000003'))).rejects.toThrow();
    expect(reader.takeFault()).toBeInstanceOf(IndexFileFault);
    expect(reader.takeFault()).toBeUndefined();
    // The other packs are there all the same.
    expect(await readFragment('en_0000002')).toEqual({ url: '/en_0000002/' });
  });

  test.each(badPacks)('is gone as soon as the pack can be loaded: one %s', async (_, file) => {
    const name = `${folder}packs/1.json`;
    const whole = files.get(name)!;
    files.set(name, file);
    await expect(reader.fetch(addressOf('en_0000003'))).rejects.toThrow();
    reader.takeFault();

    files.set(name, whole);
    expect(await readFragment('en_0000003')).toEqual({ url: '/en_0000003/' });
    expect(reader.takeFault()).toBeUndefined();
  });

  test('is the first of several', async () => {
    files.set(folder + meta, 503).set(`${folder}pagefind-entry.json`, 404);
    await expect(reader.fetch(folder + meta)).rejects.toThrow();
    await expect(reader.fetch(`${folder}pagefind-entry.json`)).rejects.toThrow();
    expect(reader.takeFault()?.message).toContain('503');
    expect(reader.takeFault()).toBeUndefined();
  });

  test('is none where everything is well', async () => {
    await readBytes(folder + meta);
    await readFragment('en_0000003');
    expect(reader.takeFault()).toBeUndefined();
  });
});

describe('what is no file of the index', () => {
  test('passes through untouched', async () => {
    const passed: unknown[][] = [];
    const answer = new Response('other');
    const other = createIndexReader(folder, (...args) => {
      passed.push(args);
      return Promise.resolve(answer);
    });
    const init = { method: 'POST', body: 'x' };
    expect(await other.fetch('/kb/search/names.json', init)).toBe(answer);
    expect(passed[0]?.[0]).toBe('/kb/search/names.json');
    expect(passed[0]?.[1]).toBe(init);
  });

  test('may fail without being a fault of the index', async () => {
    expect((await reader.fetch('/kb/missing.json')).status).toBe(404);
    files.set('/kb/down.json', new TypeError('Failed to fetch'));
    await expect(reader.fetch('/kb/down.json')).rejects.toThrow('Failed to fetch');
    expect(reader.takeFault()).toBeUndefined();
  });

  test('is another site’s index, at another base path', async () => {
    await reader.fetch('/other/pagefind/pagefind-entry.json');
    expect(asked).toEqual(['/other/pagefind/pagefind-entry.json']);
  });
});
