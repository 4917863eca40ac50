import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { findAll, readSite } from './read-site.ts';

const site = inject('ownSite');
const pages = readSite(site);
const studies = pages.filter(({ path }) => /^\/studies\/.+/.test(path));
const frameworks = pages.filter(({ path }) => /^\/frameworks\/[^/]+\/$/.test(path));
const kilobyte = 1024;
const zip = (bytes: string | Buffer) => gzipSync(bytes, { level: 9 }).length;

/** What a browser asks for on the first visit of a page, fonts apart. */
function listFiles(page: (typeof studies)[number]): string[] {
  const links = findAll(page, 'link')
    .filter(({ attributes }) => /stylesheet|icon/.test(attributes.get('rel') ?? ''))
    .map(({ attributes }) => attributes.get('href')!);
  const scripts = findAll(page, 'script', { src: undefined }).map(({ attributes }) => attributes.get('src')!);
  return [...new Set([...links, ...scripts])];
}

function weigh(page: (typeof pages)[number]): number {
  return listFiles(page).reduce(
    (sum, file) => sum + zip(readFileSync(join(site.folder, file))),
    zip(page.html),
  );
}

test.each(studies)('$path costs at most 20 KB and 8 requests on the first visit', (page) => {
  expect(weigh(page)).toBeLessThanOrEqual(20 * kilobyte);
  expect(1 + listFiles(page).length).toBeLessThanOrEqual(8);
});

test.each(frameworks)('$path costs at most 30 KB before anybody explores it', (page) => {
  expect(weigh(page)).toBeLessThanOrEqual(30 * kilobyte);
});

test('nothing of Mermaid reaches a reader', () => {
  const scripts = readdirSync(join(site.folder, '_astro')).filter((file) => file.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(0);
  for (const file of scripts) {
    expect(readFileSync(join(site.folder, '_astro', file), 'utf8')).not.toMatch(
      /mermaidAPI|elkjs|flowchart-link/,
    );
  }
});

/** A script with all that it imports, at once or later. */
function listModules(name: RegExp): string[] {
  const all = readdirSync(join(site.folder, '_astro')).filter((file) => file.endsWith('.js'));
  const found = new Set(all.filter((file) => name.test(file)));
  for (const file of found) {
    const code = readFileSync(join(site.folder, '_astro', file), 'utf8');
    for (const other of all) if (code.includes(other)) found.add(other);
  }
  return [...found];
}

const weighModules = (name: RegExp) =>
  listModules(name).reduce((sum, file) => sum + zip(readFileSync(join(site.folder, '_astro', file))), 0);

test('the whole explorer weighs at most 90 KB', () => {
  // The island, and what brings React to it.
  expect(listModules(/^(?:Explorer|client)\./).length).toBeGreaterThan(2);
  expect(weighModules(/^(?:Explorer|client)\./)).toBeLessThanOrEqual(90 * kilobyte);
});

test('the scripts of the search weigh at most 16 KB, and those that mark its words 3 KB', () => {
  expect(listModules(/^search-dialog\./).some((file) => file.startsWith('search-worker'))).toBe(true);
  expect(weighModules(/^search-dialog\./)).toBeLessThanOrEqual(16 * kilobyte);
  expect(weighModules(/^highlight\./)).toBeLessThanOrEqual(3 * kilobyte);
});

test('what keeps a copy of the site weighs at most 5 KB, and is asked for by no page before it is there', () => {
  const files = ['sw.js', 'sw-page.js'];
  const bytes = files.reduce((sum, file) => sum + zip(readFileSync(join(site.folder, file))), 0);
  expect(bytes).toBeLessThanOrEqual(5 * kilobyte);
  for (const page of pages)
    expect(listFiles(page).filter((file) => /sw|search|pagefind/.test(file))).toEqual([]);
});

test('the fonts weigh at most 50 KB in all', () => {
  const folder = join(site.folder, '_astro');
  const fonts = readdirSync(folder).filter((file) => file.endsWith('.woff2'));
  expect(fonts).toHaveLength(4);
  expect(fonts.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)).toBeLessThanOrEqual(
    50 * kilobyte,
  );
});
