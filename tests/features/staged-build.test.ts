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
import { replaceFolder } from '../../src/features/staged-build/integration.ts';

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
