import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLiterature } from '../../src/site/open-literature.node.ts';
import { fixtures } from './open-fixture.ts';

let folder: string;

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'literature-')), 'content');
  cpSync(join(fixtures, 'minimal'), folder, { recursive: true });
});

afterEach(() => {
  rmSync(join(folder, '..'), { recursive: true });
});

function write(path: string, text: string | Buffer): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const told = (name = folder) => openLiterature(name).problems.map(({ rule, file }) => `${file} ${rule}`);

test('a literature with warnings alone is opened, one with an error is not', () => {
  write('factors/hardness.mdx', '---\nname: Hardness\nkind: quantity\ngloss: How hard.\n---\n');
  expect(openLiterature(folder).literature?.factors).toHaveLength(3);

  write('factors/hardness.mdx', '---\nname: Hardness\n---\n');
  expect(openLiterature(folder).literature).toBeUndefined();
});

test('a folder may be named with a slash at its end', () => {
  expect(told(`${folder}/`)).toEqual([]);
});

test('hidden files, and what lies beside the literature under another name, are left alone', () => {
  write('.DS_Store', Buffer.from([0xff]));
  write('factors/.notes.mdx.swp', Buffer.from([0xff]));
  write('README.md', 'Read me.');
  write('drawings/kettle.svg', '<svg/>');

  expect(told()).toEqual([]);
});

test('what is nearly named as a file or folder of the literature is told', () => {
  write('site.yml', 'name: Tea');
  write('reference.json', '[]');
  write('page/x.mdx', 'a');

  expect(told().sort()).toEqual([
    'page unexpected-file',
    'reference.json unexpected-file',
    'site.yml unexpected-file',
  ]);
});

test('a byte order mark and Windows line ends change nothing, nor the places that are told', () => {
  const text = '---\r\nname: Hardness\r\nkind: quantity\r\ngloss: How hard.\r\ncolour: red\r\n---\r\n';
  write('factors/hardness.mdx', `\uFEFF${text}`);

  expect(openLiterature(folder).problems).toMatchObject([
    { rule: 'unknown-key', position: { line: 5, column: 1 } },
  ]);
});

test('each file that is not UTF-8 is told at its first byte that is not, and is not said to be missing', () => {
  const latin = (text: string) => Buffer.from(text, 'latin1');
  write('site.yaml', latin('name: Tee\nnotice: Gr\u00fcner Tee\n'));
  write('references.json', latin('[{ "title": "\u00c4" }]'));
  write('pages/home.mdx', latin('---\ntitle: \u00d6\n'));

  expect(
    openLiterature(folder).problems.map(({ rule, file, position }) => [
      rule,
      file,
      position?.line,
      position?.column,
    ]),
  ).toEqual([
    ['wrong-encoding', 'site.yaml', 2, 11],
    ['wrong-encoding', 'references.json', 1, 14],
    ['wrong-encoding', 'pages/home.mdx', 2, 8],
  ]);
});

test('a file in place of the folder is no literature', () => {
  expect(told(join(folder, 'site.yaml'))).toEqual([' missing-folder']);
});
