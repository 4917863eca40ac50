import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { findAll, readSite } from './read-site.ts';

const site = inject('ownSite');
const studies = readSite(site).filter(({ path }) => /^\/studies\/.+/.test(path));
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

test.each(studies)('$path costs at most 20 KB and 8 requests on the first visit', (page) => {
  const files = listFiles(page);
  const bytes =
    zip(page.html) + files.reduce((sum, file) => sum + zip(readFileSync(join(site.folder, file))), 0);
  expect(bytes).toBeLessThanOrEqual(20 * kilobyte);
  expect(1 + files.length).toBeLessThanOrEqual(8);
});

test('the fonts weigh at most 50 KB in all', () => {
  const folder = join(site.folder, '_astro');
  const fonts = readdirSync(folder).filter((file) => file.endsWith('.woff2'));
  expect(fonts).toHaveLength(4);
  expect(fonts.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)).toBeLessThanOrEqual(
    50 * kilobyte,
  );
});
