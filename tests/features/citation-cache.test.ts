import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fearedItems } from './citation-tea.ts';

const kept = '.cache/citations';
const before = () => new Set(existsSync(kept) ? readdirSync(kept) : []);
let folder = '';
let known = new Set<string>();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'literature-'));
  known = before();
  vi.resetModules();
  vi.stubEnv('CONTENT_DIR', folder);
});
afterEach(() => {
  for (const file of before()) if (!known.has(file)) rmSync(join(kept, file));
  rmSync(folder, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

test('what has been formatted is taken from the cache, until it or its tools change', async () => {
  const { readCitations } = await import('../../src/features/citations/citation-cache.node.ts');
  const items = fearedItems.slice(0, 2);
  const task = { language: 'en', noDate: 'n.d.' };
  const first = readCitations(items, task);
  const [file] = [...before()].filter((name) => !known.has(name)).map((name) => join(kept, name));
  expect(file).toContain(kept);

  const text = readFileSync(file!, 'utf8');
  writeFileSync(file!, text.replaceAll('Le Meunier', 'Le Marked'));
  expect(JSON.stringify(readCitations(items, task)[0])).toContain('Le Marked');
  // The work itself has changed: it is formatted anew, the other one is not.
  const changed = readCitations([{ ...items[0]!, title: 'Else' }, items[1]!], task);
  expect(JSON.stringify(changed[0])).toContain('Le Meunier');
  expect(changed[1]).toEqual(first[1]);

  writeFileSync(file!, text.replaceAll('Le Meunier', 'Le Marked'));
  expect(JSON.stringify(readCitations(items, { ...task, noDate: 'o. J.' }))).toContain('o. J.');
  expect(readCitations(items, task)).toEqual(first);
  writeFileSync(file!, text.slice(0, 100));
  expect(readCitations(items, task)).toEqual(first);
});
