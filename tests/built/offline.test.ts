import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, inject, test } from 'vitest';
import {
  addressOfFile,
  hashLength,
  isSaved,
  type SavedFile,
} from '../../src/features/offline/saved-files.ts';
import { hashBytes, listBuiltFiles } from '../../src/site/built-files.node.ts';

const sites = { own: inject('ownSite'), based: inject('basedSite'), other: inject('otherSite') };

describe.each(['own', 'based', 'other'] as const)('the copy of a built site (%s)', (name) => {
  const { folder, base } = sites[name];
  const listName = readdirSync(folder).find((file) => file.startsWith('sw-files.'))!;
  const json = readFileSync(join(folder, listName), 'utf8');
  const list = JSON.parse(json) as SavedFile[];
  const worker = readFileSync(join(folder, 'sw.js'), 'utf8');

  test('has every page, and every file that pages ask for, as they were built', () => {
    const built = listBuiltFiles(folder).filter(isSaved);
    expect(list.map(([address]) => address).sort()).toEqual(built.map(addressOfFile).sort());
    const byAddress = new Map(list.map(([address, hash, bytes]) => [address, { hash, bytes }]));
    for (const file of built) {
      const bytes = readFileSync(join(folder, file));
      const expected = { hash: hashBytes(bytes).slice(0, hashLength), bytes: bytes.length };
      expect(byAddress.get(addressOfFile(file)), file).toEqual(expected);
    }
  });

  test('is named by its list, in the list’s name as in the worker', () => {
    const id = hashBytes(json).slice(0, hashLength);
    expect(listName).toBe(`sw-files.${id}.json`);
    expect(worker).toContain(id);
  });

  test('costs 5 KB until something is saved: the worker, and what pages load to have it', () => {
    const zipped = ['sw.js', 'sw-page.js'].map((file) => gzipSync(readFileSync(join(folder, file))).length);
    expect(zipped[0]! + zipped[1]!).toBeLessThanOrEqual(5 * 1024);
  });

  test('has a manifest whose pictures are there, as large as it says', async () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'site.webmanifest'), 'utf8')) as {
      scope: string;
      icons: { src: string; sizes: string }[];
    };
    expect(manifest.scope).toBe(base);
    for (const { src, sizes } of manifest.icons) {
      const { width, height } = await sharp(join(folder, src.slice(base.length))).metadata();
      expect(`${width}x${height}`).toBe(sizes);
    }
  });
});

test('the page that stands for one that is not saved speaks the words of the site', () => {
  expect(readFileSync(join(sites.other.folder, 'sw.js'), 'utf8')).toContain(
    'Diese Seite ist nicht gespeichert',
  );
  expect(existsSync(join(sites.other.folder, 'offline/index.html'))).toBe(true);
});
