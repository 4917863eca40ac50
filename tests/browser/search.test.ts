import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { pathOf } from '../../src/model/addresses.ts';
import { openLiterature } from '../../src/site/open-literature.node.ts';
import { openBrowser, type OpenBrowser, type Visit } from './open-browser.ts';
import { askOnWeb, listFaults, queries } from './search-queries.ts';

const { studies, factors, site } = openLiterature('content').literature!;
const study = studies[0]!;
const factor = factors.find(({ aliases }) => aliases.length > 0)!;

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser(inject('ownSite'));
});
afterAll(() => browser.close());

const field = '.ask input';
const hit = ({ page }: Visit) => page.locator('.hit');
const settled = ({ page }: Visit) => page.locator('.hits[aria-busy="false"]').waitFor({ state: 'attached' });

describe('the questions of readers', () => {
  test('there are at least 60', () => {
    expect(queries.length).toBeGreaterThanOrEqual(60);
  });

  test('each leads first to what is wanted, on the web', async () => {
    expect(listFaults(await askOnWeb())).toEqual([]);
  });
});

describe('the search on its page', () => {
  test('opens with what the address asks, filters included', async () => {
    const visit = await browser.visit(`/search/?q=coordination&kind=claim&study=${study.id}`);
    await hit(visit).first().waitFor();
    expect(await visit.page.locator(field).inputValue()).toBe('coordination');
    for (const link of await visit.page.locator('.hit > a').all())
      expect(await link.getAttribute('href')).toMatch(
        new RegExp(`^${pathOf.study(study)}\\?found=.*#claim-`),
      );
    expect(await visit.page.locator('.top .chip').count()).toBe(3);
    expect(visit.complaints).toEqual([]);
  });

  test('keeps question and filters in the address, and goes back and forward through them', async () => {
    const visit = await browser.visit('/search/');
    const { page } = visit;
    await page.locator(field).pressSequentially('closeness');
    // What is found so far may stand there while somebody still types.
    await page.waitForURL(/\?q=closeness$/);
    await settled(visit);
    const all = await page.locator('.top [role=status]').textContent();
    await page.locator('.facets input').first().click();
    await page.waitForURL(/kind=/);
    await settled(visit);
    expect(await page.locator('.top [role=status]').textContent()).not.toBe(all);
    await page.goBack();
    await page.waitForURL(/\?q=closeness$/);
    await settled(visit);
    expect(await page.locator('.top [role=status]').textContent()).toBe(all);
    expect(await page.locator('.facets input:checked').count()).toBe(0);
    await page.goBack();
    await page.waitForURL(/\/search\/$/);
    await expect.poll(() => page.locator(field).inputValue()).toBe('');
    await page.goForward();
    await hit(visit).first().waitFor();
    expect(await page.locator(field).inputValue()).toBe('closeness');
  });

  test('counts what each filter would show, and shows just so many', async () => {
    const visit = await browser.visit('/search/?q=closeness');
    const { page } = visit;
    await hit(visit).first().waitFor();
    const boxes = await page
      .locator('.facets input')
      .evaluateAll((inputs) =>
        inputs.map((input) => [
          (input as HTMLElement).dataset['key']!,
          Number(input.closest('label')!.querySelector('.n')!.textContent),
        ]),
      );
    expect(boxes.length).toBeGreaterThan(8);
    for (const [facet, count] of boxes as [string, number][]) {
      await page.locator(`[data-key="${facet}"]`).click();
      await settled(visit);
      const said = (await page.locator('.top [role=status]').textContent()) || '0';
      expect(Number(/\d+/.exec(said)?.[0]), facet).toBe(count);
      await page.locator('.top .chip').first().click();
      await settled(visit);
    }
  });

  test('several values of one facet add up, those of two facets narrow', async () => {
    const count = async (query: string) => {
      const visit = await browser.visit(`/search/?q=closeness${query}`);
      await hit(visit).first().waitFor();
      await settled(visit);
      return Number(/\d+/.exec((await visit.page.locator('.top [role=status]').textContent())!)![0]);
    };
    const [claims, senses, both] = [
      await count('&kind=claim'),
      await count('&kind=sense'),
      await count('&kind=claim&kind=sense'),
    ];
    expect(both).toBe(claims + senses);
    expect(await count(`&kind=claim&kind=sense&study=${studies[1]!.id}`)).toBeLessThan(both);
  });

  test('shows more, and leads the focus to the first new one', async () => {
    const visit = await browser.visit('/search/?q=closeness');
    await hit(visit).first().waitFor();
    const before = await hit(visit).count();
    await visit.page.locator('.results > .button').click();
    await visit.page.waitForFunction((count) => document.querySelectorAll('.hit').length > count, before);
    await settled(visit);
    expect(
      await hit(visit)
        .nth(before)
        .locator('> a')
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
  });

  test('without JavaScript leads to the glossary, which lists everything', async () => {
    const visit = await browser.visit('/search/', { javaScriptEnabled: false });
    await visit.page.locator('main a:visible').click();
    expect(visit.page.url()).toMatch(/\/factors\/$/);
  });
});

describe('the dialog', () => {
  const dialog = ({ page }: Visit) => page.locator('dialog[open]');

  test.each(['/', 'Control+k', 'Meta+k'])(
    'opens by %s on any page, and Esc returns the focus',
    async (key) => {
      const visit = await browser.visit(pathOf.study(study));
      await visit.page.locator('main a').first().focus();
      const href = await visit.page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
      await visit.page.keyboard.press(key);
      await dialog(visit).waitFor();
      expect(await visit.page.evaluate(() => document.activeElement?.matches('.ask input'))).toBe(true);
      await visit.page.keyboard.press('Escape');
      await visit.page.locator('dialog').waitFor({ state: 'hidden' });
      expect(await visit.page.evaluate(() => (document.activeElement as HTMLAnchorElement).href)).toBe(href);
    },
  );

  test('leaves the key to whoever types it into a field', async () => {
    const visit = await browser.visit('/factors/');
    await visit.page.locator('#filter').pressSequentially('a/b');
    expect(await visit.page.locator('#filter').inputValue()).toBe('a/b');
    expect(await visit.page.locator('dialog').count()).toBe(0);
  });

  test('walks by arrows, opens the first result by Enter, and the words are marked where it leads', async () => {
    const visit = await browser.visit('/');
    await visit.page.keyboard.press('/');
    await dialog(visit).waitFor();
    await visit.page.keyboard.type(factor.name);
    await hit(visit).first().waitFor();
    await settled(visit);
    await visit.page.keyboard.press('ArrowDown');
    await visit.page.keyboard.press('ArrowDown');
    expect(
      await hit(visit)
        .nth(1)
        .locator('> a')
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
    await visit.page.keyboard.press('ArrowUp');
    await visit.page.keyboard.press('ArrowUp');
    expect(await visit.page.evaluate(() => document.activeElement?.matches('.ask input'))).toBe(true);
    await visit.page.keyboard.press('Enter');
    await visit.page.waitForURL(`**${pathOf.factor(factor)}?found=*`);
    await visit.page.locator('.found-bar').waitFor();
    const marked = () => visit.page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].length);
    expect(await marked()).toBeGreaterThan(0);
    await visit.page.locator('.found-bar button').click();
    expect(await marked()).toBe(0);
    expect(visit.page.url()).toMatch(new RegExp(`${pathOf.factor(factor)}$`));
    expect(visit.complaints).toEqual([]);
  });

  test('opens by a click on the link, which leads to the page of the search where it cannot be loaded', async () => {
    const visit = await browser.visit('/');
    await visit.page.locator('.to-search').click();
    await dialog(visit).waitFor();
    const other = await browser.visit('/');
    await other.page.route('**/search-dialog*', (route) => route.abort());
    await other.page.locator('.to-search').click();
    await other.page.waitForURL('**/search/');
  });

  test('takes its question along to the page with all results', async () => {
    const visit = await browser.visit('/');
    await visit.page.keyboard.press('Control+k');
    await dialog(visit).waitFor();
    await visit.page.keyboard.type('closeness');
    await hit(visit).first().waitFor();
    await visit.page.locator('.keys a').click();
    await visit.page.waitForURL('**/search/?q=closeness');
  });

  test('fills a phone, and everything in it can be reached', async () => {
    const visit = await browser.visit('/', {
      viewport: { width: 320, height: 640 },
      hasTouch: true,
      isMobile: true,
    });
    await visit.page.locator('.to-search').tap();
    await dialog(visit).waitFor();
    await visit.page.keyboard.type('closeness');
    await hit(visit).first().waitFor();
    expect(await dialog(visit).boundingBox()).toEqual({ x: 0, y: 0, width: 320, height: 640 });
    expect(await visit.page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await visit.page.locator('.facets summary').tap();
    await visit.page.locator('.facets label').first().waitFor();
  });
});

test('nothing of the search is asked for before a reader turns to it', async () => {
  const context = await browser.visit('/');
  const asked: string[] = [];
  context.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  for (const path of ['/', '/factors/', pathOf.study(study)]) {
    await context.page.goto(browser.origin + path);
    await context.page.waitForLoadState('networkidle');
  }
  expect(asked.filter((path) => /search|pagefind/.test(path))).toEqual([]);
});

describe('bad input', () => {
  const bad = [
    'closeness '.repeat(1000),
    'x'.repeat(10_000),
    '!"§$%&/()=?',
    '"',
    '"""',
    '" "',
    '"closeness',
    '<img src=x onerror=alert(1)>',
    '</script><script>alert(1)</script>',
    'تعاون بين المبيعات',
    '🤝 👩‍👩‍👧‍👦',
    '协作 販売',
    'Ζυγός Сбыт',
    '\u202e\u0000\u200b',
    'constructor __proto__ toString',
    '%00%ff ../../',
  ];
  test.each(bad.map((ask) => [ask.slice(0, 24), ask]))('%j is answered', async (_, ask) => {
    const visit = await browser.visit(
      `/search/?q=${encodeURIComponent(ask)}&kind=${encodeURIComponent(ask.slice(0, 50))}`,
    );
    const { page } = visit;
    page.on('dialog', () => visit.complaints.push('a script ran'));
    await page.locator(field).waitFor();
    await settled(visit);
    for (const chip of await page.locator('.top .chip').all())
      if (await chip.isVisible()) await page.locator('.top .chip').last().click();
    await settled(visit);
    expect(await page.locator('[role=alert]').count()).toBe(0);
    expect(await page.locator('.search img, .search script').count()).toBe(0);
    expect(visit.complaints).toEqual([]);
    await page.locator(field).fill(factor.name);
    await hit(visit).first().waitFor();
  });

  test('an address that marks anything marks it as text, and nothing runs', async () => {
    const visit = await browser.visit(
      `${pathOf.study(study)}?found=${encodeURIComponent('<img onerror=alert(1)> the \u202e')}`,
    );
    visit.page.on('dialog', () => visit.complaints.push('a script ran'));
    await visit.page.locator('.found-bar').waitFor();
    expect(await visit.page.locator('.found-bar img').count()).toBe(0);
    expect(visit.complaints).toEqual([]);
  });
});

describe('when files of the search cannot be loaded', () => {
  const cut = [
    '**/pagefind/pagefind.js',
    '**/*.pf_meta',
    '**/wasm.*',
    '**/index/*.pf_index',
    '**/packs/*.json',
    '**/filter/*.pf_filter',
    '**/pagefind-entry.json*',
  ];
  test.each(cut)('%s: the reader is told, and can try again', async (pattern) => {
    const visit = await browser.visit('/search/');
    const { page } = visit;
    await page.locator(field).waitFor();
    await page.context().route(pattern, (route) => route.abort());
    await page.locator(field).fill('closeness');
    await page.locator('[role=alert]').waitFor();
    expect(await hit(visit).count()).toBe(0);
    await page.context().unroute(pattern);
    await page.locator('.search-message button').click();
    await hit(visit).first().waitFor();
    expect(await page.locator('[role=alert]').count()).toBe(0);
  });

  test('a damaged file is no answer', async () => {
    const visit = await browser.visit('/search/');
    const { page } = visit;
    await page.locator(field).waitFor();
    await page
      .context()
      .route('**/index/*.pf_index', (route) =>
        route.fulfill({ body: '<!doctype html>Sign in to the train’s network' }),
      );
    await page.locator(field).fill('closeness');
    await page.locator('[role=alert]').waitFor();
    await page.context().unroute('**/index/*.pf_index');
    await page.locator('.search-message button').click();
    await hit(visit).first().waitFor();
  });

  test('an answer that was asked for later is never overwritten by one that comes late', async () => {
    const visit = await browser.visit('/search/');
    const { page } = visit;
    await page.locator(field).waitFor();
    await page.context().route('**/packs/*.json', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 200));
      await route.continue();
    });
    await page.locator(field).pressSequentially('conflict', { delay: 30 });
    await page.locator(field).fill(factor.name);
    await settled(visit);
    await page.waitForTimeout(600);
    expect(await page.locator('.hit > a').first().getAttribute('href')).toContain(pathOf.factor(factor));
  });
});

test('under a base path, and in another language with its own words, results lead where they should', async () => {
  const based = await openBrowser(inject('basedSite'));
  const { page, complaints } = await based.visit('/search/?q=closeness');
  await page.locator('.hit > a').first().click();
  await page.waitForURL('**/kb/factors/**');
  await page.locator('.found-bar').waitFor();
  expect(complaints).toEqual([]);
  await based.close();

  const other = await openBrowser(inject('otherSite'));
  const german = openLiterature('tests/fixtures/teezubereitung').literature!;
  const visit = await other.visit('/');
  await visit.page.keyboard.press('/');
  await visit.page.locator('dialog[open]').waitFor();
  await visit.page.keyboard.type(german.factors[0]!.name);
  await visit.page.locator('.hit').first().waitFor();
  expect(await visit.page.locator('.top [role=status]').textContent()).toMatch(/Ergebnis/);
  expect(await visit.page.locator('.hit > a').first().getAttribute('href')).toContain(
    pathOf.factor(german.factors[0]!),
  );
  await other.close();
});

test('the site’s own name for an entry stands in the results', async () => {
  const visit = await browser.visit(`/search/?q=${encodeURIComponent(factor.name)}`);
  await hit(visit).first().waitFor();
  expect(await hit(visit).first().textContent()).toContain(factor.kind.one);
  expect(site.factorKinds.map(({ one }) => one)).toContain(factor.kind.one);
});
