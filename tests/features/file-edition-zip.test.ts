import { unzipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import { chooseFiles, isFetched, isLinked, listIcons } from '../../src/features/file-edition/choose-files.ts';
import { formatDataScript } from '../../src/features/file-edition/data-script.ts';
import { formatReadMe, nameEdition } from '../../src/features/file-edition/edition-texts.ts';
import type { Fault } from '../../src/features/file-edition/fault.ts';
import { createAddresses } from '../../src/features/file-edition/site-addresses.ts';
import { loadLexer, wrapModule } from '../../src/features/file-edition/wrap-module.node.ts';
import { zipEdition } from '../../src/features/file-edition/zip-edition.ts';
import { createWords } from '../../src/words/words.ts';

const timeZone = process.env['TZ'];
afterEach(() => {
  if (timeZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = timeZone;
});

const bytes = (text: string) => new TextEncoder().encode(text);

test('the zip is the same in every time zone and whatever the order of its files', () => {
  const zipIn = (zone: string, files: [string, string][]) => {
    process.env['TZ'] = zone;
    return zipEdition('tea-1', new Map(files.map(([file, text]) => [file, bytes(text)])), '2026-03-29');
  };
  const here = zipIn('Pacific/Kiritimati', [
    ['b.html', 'b'],
    ['a/ü.html', 'a'],
  ]);
  const there = zipIn('America/Los_Angeles', [
    ['a/ü.html', 'a'],
    ['b.html', 'b'],
  ]);
  expect(Buffer.from(here).equals(Buffer.from(there))).toBe(true);
  expect(Object.keys(unzipSync(here))).toEqual(['tea-1/a/ü.html', 'tea-1/b.html']);
});

test('without a date its files are as old as a zip can tell', () => {
  const zip = zipEdition('x', new Map([['a', bytes('a')]]), undefined);
  // Days since 1980 began, in the format of DOS: month 1, day 1.
  expect(Buffer.from(zip).readUInt16LE(12)).toBe((1 << 5) | 1);
});

test.each([
  ['Größe & Maß: Çay', '2026-11-21', 'grosse-mass-cay-2026-11-21-0123abcd'],
  ['日本語', undefined, 'site-0123abcd'],
  ['a'.repeat(60), undefined, `${'a'.repeat(40)}-0123abcd`],
])('the edition of “%s” of %s is called %s', (name, date, expected) => {
  expect(nameEdition(name, { version: '0123abcd', date })).toBe(expected);
});

test('the text beside the entry page says which edition it is, in the site’s language', () => {
  const noun = { one: 'x', many: 'x' };
  const words = createWords({
    language: 'de',
    words: {},
    labels: { study: noun, factor: noun, framework: noun },
  });
  const text = formatReadMe('Tee', { version: '0123abcd', date: '2026-11-21' }, words);
  expect(text).toMatch(
    /^Tee\r\nStand 21\. November 2026 · Version 0123abcd\r\n\r\nindex\.html mit einem Doppelklick/,
  );
  expect(formatReadMe('Tee', { version: '0123abcd', date: undefined }, words)).toContain(
    'Tee\r\nVersion 0123abcd',
  );
});

test('what only the web needs stays out', () => {
  const needed = [
    'index.html',
    'favicon.svg',
    'data/comparison.md',
    'frameworks/a/mermaid.mmd',
    'offline/index.html',
    'pagefind/pagefind.js',
    'pagefind/pagefind-entry.json',
    'pagefind/wasm.en.pagefind',
    'search/terms.json',
  ];
  const others = [
    'og/site.png',
    'sitemap-0.xml',
    'sitemap-index.xml',
    'robots.txt',
    'llms.txt',
    'index.md',
    'studies/x/index.md',
    'version.json',
    'sw.js',
    'sw-files.json',
    'sw-files-2.json',
    'site.webmanifest',
    'offline/tea-1.zip',
    '404.html',
    '_astro/a.js.map',
  ];
  expect(chooseFiles([...others, ...needed].sort())).toEqual([...needed].sort());
});

test('what scripts fetch is there as a script; what is linked also as it is', () => {
  const files = [
    'pagefind/pagefind.js',
    'pagefind/fragment/en_1.pf_fragment',
    'search/terms.json',
    'a/mermaid.mmd',
    'a.woff2',
    'data/references.bib',
    'data/references.ris',
    'data/references.csl.json',
    'data/literature.json',
    'a.css',
  ];
  expect(files.filter(isFetched)).toEqual(files.slice(1, 8));
  expect(files.filter((file) => isFetched(file) && isLinked(file))).toEqual(files.slice(3, 8));
});

test('a manifest names its icons; one that cannot be read names none', () => {
  expect(listIcons('{"icons":[{"src":"a.png"},{"sizes":"1x1"},null]}')).toEqual(['a.png']);
  expect(listIcons('{')).toEqual([]);
  expect(listIcons('{"icons":"a.png"}')).toEqual([]);
});

test('data can hold whatever it likes, and so can its name', () => {
  expect(formatDataScript('search/a</script>\u2028.json', bytes('</script>\u2028'))).toBe(
    'fileEdition.data("search/a\\u003c/script>\\u2028.json","PC9zY3JpcHQ+4oCo")\n',
  );
});

test('a module that cannot become a script is told, with what is wrong', async () => {
  await loadLexer();
  const site = createAddresses(new Set(['_astro/a.js']), '/');
  const faults: Fault[] = [];
  await wrapModule('_astro/a.js', 'await fetch("x"); export {}', site, faults);
  await wrapModule('_astro/b.js', 'import "react"; import "./gone.js"; import "./a.js"', site, faults);
  await wrapModule('_astro/c.js', 'export const = 1', site, faults);
  expect(faults.map(({ file, text }) => `${file} ${text}`)).toEqual([
    expect.stringMatching(/^_astro\/a\.js is a module that cannot be made a script: .*[Tt]op-level await/),
    expect.stringMatching(/^_astro\/b\.js leads to react, /),
    expect.stringMatching(/^_astro\/b\.js leads to \.\/gone\.js, /),
    expect.stringMatching(/^_astro\/c\.js is a module that cannot be made a script: /),
  ]);
});
