import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fileEdition } from '../../src/features/file-edition/integration.ts';
import { hashBytes } from '../../src/site/built-files.node.ts';
import { editionTokens } from '../../src/site/edition-tokens.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'edition-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the integration on a built site of our literature. */
async function make(): Promise<string[]> {
  const told: string[] = [];
  const logger = { info: (line: string) => told.push(line) };
  const hook = fileEdition().hooks['astro:build:done'] as (options: object) => Promise<void>;
  await hook({ dir: pathToFileURL(`${folder}/`), logger });
  return told;
}

test('the page that offers the zip tells its name, size and hash; the same page in the zip does not', async () => {
  mkdirSync(join(folder, 'offline'));
  writeFileSync(join(folder, 'version.json'), '{"version":"0123abcd","date":"2026-11-21"}');
  writeFileSync(join(folder, 'index.html'), '<h1>x</h1>');
  const { file, size, sha256 } = editionTokens;
  const offer = `<div data-web-only><a href="${file}">${size}</a> <code>${sha256}</code></div>`;
  writeFileSync(join(folder, 'offline/index.html'), `<h1>y</h1>${offer}`);

  const told = await make();

  const name = readdirSync(join(folder, 'offline')).find((entry) => entry.endsWith('.zip'))!;
  expect(name).toMatch(/^[a-z-]+-2026-11-21-0123abcd\.zip$/);
  const zip = readFileSync(join(folder, 'offline', name));
  expect(readFileSync(join(folder, 'offline/index.html'), 'utf8')).toBe(
    `<h1>y</h1><div data-web-only><a href="${name}">4 kB</a> <code>${hashBytes(zip)}</code></div>`,
  );
  const there = unzipSync(zip)[`${name.replace('.zip', '')}/offline/index.html`]!;
  expect(Buffer.from(there).toString()).toMatch(/<\/script><h1>y<\/h1>$/);
  expect(told).toHaveLength(2);
  expect(told[1]).toMatch(new RegExp(`^offline/${name}: 4 kB, 4 files, in [\\d.]+ s$`));
});

test('a site with pages that cannot work in a folder is not built', async () => {
  writeFileSync(join(folder, 'version.json'), '{"version":"0123abcd"}');
  writeFileSync(join(folder, 'index.html'), '<a href="/nothing/">x</a><a href="/robots.txt">y</a>');
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => {
    throw new Error('ended');
  });
  await expect(make()).rejects.toThrow('ended');
  expect(exit).toHaveBeenCalledWith(1);
  const [report] = told.mock.calls[0] as [string];
  expect(report).toContain('index.html leads to /nothing/');
  expect(report).toContain('index.html leads to /robots.txt');
  expect(readdirSync(folder).sort()).toEqual(['index.html', 'version.json']);
  vi.restoreAllMocks();
});
