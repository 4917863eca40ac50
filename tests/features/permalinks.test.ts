import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recordAddresses } from '../../src/features/permalinks/record.node.ts';
import { openLiterature } from '../../src/site/open-literature.node.ts';

let folder: string;
const at = (path: string) => join(folder, path);
const replace = (path: string, from: string, to: string) =>
  writeFileSync(at(path), readFileSync(at(path), 'utf8').replaceAll(from, to));

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'literature-')), 'content');
  cpSync('tests/fixtures/minimal', folder, { recursive: true });
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

test('a ledger is begun with every address, and nothing changes when it is written again', () => {
  const { passed, text } = recordAddresses(folder);
  expect(passed).toBe(true);
  expect(text).toContain('begins with 91 addresses:');
  expect(text).toContain('  /studies/cool-water/ with 5 places');
  const ledger = readFileSync(at('permalinks.txt'), 'utf8');
  expect(ledger).toContain('\n/frameworks/water-and-time/mermaid.mmd\n');

  expect(recordAddresses(folder).text).toContain('all 91 addresses are recorded.');
  expect(readFileSync(at('permalinks.txt'), 'utf8')).toBe(ledger);
  expect(openLiterature(folder).report).toBe('');
});

test('what is new is added and named, and what has gone elsewhere stays recorded', () => {
  recordAddresses(folder);
  replace('frameworks/water-and-time.mdx', 'id: the-water', 'id: at-first');
  writeFileSync(
    at('redirects.yaml'),
    '- { from: /frameworks/water-and-time/#step-the-water, to: /frameworks/water-and-time/#step-at-first }\n',
  );
  expect(recordAddresses(folder).text).toMatch(
    /has 91, and now also 2 addresses:\n {2}\/frameworks\/water-and-time\/ #step-at-first #step=at-first$/,
  );
  expect(readFileSync(at('permalinks.txt'), 'utf8')).toContain('#step-the-water\n');
});

test('while an address is lost nothing is recorded, and the lines to add are printed', () => {
  recordAddresses(folder);
  const ledger = readFileSync(at('permalinks.txt'), 'utf8');
  replace('frameworks/water-and-time.mdx', 'id: the-water', 'id: at-first');
  const { passed, text } = recordAddresses(folder);
  expect(passed).toBe(false);
  expect(text).toContain(
    '- { from: /frameworks/water-and-time/#step-the-water, to: /frameworks/water-and-time/#step-at-first }',
  );
  expect(text).toContain('Nothing was recorded.');
  expect(readFileSync(at('permalinks.txt'), 'utf8')).toBe(ledger);
});

test('what is missing only because a file cannot be read is not said to be lost', () => {
  recordAddresses(folder);
  const rules = () => openLiterature(folder).problems.map(({ rule }) => rule);
  replace('studies/cool-water.mdx', 'mark: A', 'mark: "A');
  expect(rules()).toEqual(['broken-yaml']);
  replace('studies/cool-water.mdx', 'mark: "A', 'mark: A');
  replace('studies/cool-water.mdx', '    kind: finding\n', '');
  expect(rules()).toEqual(['missing-field']);
  replace('studies/cool-water.mdx', '## What it finds', '<b');
  expect(rules()).toEqual(['missing-field', 'broken-mdx']);
});

test('a literature with an error begins no ledger', () => {
  replace('site.yaml', 'name: Tea', 'title: Tea');
  expect(recordAddresses(folder).passed).toBe(false);
  expect(existsSync(at('permalinks.txt'))).toBe(false);
});
