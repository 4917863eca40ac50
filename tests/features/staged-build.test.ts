import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mayReplace, replaceFolder, sweepStaged } from '../../src/features/staged-build/integration.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'staged-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const fill = (name: string, text: string) => {
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, 'index.html'), text);
};
const read = (name: string) => readFileSync(join(folder, name, 'index.html'), 'utf8');

test('the fresh build takes the place of the old one, and leaves nothing beside it', () => {
  fill('dist', 'old');
  fill('fresh', 'new');
  replaceFolder(join(folder, 'fresh'), join(folder, 'dist'));
  expect(read('dist')).toBe('new');
  expect(readdirSync(folder)).toEqual(['dist']);
});

test('the first build needs no old one', () => {
  fill('fresh', 'new');
  replaceFolder(join(folder, 'fresh'), join(folder, 'dist'));
  expect(read('dist')).toBe('new');
});

test('when there is no fresh build, the old one is put back', () => {
  fill('dist', 'old');
  expect(() => replaceFolder(join(folder, 'fresh'), join(folder, 'dist'))).toThrow();
  expect(read('dist')).toBe('old');
  expect(existsSync(join(folder, 'fresh'))).toBe(false);
});

test('a folder may be replaced when it is missing, empty or a built site, and never otherwise', () => {
  expect(mayReplace(join(folder, 'missing'))).toBe(true);
  mkdirSync(join(folder, 'empty'));
  expect(mayReplace(join(folder, 'empty'))).toBe(true);
  fill('precious', 'mine');
  expect(mayReplace(join(folder, 'precious'))).toBe(false);
  fill('site', 'built');
  mkdirSync(join(folder, 'site/_astro'));
  writeFileSync(join(folder, 'site/404.html'), '');
  expect(mayReplace(join(folder, 'site'))).toBe(true);
});

test('what a killed build left is swept away, what a running one needs stays', () => {
  fill(`dist.staged-${process.pid}`, 'running');
  fill('dist.staged-999999999', 'killed');
  fill('distant.staged-999999999', 'of another site');
  sweepStaged(join(folder, 'dist'));
  expect(readdirSync(folder).sort()).toEqual([`dist.staged-${process.pid}`, 'distant.staged-999999999']);
});
