import { readFileSync } from 'node:fs';
import { parse } from '@retorquere/bibtex-parser';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { addressOf, anchorOf } from '../../src/model/addresses.ts';
import { yearOf } from '../../src/model/build/build-references.ts';
import { openLiterature } from '../../src/site/open-literature.node.ts';
import { findViolations } from './find-violations.ts';
import { openBrowser, type OpenBrowser } from './open-browser.ts';

const { references } = openLiterature('content').literature!;
const factor = references.find(({ factors }) => factors.length > 0)!.factors[0]!;
const aboutIt = references.filter(({ factors }) => factors.includes(factor)).map(({ id }) => id);
const [first, second] = references as [(typeof references)[number], (typeof references)[number]];
const type = first.data.type;

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser(inject('ownSite'));
});
afterAll(() => browser.close());

const listShown = (page: Page) =>
  page
    .locator('.refs.long > li')
    .filter({ visible: true })
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-id')));

async function open(path: string, width = 1440) {
  const visit = await browser.visit(path, { viewport: { width, height: 900 }, acceptDownloads: true });
  await visit.page.locator('.picking').waitFor();
  return visit;
}

async function take(page: Page, format: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`[data-format="${format}"]`).click(),
  ]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

test('without scripts the whole list stands there, with its files, and nothing that does not work', async () => {
  const { page } = await browser.visit('/references/', { javaScriptEnabled: false });
  expect(await listShown(page)).toEqual(references.map(({ id }) => id));
  for (const format of ['bib', 'ris', 'csl.json']) {
    const href = await page.locator(`[data-format="${format}"]`).getAttribute('href');
    expect(href).toBe(`/data/references.${format}`);
    expect((await page.request.get(browser.origin + href)).status()).toBe(200);
  }
  expect(await page.locator('main').locator('input, select, button').filter({ visible: true }).count()).toBe(
    0,
  );
  await page.context().close();
});

test.each([
  ['/references/', 320],
  ['/references/', 1440],
  ['/factors/', 320],
  ['/factors/', 1440],
])('%s at %i px does not move when its script comes', async (path, width) => {
  const { page } = await browser.visit('/404.html', { viewport: { width, height: 900 } });
  // The script of the colours alone stands in the way of the page, on purpose.
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(/_astro\/(?!theme).*\.js$/, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(browser.origin + path, { waitUntil: 'commit' });
  await page.locator('.colophon').waitFor();
  const filter = page.locator('#filter');
  const place = () =>
    page.locator('main ul > li[id]').evaluateAll((items) => {
      const { top, left } = items[0]!.getBoundingClientRect();
      const { paddingTop, paddingLeft } = getComputedStyle(items[0]!);
      return { top: top + parseFloat(paddingTop), left: left + parseFloat(paddingLeft) };
    });
  await page.evaluate(() => document.fonts.ready);
  expect(await filter.isVisible()).toBe(false);
  const before = await place();
  release();
  await filter.waitFor();
  const after = await place();
  expect(after).toEqual(before);
  await page.context().close();
});

test('an address opens the list as a lecturer left it: filtered and sorted', async () => {
  const { page, complaints } = await open(`/references/?factor=${factor.id}&type=${type}&sort=year`);
  const expected = references
    .filter(({ id, data }) => aboutIt.includes(id) && data.type === type)
    .sort((a, b) => (yearOf(b) ?? -Infinity) - (yearOf(a) ?? -Infinity));
  expect(expected.length).toBeGreaterThan(0);
  expect(await listShown(page)).toEqual(expected.map(({ id }) => id));
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('the way back leads through the choices, and back from another page to the filtered list', async () => {
  const { page } = await open('/references/');
  await page.locator('[name=factor]').selectOption(factor.id);
  expect(await listShown(page)).toEqual(aboutIt);
  await page.locator('[name=sort]').selectOption('title');
  await page.locator('.refs.long a[href*="/factors/"]').filter({ visible: true }).first().click();
  await page.waitForURL('**/factors/**');
  await page.goBack();
  await page.locator('.picking').waitFor();
  expect((await listShown(page)).toSorted()).toEqual(aboutIt.toSorted());
  await page.goBack();
  expect(await listShown(page)).toEqual(aboutIt);
  await page.goBack();
  expect(await listShown(page)).toHaveLength(references.length);
  expect(await page.locator('[name=factor]').inputValue()).toBe('');
  await page.context().close();
});

test('what is said of the number of works is the number of works, and an empty list has a way out', async () => {
  const { page } = await open('/references/');
  const told = page.locator('[data-over] [role=status]');
  expect(await told.textContent()).toContain(String(references.length));
  await page.locator('#filter').fill(first.data.title);
  expect(await told.textContent()).toMatch(/^1\D/);
  await page.locator('#filter').fill('no such work anywhere');
  expect(await listShown(page)).toEqual([]);
  await page.locator('[data-none] button').click();
  expect(await listShown(page)).toHaveLength(references.length);
  await page.context().close();
});

describe('a selection', () => {
  test('made with the keyboard outlives filters and is taken as one .bib that a parser reads', async () => {
    const { page, complaints } = await open('/references/');
    for (const reference of [second, first]) {
      await page.locator(`#${anchorOf.reference(reference)} .pick input`).focus();
      await page.keyboard.press('Space');
    }
    await page.locator('#filter').fill(second.data.title);
    const { name, text } = await take(page, 'bib');
    expect(name).toBe('references.bib');
    expect(parse(text).entries.map(({ key }) => key)).toEqual([first.id, second.id]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test.each([320, 1440])(
    'stays in reach down the list, %s px wide, and hides no work it leads to',
    async (width) => {
      const { page } = await open('/references/', width);
      await page.locator(`#${anchorOf.reference(first)} .pick`).click();
      await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
      const box = `#${anchorOf.reference(references.at(-8)!)} .pick input`;
      await page.locator(box).focus();
      // The page scrolls smoothly to what has the focus.
      await page.waitForFunction((selector) => {
        const bar = document.querySelector('.take')!.getBoundingClientRect();
        return bar.top === 0 && document.querySelector(selector)!.getBoundingClientRect().top >= bar.bottom;
      }, box);
      await page.context().close();
    },
  );
});

test('what is shown is taken while nothing is selected', async () => {
  const { page } = await open(`/references/?factor=${factor.id}&sort=title`);
  const { name, text } = await take(page, 'csl.json');
  expect(name).toBe('references.csl.json');
  expect((JSON.parse(text) as { id: string }[]).map(({ id }) => id)).toEqual(aboutIt);
  await page.context().close();
});

test('a file that cannot be fetched is told', async () => {
  const { page } = await open(`/references/?factor=${factor.id}`);
  await page.route('**/data/**', (route) => route.abort());
  await page.locator('[data-format="ris"]').click();
  await page.locator('[data-told]').filter({ hasText: /\w/ }).waitFor();
  expect(await page.locator('[data-told]').getAttribute('role')).toBe('status');
  await page.context().close();
});

test('printed are the works that are shown, and no controls', async () => {
  const { page } = await open(`/references/?factor=${factor.id}`);
  await page.locator('.pick').filter({ visible: true }).first().click();
  await page.emulateMedia({ media: 'print' });
  expect(await listShown(page)).toEqual(aboutIt);
  expect(
    await page.locator('input, select, button, .take, .to-search').filter({ visible: true }).count(),
  ).toBe(0);
  expect(await page.locator('[data-over] [role=status]').isVisible()).toBe(true);
  await page.context().close();
});

test.each([
  [320, 'light'],
  [320, 'dark'],
  [1440, 'light'],
  [1440, 'dark'],
] as const)('axe finds nothing in a filtered list with a selection: %s px, %s', async (width, theme) => {
  const { page } = await open(`/references/?type=${type}&from=1990&verified=yes`, width);
  await page.emulateMedia({ colorScheme: theme });
  if (width < 700) await page.locator('.unfold').click();
  await page.locator('.filters summary').click();
  await page.locator('.pick').filter({ visible: true }).first().click();
  expect(await findViolations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  await page.context().close();
});

test('an address of a work leads to it, also where a filter leaves it out', async () => {
  const { page } = await open(
    `/references/?q=nothing${addressOf.reference(references.at(-1)!).replace('/references/', '')}`,
  );
  expect(await listShown(page)).toHaveLength(references.length);
  await page.waitForFunction(
    (id) => {
      const { top } = document.getElementById(id)!.getBoundingClientRect();
      return top >= 0 && top < innerHeight;
    },
    anchorOf.reference(references.at(-1)!),
  );
  await page.context().close();
});
