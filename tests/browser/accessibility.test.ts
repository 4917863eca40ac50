import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findViolations } from './find-violations.ts';
import { openBrowser, type OpenBrowser } from './open-browser.ts';
import { listPageTypes } from './page-types.ts';

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser(inject('ownSite'));
});
afterAll(() => browser.close());

const widths = [320, 1440];
const themes = ['light', 'dark'] as const;
const cases = listPageTypes().flatMap((path) =>
  widths.flatMap((width) => themes.map((theme) => ({ path, width, theme }))),
);

describe('axe finds nothing', () => {
  test.each(cases)('on $path, $width px, $theme', async ({ path, width, theme }) => {
    const { page } = await browser.visit(path, { viewport: { width, height: 900 }, colorScheme: theme });
    expect(await findViolations(page)).toEqual([]);
    await page.context().close();
  });
});

test.each([
  ['otherSite', '/studies/blatt-und-bruch/'],
  ['otherSite', '/compare/'],
  ['otherSite', '/factors/ziehzeit/'],
  ['otherSite', '/frameworks/wasser-blatt-zeit/'],
  ['manySite', '/studies/'],
  ['manySite', '/compare/'],
  ['manySite', '/factors/factor-0/claims/'],
  ['manySite', '/studies/study-7/'],
] as const)('axe finds nothing in another literature either: %s, %s', async (name, path) => {
  const other = await openBrowser(inject(name));
  for (const theme of themes) {
    const { page } = await other.visit(path, { viewport: { width: 1440, height: 900 }, colorScheme: theme });
    expect(await findViolations(page)).toEqual([]);
    await page.context().close();
  }
  await other.close();
});

test.each(listPageTypes())('%s fits a window of 320 px without scrolling sideways', async (path) => {
  const { page } = await browser.visit(path, { viewport: { width: 320, height: 700 } });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.context().close();
});

test.each(listPageTypes())(
  '%s asks no other host for anything, and the browser has nothing to complain of',
  async (path) => {
    const { page, complaints, hosts } = await browser.visit(path);
    await page.waitForLoadState('networkidle');
    expect(complaints).toEqual([]);
    expect([...hosts]).toEqual([new URL(browser.origin).host]);
    await page.context().close();
  },
);

test('the first key leads past the head of the page', async () => {
  const { page } = await browser.visit('/factors/');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main');
  await page.keyboard.press('Enter');
  expect(page.url()).toMatch(/#main$/);
});
