import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeEdition } from '../../src/features/file-edition/make-edition.node.ts';
import { EditionReader } from './edition-reader.ts';
import { madeUpBase, makeMadeUpSite } from './make-made-up-site.ts';
import type { TabSource } from './open-chromium-tab.ts';
import { openFolder } from './unpack-edition.ts';

interface Left {
  results: { live: string; fromC: string; isClass: string; strict: boolean };
  order: string[];
  classic: boolean;
  early: Promise<{ lazy: string[]; default: string }>;
  lazily: Left['early'];
  failed: Promise<string>;
  missing: Promise<string>;
  fetched: Promise<{ said: string }>;
  relative: Promise<number>;
}

/** Opens the edition of a small site that has whatever is hard, in one browser. */
export function testMadeUpEdition(start: () => Promise<TabSource>): void {
  const folder = resolve('.cache/editions/made up (größer als #1)');
  let browser: TabSource;
  let reader: EditionReader;
  beforeAll(async () => {
    await makeMadeUpSite(resolve('.cache/made-up-site'));
    const { files, faults } = await makeEdition(resolve('.cache/made-up-site'), madeUpBase);
    expect(faults).toEqual([]);
    for (const [file, bytes] of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), bytes);
    }
    browser = await start();
    reader = new EditionReader(await browser.openTab(), openFolder(folder));
    await reader.open('/');
    await reader.until(() => (globalThis as unknown as Left).order?.includes('last'));
  });
  afterAll(() => browser.close());

  test('modules run once and in order, in circles, with live names, and later ones when they are wanted', async () => {
    const left = await reader.ask(async () => {
      const { results, order, classic, lazily, early, failed, missing } = globalThis as unknown as Left;
      const [late, first] = [await lazily, await early];
      return {
        results,
        order,
        classic,
        isOne: late === first,
        ...first,
        failed: await failed,
        missing: await missing,
      };
    });
    expect(left).toEqual({
      results: { live: 'after', fromC: '</script><!--\u2028\u2028ü', isClass: 'function', strict: true },
      order: ['a', 'main', 'inline', 'last'],
      classic: true,
      isOne: true,
      lazy: expect.arrayContaining(['a']) as string[],
      default: `${reader.edition.root}_astro/lazy.js`,
      failed: 'broken on purpose',
      missing: 'refused',
    });
  });

  test('data is fetched by the address of the site and by that of the page', async () => {
    const [data, status] = await reader.ask(async () => {
      const { fetched, relative } = globalThis as unknown as Left;
      return [await fetched, await relative] as const;
    });
    expect(data).toEqual({ said: '</script>\u2028 ü' });
    expect(status).toBe(200);
  });

  test('an index of Pagefind is searched on the page’s own thread', async () => {
    const found = await reader.ask(async () => {
      const { createInstance } = (await (
        globalThis as unknown as { fileEdition: { import: (address: string) => Promise<unknown> } }
      ).fileEdition.import('/kb/pagefind/pagefind.js')) as {
        createInstance: (options: object) => {
          search: (
            term: string,
            options?: object,
          ) => Promise<{ results: { data: () => Promise<{ url: string; excerpt: string }> }[] }>;
        };
      };
      const pagefind = createInstance({ noWorker: true });
      const all = await pagefind.search('steam');
      const { results } = await pagefind.search('steam', { filters: { kind: 'page' } });
      return { all: all.results.length, filtered: await Promise.all(results.map((result) => result.data())) };
    });
    expect(found.all).toBe(2);
    expect(found.filtered.map(({ url }) => url)).toEqual(['/kb/page/']);
    expect(found.filtered[0]!.excerpt).toContain('<mark>steam');
  });

  test('links, pictures and styles that scripts make lead into the folder', async () => {
    const made = await reader.ask(async () => {
      const list = document.createElement('p');
      list.innerHTML = '<a href="/kb/page/?q=1#x">made</a><a href="/elsewhere/">other</a>';
      document.body.append(list);
      const picture = new Image();
      picture.src = '/kb/picture.svg';
      const style = document.createElement('link');
      style.rel = 'stylesheet';
      style.crossOrigin = '';
      style.href = '/kb/late.css';
      document.head.append(style);
      await Promise.all([picture.decode(), new Promise((resolve) => (style.onload = resolve))]);
      return {
        links: [...list.querySelectorAll('a')].map((link) => link.getAttribute('href')),
        width: picture.naturalWidth,
        spacing: getComputedStyle(document.querySelector('h1')!).letterSpacing,
        colour: getComputedStyle(document.querySelector('h1')!).color,
      };
    });
    const { root } = reader.edition;
    expect(made.links).toEqual([`${root}page/index.html?q=1#x`, '/elsewhere/']);
    expect(made).toMatchObject({ width: 3, spacing: '7px', colour: 'rgb(1, 2, 3)' });
  });

  test('what is of the web alone is gone, what is of the folder is shown, and odd names are found', async () => {
    expect(await reader.ask(() => document.querySelector('[data-web-only]'))).toBe(null);
    expect(await reader.ask(() => document.querySelector('#here')!.checkVisibility())).toBe(true);
    expect(await reader.ask(() => document.querySelector<HTMLElement>('#copied')!.dataset['copy'])).toBe(
      'https://made-up.example/kb/page/#x',
    );
    const isLarge = () => getComputedStyle(document.body).backgroundImage.includes('picture%20(1).svg');
    expect(await reader.ask(isLarge)).toBe(true);
    await reader.tab.click('#odd');
    await reader.until(() => document.title === 'odd');
    await reader.tab.click('a');
    await reader.until(() => document.querySelector('#x')?.textContent === 'no head here');
    expect(await reader.ask(() => document.documentElement.dataset['edition'])).toBe('file');
    await reader.tab.click('a');
    await reader.until(() => document.title === 'Made up');
    await reader.ask(() => void setTimeout(() => (location.href = '/kb/page/?q=1#x')));
    await reader.untilAt('/page/?q=1#x');
    const outside = reader.tab.requests.filter((url) => !/^(?:file|data|blob|about):/.test(url));
    expect(outside).toEqual([]);
  });
}
