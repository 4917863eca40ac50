import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { leaveWorker } from '../../src/features/offline/leave-worker.ts';
import { pathOf } from '../../src/model/addresses.ts';
import { listBuiltFiles } from '../../src/site/built-files.node.ts';
import { openLiterature } from '../../src/site/open-literature.node.ts';
import { findViolations } from './find-violations.ts';
import { launch } from './open-browser.ts';
import { listPageTypes } from './page-types.ts';
import { askInPage, askOnWeb, asks } from './search-queries.ts';
import { startHost, Versions, type SwitchableHost } from './switchable-host.ts';

const { studies, frameworks } = openLiterature('content').literature!;
const study = pathOf.study(studies[0]!);
const about = '/about/';

const versions = new Versions(inject('ownSite').folder);
const first = versions.make('first');
const rename = (name: string) => (text: string) => text.replace(/<h1([^>]*)>/, `<h1$1>${name} `);
const second = versions.make('second', {
  'about/index.html': rename('Second'),
  'studies/index.html': rename('Second'),
});

const allPagesChanged = () =>
  Object.fromEntries(
    listBuiltFiles(first)
      .filter((file) => file.endsWith('index.html'))
      .map((file) => [file, rename('Other')]),
  );

let browser: Browser;
let host: SwitchableHost;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  versions.remove();
});
beforeEach(async () => {
  host = await startHost(first);
  context = await browser.newContext({ acceptDownloads: true });
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  host.close();
});

const open = (path: string, tab = page) => tab.goto(host.origin + path);
const heading = (tab = page) => tab.locator('h1').textContent();
const state = (name: string) => page.locator(`[data-when="${name}"]:not(button):visible`);
const button = (name: string) => page.locator(`button[data-when="${name}"]`);

/** Until so many versions are saved whole. */
async function waitForWhole(count = 1): Promise<void> {
  await expect
    .poll(
      () =>
        page.evaluate(async () => {
          const names = (await caches.keys()).filter((name) => !name.endsWith(' state'));
          const marks = names.map((name) =>
            caches.match(new URL('/sw-whole', location.href), { cacheName: name }),
          );
          return (await Promise.all(marks)).filter(Boolean).length;
        }),
      { timeout: 60_000, interval: 100 },
    )
    .toBe(count);
}

function fetchText(path: string): Promise<string> {
  return page.evaluate(async (address) => (await fetch(address)).text(), path).catch(() => '');
}

async function visitAndSave(path = about): Promise<void> {
  await open(path);
  await waitForWhole();
}

/** Asks for a new version, as browsers do by themselves after a while. */
async function lookForUpdate(): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => undefined);
    const installing = registration.installing;
    await new Promise<void>((done) => {
      if (!installing) return done();
      installing.addEventListener('statechange', () => done());
    });
  });
}

describe('after one visit, without a network', () => {
  beforeEach(async () => {
    await visitAndSave();
    host.down = true;
    host.asked = [];
  });

  test('the search finds the same in the same order, and is narrowed, though it was never used before', async () => {
    await open('/search/');
    await page.locator('.ask input').waitFor();
    const asked = await page.evaluate(askInPage, { asks, root: `${host.origin}/` });
    expect(asked).toEqual(await askOnWeb());
    await open(`/search/?q=closeness&kind=claim&study=${studies[1]!.id}`);
    await page.locator('.hit').first().waitFor();
    expect(await page.locator('.facets input:checked').count()).toBe(2);
    expect(host.asked).toEqual([]);
  });

  test('the search opens over any page, and marks the words where a result leads', async () => {
    await open(about);
    await page.keyboard.press('/');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.type('closeness');
    await page.locator('.hit').first().waitFor();
    await page.locator('.hit > a').first().click();
    await page.waitForURL(/found=/);
    await page.locator('.found-bar').waitFor();
    expect(host.asked).toEqual([]);
  });

  test('every type of page opens, with all that it needs', async () => {
    const failed: string[] = [];
    page.on('requestfailed', (request) => failed.push(request.url()));
    for (const path of listPageTypes()) {
      const response = await open(path);
      expect(response?.status(), path).toBe(200);
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(() => getComputedStyle(document.body).borderTopWidth), path).toBe('5px');
    }
    expect(failed).toEqual([]);
    expect(host.asked).toEqual([]);
  });

  test('an address without its last slash, or with index.html, leads to the page, and a place on it is found', async () => {
    await open(`${study.replace(/\/$/, '')}#claim-${studies[0]!.claims[0]!.id}`);
    expect(new URL(page.url()).pathname).toBe(study);
    expect(await page.locator('.claim:target').count()).toBe(1);
    await open(`${study}index.html?from=a-mail`);
    expect(new URL(page.url()).pathname).toBe(study);
  });

  test('a wrong address shows the page for wrong addresses, and says so to machines', async () => {
    const response = await open('/there/is/nothing/');
    expect(response?.status()).toBe(404);
    expect(await page.locator('ul.ways a').count()).toBeGreaterThan(3);
  });

  test('a framework can be explored, and saved in all three forms', async () => {
    await open(pathOf.framework(frameworks[0]!));
    await page.locator('.stage svg a.node:visible').first().hover();
    await page.locator('.stage summary', { hasText: 'Save' }).click();
    for (const form of [/SVG/, /PNG/, /Mermaid/]) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('.stage').getByText(form).click(),
      ]);
      expect(await download.failure()).toBeNull();
    }
  });
});

describe('a new version', () => {
  beforeEach(() => visitAndSave());

  test('costs no more than what has changed', async () => {
    host.folder = second;
    host.asked = [];
    await lookForUpdate();
    await waitForWhole(2);
    expect(host.asked.filter((path) => !/^\/sw/.test(path)).sort()).toEqual(['/about/', '/studies/']);
    expect(host.asked.filter((path) => /^\/sw/.test(path))).toEqual([
      '/sw.js',
      expect.stringMatching(/^\/sw-files\.\w+\.json$/),
    ]);
  });

  test('waits in every tab until the reader agrees in one, and is then what all of them show', async () => {
    const other = await context.newPage();
    await open('/studies/', other);
    host.folder = second;
    await lookForUpdate();
    await waitForWhole(2);
    for (const tab of [page, other]) await tab.locator('.toast.new-version').waitFor();
    // Nothing of it is seen before, neither in a tab that is reloaded nor in one that goes on.
    await page.reload();
    await open(about, other);
    for (const tab of [page, other]) expect(await heading(tab)).not.toContain('Second');
    await page.locator('.new-version').getByRole('button').first().click();
    for (const tab of [page, other]) await tab.locator('h1', { hasText: 'Second' }).waitFor();
    await waitForWhole(1);
  });

  test('can be put off; it is what the reader sees who comes back after closing every tab', async () => {
    host.folder = second;
    await lookForUpdate();
    await page.locator('.new-version').getByRole('button').last().click();
    await page.reload();
    await page.waitForTimeout(500);
    expect(await page.locator('.new-version').count()).toBe(0);
    expect(await heading()).not.toContain('Second');
    await page.close();
    page = await context.newPage();
    host.down = true;
    // Browsers take a moment to notice that the last tab has gone.
    await page.waitForTimeout(1500);
    await open(about);
    expect(await heading()).toContain('Second');
  });

  test('can be stopped while it comes, and fetched later', async () => {
    host.folder = versions.make('all', allPagesChanged());
    host.delay = 100;
    await open('/offline/');
    await state('next-saving').waitFor();
    await button('can-pause').click();
    await state('next-paused').waitFor();
    expect(await state('whole').count()).toBe(1);
    host.delay = 0;
    await button('can-resume').click();
    await state('next-waits').waitFor();
  });

  test('is refused as long as the server has only half of it; the old one stays whole', async () => {
    host.folder = versions.mix('half', second, first, ['about/index.html']);
    await open('/offline/');
    await state('fault-server').waitFor();
    expect(await state('whole').count()).toBe(1);
    await waitForWhole(1);
    host.down = true;
    for (const path of [about, '/studies/']) {
      await open(path);
      expect(await heading()).not.toContain('Second');
    }
    // Once all of it is there, what has not changed is still not fetched.
    host.down = false;
    host.folder = second;
    host.asked = [];
    await open('/offline/');
    await state('next-waits').waitFor();
    expect(await state('fault-server').count()).toBe(0);
    const fetched = host.asked.filter((path) => !/^\/sw/.test(path));
    expect(fetched).toContain(about);
    expect(fetched.filter((path) => ![about, '/studies/'].includes(path))).toEqual([]);
  });

  test('is refused when a file is missing', async () => {
    host.folder = versions.mix('missing', second, second, []);
    rmSync(join(host.folder, 'about/index.html'));
    await open('/offline/');
    await state('fault-server').waitFor();
    await open(about);
    expect(await heading()).not.toContain('Second');
  });

  test('that is cut off while it comes leaves the old one whole, and comes on the next visit', async () => {
    host.folder = second;
    host.breaks = (path) => path === about;
    await open('/offline/');
    await state('fault-network').waitFor();
    host.breaks = () => false;
    await open('/offline/');
    // Nothing is asked for meanwhile: Chromium lets a worker that is asked in its last moment go on.
    const reloaded = page.waitForEvent('load');
    await button('can-use').click();
    await reloaded;
    expect(await fetchText(about)).toContain('Second');
  });
});

test('what the browser has cleared comes from the network, and is saved again', async () => {
  await visitAndSave();
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  host.asked = [];
  await open('/studies/');
  expect(host.asked[0]).toBe('/studies/');
  await waitForWhole();
  host.down = true;
  expect((await open(study))?.status()).toBe(200);
});

test('a file that has gone from the copy is fetched again', async () => {
  await visitAndSave();
  await page.evaluate(async () => {
    for (const name of await caches.keys())
      await (await caches.open(name)).delete(new URL('/studies/', location.href));
  });
  host.asked = [];
  await open('/studies/');
  await waitForWhole();
  expect(host.asked.filter((path) => path === '/about/')).toEqual([]);
  host.down = true;
  expect((await open('/studies/'))?.status()).toBe(200);
});

/** Changes what lies under an address in the copy, for good: the worker starts again and remembers nothing. */
async function damage(file: string | RegExp, change: (text: string) => string | undefined): Promise<void> {
  const [name, url] = await page.evaluate(
    async (source) => {
      for (const name of await caches.keys())
        for (const { url } of await (await caches.open(name)).keys())
          if (new RegExp(source).test(new URL(url).pathname)) return [name, url];
      throw new Error(`${source} is not in the copy.`);
    },
    typeof file === 'string' ? `^${file}$` : file.source,
  );
  const address = { name: name!, url: url! };
  const before = await page.evaluate(
    async ({ name, url }) => (await (await caches.open(name)).match(url))!.text(),
    address,
  );
  await page.evaluate(
    async ({ name, url, text }) => {
      const cache = await caches.open(name);
      await (text === undefined ? cache.delete(url) : cache.put(url, new Response(text)));
    },
    { ...address, text: change(before) },
  );
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await page.close();
  page = await context.newPage();
}

const list = /^\/sw-files\.\w+\.json$/;
const fetchAnew = (path: string) =>
  page.evaluate(async (address) => (await fetch(address, { cache: 'reload' })).text(), path);

describe('a copy whose list of files', () => {
  beforeEach(() => visitAndSave());

  test('is damaged leaves the site to the network, and is mended by the next visit with nothing but the list', async () => {
    await damage(list, (json) => json.slice(0, json.length / 2));
    host.asked = [];
    expect((await open('/studies/'))?.status()).toBe(200);
    expect(host.asked[0]).toBe('/studies/');
    await open('/offline/');
    await state('whole').waitFor();
    expect(host.asked.filter((path) => list.test(path))).toHaveLength(1);
    host.down = true;
    for (const path of [study, '/there/is/nothing/'])
      expect((await open(path))?.status()).toBe(path === study ? 200 : 404);
  });

  test('has gone does not count as saved; what is there opens without a network', async () => {
    await damage(list, () => undefined);
    host.down = true;
    expect((await open('/offline/'))?.status()).toBe(200);
    await state('cut').waitFor();
    expect(await state('whole').count()).toBe(0);
    expect((await open(study))?.status()).toBe(200);
    host.down = false;
    await open('/offline/');
    await state('whole').waitFor();
  });
});

describe('a damaged file of the copy', () => {
  const icon = '/favicon.svg';
  beforeEach(async () => {
    await visitAndSave();
    await damage(icon, () => 'garbage');
    await open(about);
  });

  test('is mended when a script asks for it anew', async () => {
    expect(await fetchText(icon)).toBe('garbage');
    expect(await fetchAnew(icon)).toContain('<svg');
    host.down = true;
    expect(await fetchText(icon)).toContain('<svg');
  });

  test('is left as it is where the server cannot be reached, or has another version', async () => {
    host.down = true;
    expect(await fetchAnew(icon)).toBe('garbage');
    host.down = false;
    host.folder = second;
    expect(await fetchAnew(about)).not.toContain('Second');
    expect(await fetchAnew(icon)).toContain('<svg');
  });
});

test('what an address asks for is kept where a copy adds the last slash', async () => {
  await visitAndSave();
  await open('/search?q=closeness');
  const { pathname, search } = new URL(page.url());
  expect([pathname, search]).toEqual(['/search/', '?q=closeness']);
  await page.locator('.hit').first().waitFor();
});

test('the focus goes to what can be done next when the button that was pressed has gone', async () => {
  await visitAndSave('/offline/');
  await button('can-remove').focus();
  await page.keyboard.press('Enter');
  await state('removed').waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-when'));
  expect(await focused()).toBe('can-save');
  await page.keyboard.press('Enter');
  await state('whole').waitFor();
  // Not to the button that removes what has just been saved.
  expect(await page.evaluate(() => document.activeElement?.role)).toBe('status');
});

test('a browser that does not tell how much space there is does not count as having none', async () => {
  await context.addInitScript('delete StorageManager.prototype.estimate');
  await visitAndSave('/offline/');
  await state('whole').waitFor();
  expect(await page.locator('.copy-state .facts').innerText()).toMatch(/[\d.]+ MB for this copy\.$/);
});

test('a first visit that is cut off is mended by the next, with what is still missing', async () => {
  let left = 60;
  host.breaks = () => left-- <= 0;
  await open('/offline/');
  await state('fault-network').waitFor();
  expect(await state('cut').count()).toBe(1);
  const before = new Set(host.asked);
  host.breaks = () => false;
  host.asked = [];
  await open(about);
  await waitForWhole();
  const twice = host.asked.filter((path) => before.has(path) && /^\/(?:factors|studies)\/./.test(path));
  expect(twice.length).toBeLessThanOrEqual(6);
});

test('where there is too little space, the reader is told, and the site is read from the network', async () => {
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: host.origin, quotaSize: 600_000 });
  await open('/offline/');
  await state('fault-space').waitFor();
  expect(await state('offered').count()).toBe(1);
  expect((await open(about))?.status()).toBe(200);
  await session.send('Storage.overrideQuotaForOrigin', { origin: host.origin });
  await open('/offline/');
  await button('can-save').click();
  await state('whole').waitFor();
});

test('space that runs out in the middle is given back', async () => {
  const session = await context.newCDPSession(page);
  host.delay = 50;
  await open('/offline/');
  await state('saving').waitFor();
  await session.send('Storage.overrideQuotaForOrigin', { origin: host.origin, quotaSize: 400_000 });
  await state('fault-space').waitFor();
  expect(
    await page.evaluate(async () => (await caches.keys()).filter((name) => !name.endsWith(' state'))),
  ).toEqual([]);
  expect((await open(about))?.status()).toBe(200);
});

test('too little space for a new version leaves the old one whole', async () => {
  await visitAndSave();
  const session = await context.newCDPSession(page);
  const { usage } = await page.evaluate(() => navigator.storage.estimate());
  await session.send('Storage.overrideQuotaForOrigin', { origin: host.origin, quotaSize: usage! + 200_000 });
  host.folder = second;
  await open('/offline/');
  await state('fault-space').waitFor();
  host.down = true;
  expect((await open(about))?.status()).toBe(200);
  expect(await heading()).not.toContain('Second');
});

test('a copy that was removed is not saved again, unless the reader asks for it', async () => {
  await visitAndSave('/offline/');
  await button('can-remove').click();
  await state('removed').waitFor();
  await open(about);
  await page.waitForTimeout(500);
  await waitForWhole(0);
  await open('/offline/');
  await button('can-save').click();
  await state('whole').waitFor();
});

describe('a large site', () => {
  const large = new Versions(inject('ownSite').folder, { saveUpTo: 0 });
  const folder = large.make('large');
  const changed = large.make('changed', { 'about/index.html': rename('Second') });
  afterAll(() => large.remove());
  beforeEach(() => {
    host.folder = folder;
  });

  test('is not saved until the reader asks for it; saving shows how far it is, can pause, and goes on after a reload', async () => {
    await open('/offline/');
    await state('offered').waitFor();
    expect(await button('can-save').textContent()).toMatch(/Save for offline: [\d.]+ MB/);
    host.delay = 60;
    await button('can-save').click();
    await state('saving').waitFor();
    await expect
      .poll(() => page.locator('progress').evaluate((bar: HTMLProgressElement) => bar.value), {
        timeout: 30_000,
      })
      .toBeGreaterThan(0.2);
    await button('can-pause').click();
    await state('paused').waitFor();
    const sofar = host.asked.length;
    await open('/offline/');
    await state('paused').waitFor();
    expect(host.asked.length - sofar).toBeLessThan(30);
    host.delay = 0;
    await button('can-resume').click();
    await state('whole').waitFor();
    host.down = true;
    expect((await open(about))?.status()).toBe(200);
  });

  test('asked for and interrupted by leaving the page goes on by itself on the next one', async () => {
    await open('/offline/');
    host.delay = 30;
    await button('can-save').click();
    await state('saving').waitFor();
    await open(about);
    await waitForWhole();
  });

  test('that nobody saved says so where there is no network, and changes versions without a word', async () => {
    await open(about);
    await page.evaluate(() => navigator.serviceWorker.ready);
    host.folder = changed;
    await lookForUpdate();
    await page.reload();
    expect(await heading()).toContain('Second');
    expect(await page.locator('.new-version').count()).toBe(0);
    host.down = true;
    expect((await open('/studies/'))?.status()).toBe(503);
    expect(await heading()).toBe('not saved');
  });
});

test('a site in a folder of its host is saved there, and leaves what lies beside it alone', async () => {
  const { folder, base } = inject('basedSite');
  const based = await startHost(folder, base);
  const tab = await context.newPage();
  await tab.goto(`${based.origin}${base}offline/`);
  await tab.locator('[data-when=whole]:visible').waitFor();
  based.down = true;
  expect((await tab.goto(`${based.origin}${base}studies`))?.status()).toBe(200);
  expect(new URL(tab.url()).pathname).toBe(`${base}studies/`);
  await expect(tab.goto(`${based.origin}/studies/`)).rejects.toThrow();
  based.close();
});

test('the worker of a preview goes where the development server answers instead of the built site', async () => {
  await visitAndSave();
  host.folder = versions.mix('development', second, second, []);
  writeFileSync(join(host.folder, 'sw.js'), leaveWorker);
  await open(about);
  await page.locator('h1', { hasText: 'Second' }).waitFor();
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0);
  // The browser lets go of a worker once its last page is left.
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistrations()).length === 0);
});

test('axe finds nothing in what is said of the copy, nor in the message of a new version', async () => {
  await visitAndSave('/offline/');
  await state('whole').waitFor();
  expect(await findViolations(page)).toEqual([]);
  host.folder = second;
  await open(study);
  await lookForUpdate();
  await page.locator('.new-version button').first().waitFor();
  expect(await findViolations(page)).toEqual([]);
});

test('a browser has nothing against installing the site', async () => {
  await visitAndSave();
  const session = await context.newCDPSession(page);
  const { errors } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // A window of a test counts as private, which is no fault of the site.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
});
