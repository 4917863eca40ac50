import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { runBuild, type BuiltSite } from '../built/build-sites.ts';
import { launch, openBrowser, type OpenBrowser } from './open-browser.ts';
import { unpackEdition } from './unpack-edition.ts';

/** Old address → where a reader comes to. */
const ways = [
  ['/studies/kaltes-wasser/', '/studies/kuehles-wasser/'],
  ['/studies/kaltes-wasser/#claim-laenger-wenn-kuehl', '/studies/kuehles-wasser/#claim-laenger-wenn-kuehl'],
  ['/studies/kaltes-wasser/#claim-nur-abends', '/studies/hartes-wasser/#claim-drei-haertegrade'],
  ['/studies/kaltes-wasser/#claim-zu-kalt', '/studies/kaltes-wasser/#claim-zu-kalt'],
  ['/studies/lauwarmes-wasser/#claim-lau', '/studies/lauwarmes-wasser/#claim-lau'],
  ['/studies/hartes-wasser/#claim-kalk', '/studies/hartes-wasser/#claim-drei-haertegrade'],
  ['/compare/befund/#study-kaltes-wasser', '/compare/befund/#study-kuehles-wasser'],
  ['/frameworks/blatt/#node=bitterkeit', '/frameworks/blatt-und-zeit/#node=bitterkeit'],
  [
    '/frameworks/blatt-und-zeit/#relation=groesse-kostet-zeit',
    '/frameworks/blatt-und-zeit/#relation=groesse-verlaengert-zeit',
  ],
] as const;

const site: BuiltSite = { folder: resolve('.cache/moved-site'), base: '/kb/' };
let served: OpenBrowser | undefined;
let browser: Browser | undefined;
let root: string;
beforeAll(async () => {
  const { status, output } = runBuild({
    CONTENT_DIR: 'tests/fixtures/teezubereitung',
    BASE_PATH: '/kb',
    OUT_DIR: site.folder,
  });
  if (status !== 0) throw new Error(output);
  served = await openBrowser(site);
  browser = await launch();
  ({ root } = unpackEdition(site, 'moved'));
});
afterAll(async () => {
  await served?.close();
  await browser?.close();
});

describe('an old address leads to the place of today', () => {
  test.each(ways)('on the web, in a folder of the host: %s', async (from, to) => {
    const { page, complaints } = await served!.visit(from);
    await page.waitForURL(`${served!.origin}/kb${to}`);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test.each(ways)('in the edition that opens from a folder: %s', async (from, to) => {
    const locate = (address: string) => root + address.slice(1).replace(/\/(?=#|$)/, '/index.html');
    const page = await browser!.newPage();
    await page.goto(locate(from));
    await page.waitForURL(locate(to));
    await page.close();
  });

  test.each([
    [
      '/studies/kaltes-wasser/',
      '#claim-laenger-wenn-kuehl',
      '/studies/kuehles-wasser/',
      '#claim-laenger-wenn-kuehl',
    ],
    ['/studies/hartes-wasser/', '#claim-kalk', '/studies/hartes-wasser/', '#claim-drei-haertegrade'],
    ['/frameworks/blatt/', '', '/frameworks/blatt-und-zeit/', ''],
  ])(
    'with the day of a citation, so that it is told there what has changed: %s%s',
    async (from, old, to, anchor) => {
      const day = '?cited=2014-03-03';
      const { page, complaints } = await served!.visit(from + day + old);
      await page.waitForURL(`${served!.origin}/kb${to}${day}${anchor}`);
      await page.locator('.cited-bar').waitFor();
      expect(complaints).toEqual([]);
      await page.context().close();
      const inFolder = await browser!.newPage();
      await inFolder.goto(`${root}${from.slice(1)}index.html${day}${old}`);
      await inFolder.waitForURL(`${root}${to.slice(1)}index.html${day}${anchor}`);
      await inFolder.locator('.cited-bar').waitFor();
      await inFolder.close();
    },
  );

  test('without scripts the page is led, and of places the links are there', async () => {
    const options: BrowserContextOptions = { javaScriptEnabled: false };
    const moved = await served!.visit('/studies/kaltes-wasser/', options);
    await moved.page.waitForURL(`${served!.origin}/kb/studies/kuehles-wasser/`);
    const { page } = await served!.visit('/studies/hartes-wasser/#claim-kalk', options);
    await page.locator('li:target a').click();
    await page.waitForURL(`${served!.origin}/kb/studies/hartes-wasser/#claim-drei-haertegrade`);
    await page.context().close();
    await moved.page.context().close();
  });
});
