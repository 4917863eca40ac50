import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cache-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** As a process of its own has it. */
async function openCache(at = folder) {
  vi.stubEnv('DIAGRAM_CACHE', at);
  vi.resetModules();
  return import('../../src/diagrams/cache.node.ts');
}

const picture = { svg: '<svg/>', width: 1, height: 1 };
const geometry = { width: 1, height: 1, nodes: [], groups: [], edges: [] };
const key = 'a'.repeat(32);

test('what was drawn is found again, by its own kind', async () => {
  const { hashDiagram, readCached, writeCached } = await openCache();
  writeCached(hashDiagram('picture', 'x'), picture);
  writeCached(hashDiagram('geometry', 'x'), geometry);

  expect(readCached(hashDiagram('picture', 'x'), 'picture')).toEqual(picture);
  expect(readCached(hashDiagram('geometry', 'x'), 'geometry')).toEqual(geometry);
  expect(readCached(hashDiagram('geometry', 'y'), 'geometry')).toBeUndefined();
});

test.for([
  '',
  '{"svg":',
  'null',
  '{}',
  '[]',
  '1',
  JSON.stringify(geometry),
  '{"svg":1,"width":1,"height":1}',
])('a file that holds no picture counts as not there: %s', async (text) => {
  const { readCached } = await openCache();
  writeFileSync(join(folder, `${key}.json`), text);

  expect(readCached(key, 'picture')).toBeUndefined();
});

test.for(['null', '{}', '[]', JSON.stringify(picture), JSON.stringify({ ...geometry, edges: {} })])(
  'a file that holds no geometry counts as not there: %s',
  async (text) => {
    const { readCached } = await openCache();
    writeFileSync(join(folder, `${key}.json`), text);

    expect(readCached(key, 'geometry')).toBeUndefined();
  },
);

test('a folder that cannot be written is told once, and stops nothing', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const file = join(folder, 'file');
  writeFileSync(file, '');
  const { writeCached } = await openCache(join(file, 'cache'));
  writeCached(key, picture);
  writeCached(key, picture);

  expect(warn.mock.calls).toEqual([[expect.stringMatching(/^Diagrams cannot be kept.*ENOTDIR/)]]);
});

test('what was not used for 60 days is removed, and nothing that is not ours', async () => {
  const old = new Date(Date.now() - 61 * 24 * 60 * 60 * 1_000);
  const names = [`${key}.json`, `${'b'.repeat(32)}.json`, `${'c'.repeat(32)}.json.12`, 'notes.json'];
  for (const name of names) {
    writeFileSync(join(folder, name), JSON.stringify(picture));
    utimesSync(join(folder, name), old, old);
  }
  const { readCached, writeCached } = await openCache();
  readCached(key, 'picture');
  writeCached('d'.repeat(32), picture);

  expect(readdirSync(folder).sort()).toEqual([`${key}.json`, `${'d'.repeat(32)}.json`, 'notes.json']);
});
