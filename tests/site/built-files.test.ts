import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashFolder, listBuiltFiles } from '../../src/site/built-files.node.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'built-'));
  mkdirSync(join(folder, 'b/c'), { recursive: true });
  writeFileSync(join(folder, 'b/c/x.html'), 'x');
  writeFileSync(join(folder, 'a.html'), 'a');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('files are listed by their way from the folder, with and without a slash at its end', () => {
  expect(listBuiltFiles(folder)).toEqual(['a.html', 'b/c/x.html']);
  expect(listBuiltFiles(`${folder}/`)).toEqual(['a.html', 'b/c/x.html']);
});

test('the hash of a folder changes with a name and with a content, and with nothing else', () => {
  const first = hashFolder(folder);
  writeFileSync(join(folder, 'a.html'), 'a');
  expect(hashFolder(folder)).toBe(first);
  writeFileSync(join(folder, 'a.html'), 'b');
  const changed = hashFolder(folder);
  expect(changed).not.toBe(first);
  rmSync(join(folder, 'a.html'));
  writeFileSync(join(folder, 'd.html'), 'b');
  expect(hashFolder(folder)).not.toBe(changed);
});
