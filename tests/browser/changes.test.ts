import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { listChangesOf } from '../../src/model/queries.ts';
import { openLiterature } from '../../src/site/open-literature.node.ts';
import { findViolations } from './find-violations.ts';
import { openBrowser, type OpenBrowser } from './open-browser.ts';

const literature = openLiterature('content').literature!;
const newest = literature.changes[0]!;
const oldest = literature.changes.at(-1)!;
const path = newest.where[0]!.replace(/#.*$/, '');
const changes = listChangesOf(literature, path);
const bar = '.cited-bar';

describe.each(['ownSite', 'basedSite'] as const)('Since a page of %s was cited', (site) => {
  let browser: OpenBrowser;
  beforeAll(async () => {
    browser = await openBrowser(inject(site));
  });
  afterAll(() => browser.close());

  test('its changes are listed, reached by keyboard before the text, and let go of', async () => {
    const { page, complaints, hosts } = await browser.visit(`${path}?cited=${oldest.on}`);
    await page.locator(`${bar} [role='status']`).filter({ hasText: /\S/ }).waitFor();
    expect(await page.locator(`${bar} li`).allTextContents()).toEqual(
      changes.map(({ what }) => expect.stringContaining(what) as string),
    );
    const reached: (string | null)[] = [];
    for (let tabs = 0; tabs < 20 && !reached.includes('BUTTON'); tabs += 1) {
      await page.keyboard.press('Tab');
      reached.push(
        await page.evaluate(
          (bar) => document.activeElement!.closest(bar) && document.activeElement!.tagName,
          bar,
        ),
      );
    }
    const links = changes.flatMap(({ where }) => where).length + 1;
    expect(reached.filter(Boolean)).toEqual([...Array.from({ length: links }, () => 'A'), 'BUTTON']);
    await page.keyboard.press('Enter');
    await page.locator(bar).waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('');
    expect(await page.evaluate(() => document.activeElement!.tagName)).toBe('MAIN');
    expect(complaints).toEqual([]);
    expect(hosts).toEqual(new Set([new URL(browser.origin).host]));
    await page.context().close();
  });

  test('and nothing has changed, that is said', async () => {
    const { page } = await browser.visit(`${path}?cited=${newest.on}`);
    await page.locator(`${bar} [role='status']`).filter({ hasText: /\S/ }).waitFor();
    expect(await page.locator(`${bar} li`).count()).toBe(0);
    await page.locator(`${bar} .row a`).click();
    await page.waitForURL(/\/changes\/$/);
    await page.context().close();
  });

  test('the notice is not printed, fits a phone, and has no fault that axe finds', async () => {
    const { page } = await browser.visit(`${path}?cited=2000-01-01`, {
      viewport: { width: 320, height: 640 },
    });
    await page.locator(`${bar} [role='status']`).filter({ hasText: /\S/ }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await findViolations(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator(bar).isVisible()).toBe(false);
    await page.context().close();
  });

  test.each(['', '?cited=', '?cited=2014-02-30', '?found=cited'])('not without a day: %j', async (search) => {
    const asked: string[] = [];
    const { page } = await browser.visit('/offline/');
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(browser.origin + inject(site).base + path.slice(1) + search, {
      waitUntil: 'networkidle',
    });
    expect(await page.locator(bar).count()).toBe(0);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((address) => address.endsWith('changes.json'))).toEqual([]);
    await page.context().close();
  });
});
