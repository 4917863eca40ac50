import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { addressOf, anchorOf, pathOf } from '../../src/model/addresses.ts';
import { openLiterature } from '../../src/site/open-literature.node.ts';
import { openBrowser, type OpenBrowser, type Visit } from './open-browser.ts';

const { studies, factors, site } = openLiterature('content').literature!;
const study = studies[0]!;
const term = study.body.terms[0]!;

let browser: OpenBrowser;
let visit: Visit;
beforeAll(async () => {
  browser = await openBrowser(inject('ownSite'));
});
afterAll(() => browser.close());

describe('the card of a term', () => {
  const link = () => visit.page.locator(`main a[data-card="card-${term.id}"]`).first();
  const card = () => visit.page.locator(`#card-${term.id}`);
  beforeEach(async () => {
    visit = await browser.visit(pathOf.study(study), { viewport: { width: 1000, height: 800 } });
  });

  test('opens when the pointer rests on the term, within the window, and stays while the pointer is on it', async () => {
    await link().hover();
    await card().waitFor({ state: 'visible' });
    const box = (await card().boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(1000);
    await card().hover();
    await visit.page.waitForTimeout(500);
    expect(await card().isVisible()).toBe(true);
    await visit.page.mouse.move(5, 5);
    await card().waitFor({ state: 'hidden' });
  });

  test('opens on keyboard focus, and Esc closes it', async () => {
    await link().scrollIntoViewIfNeeded();
    await visit.page.keyboard.press('Tab');
    await link().focus();
    await card().waitFor({ state: 'visible' });
    await visit.page.keyboard.press('Escape');
    await card().waitFor({ state: 'hidden' });
    expect(visit.page.url()).toContain(pathOf.study(study));
  });

  test('opens on the first tap, and leads to the entry from there', async () => {
    visit = await browser.visit(pathOf.study(study), {
      viewport: { width: 360, height: 700 },
      hasTouch: true,
      isMobile: true,
    });
    await link().tap();
    await card().waitFor({ state: 'visible' });
    expect(visit.page.url()).toContain(pathOf.study(study));
    await card().getByRole('link').tap();
    await visit.page.waitForURL(`**${pathOf.factor(term)}`);
  });

  test('is not needed: a click is a link to the entry', async () => {
    await link().click();
    await visit.page.waitForURL(`**${pathOf.factor(term)}`);
  });
});

describe('the filter of the glossary', () => {
  const shown = () => visit.page.locator('.index > li:visible');
  beforeEach(async () => {
    visit = await browser.visit('/factors/');
  });

  test('shows what fits while one types, by name or other name', async () => {
    const factor = factors.find(({ aliases }) => aliases.length > 0)!;
    await visit.page.locator('#filter').pressSequentially(factor.aliases[0]!.toUpperCase());
    expect(await shown().count()).toBeLessThan(factors.length);
    expect(
      await shown()
        .locator(`a[href="${pathOf.factor(factor)}"]`)
        .count(),
    ).toBe(1);
  });

  test('combines kind and study, says how many are left, and keeps all in the address', async () => {
    const kind = site.factorKinds[0]!;
    await visit.page.locator(`.chip[data-kind="${kind.id}"]`).click();
    await visit.page.locator(`.chip[data-study="${study.id}"]`).click();
    const expected = factors.filter(
      (factor) => factor.kind === kind && study.factors.includes(factor),
    ).length;
    expect(await shown().count()).toBe(expected);
    expect(await visit.page.locator('.state').textContent()).toContain(String(expected));
    await visit.page.reload();
    expect(await shown().count()).toBe(expected);
    await visit.page.locator(`.chip[data-kind="${kind.id}"]`).click();
    expect(await shown().count()).toBe(factors.filter((factor) => study.factors.includes(factor)).length);
  });

  test('says so when nothing fits, and takes all filters away again', async () => {
    await visit.page.locator('#filter').fill('<img src=x onerror=alert(1)> zzz');
    expect(await shown().count()).toBe(0);
    await visit.page.locator('[data-none] button').click();
    expect(await shown().count()).toBe(factors.length);
    expect(await visit.page.evaluate(() => document.activeElement?.id)).toBe('filter');
    expect(visit.complaints).toEqual([]);
  });
});

test('a copied link leads to the very claim, and the reader is told', async () => {
  const claim = study.claims[0]!;
  visit = await browser.visit(pathOf.study(study), { permissions: ['clipboard-read', 'clipboard-write'] });
  const article = visit.page.locator(`#${anchorOf.claim(claim)}`);
  await article.hover();
  await article.locator('a[data-copy]').click();
  expect(await visit.page.evaluate(() => navigator.clipboard.readText())).toBe(
    browser.origin + addressOf.claim(claim),
  );
  await visit.page.locator('.toast:not(:empty)').waitFor();
  expect(visit.page.url()).not.toContain('#');
});

test('where copying is refused, the message gives the address', async () => {
  visit = await browser.visit(pathOf.study(study));
  await visit.page.evaluate(() =>
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('no')) },
    }),
  );
  const link = visit.page.locator('.claim a[data-copy]').first();
  await link.focus();
  await link.press('Enter');
  expect(await visit.page.locator('.toast:not(:empty)').textContent()).toContain(browser.origin);
});

test('a bar of the score leads to its sentence, and the sentence to its claims', async () => {
  visit = await browser.visit(pathOf.study(study));
  await visit.page.locator('.score a').nth(1).click();
  const anchor = anchorOf.sentence(study.sentences[1]!);
  expect(visit.page.url()).toMatch(new RegExp(`#${anchor}$`));
  expect(await visit.page.locator(`#${anchor} a`).count()).toBe(study.sentences[1]!.claims.length);
});

test('a chosen theme holds on the next page from its first paint', async () => {
  visit = await browser.visit('/', { colorScheme: 'light' });
  const paper = () => visit.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await visit.page.locator('input[name="theme"][value="dark"]').check();
  expect(await paper()).not.toBe(light);
  await visit.page.locator('main .study h2 a').first().click();
  await visit.page.waitForURL('**/studies/**');
  expect(await visit.page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  await visit.page.locator('input[name="theme"][value="system"]').check();
  expect(await paper()).toBe(light);
});

describe('without JavaScript', () => {
  test('a study is whole: claims, provenance, profile, sentences; and nothing shows that could not work', async () => {
    visit = await browser.visit(pathOf.study(study), { javaScriptEnabled: false });
    expect(await visit.page.locator('.claim[id]:visible').count()).toBe(study.claims.length);
    expect(await visit.page.locator('.claim[id] .note a:visible').count()).toBeGreaterThan(
      study.claims.length,
    );
    expect(await visit.page.locator('fieldset.theme').isVisible()).toBe(false);
  });

  test('the glossary lists every entry, without a filter', async () => {
    visit = await browser.visit('/factors/', { javaScriptEnabled: false });
    expect(await visit.page.locator('.index > li:visible').count()).toBe(factors.length);
    expect(await visit.page.locator('#filter').isVisible()).toBe(false);
    expect(await visit.page.locator('.chips').isVisible()).toBe(false);
  });
});

test('on paper, provenance stands beside the text, outside addresses after their links, and nothing that is for clicking', async () => {
  visit = await browser.visit(pathOf.study(study));
  await visit.page.emulateMedia({ media: 'print' });
  expect(await visit.page.locator('.masthead nav').isVisible()).toBe(false);
  expect(await visit.page.locator('.copy').first().isVisible()).toBe(false);
  expect(await visit.page.locator('.claim[id] .where').first().isVisible()).toBe(true);
  expect(await visit.page.locator('.opening .print-only').textContent()).toContain(study.reference.data.URL);
  expect(await visit.page.locator('.colophon .print-only').isVisible()).toBe(true);

  visit = await browser.visit('/references/');
  await visit.page.emulateMedia({ media: 'print' });
  const link = visit.page.locator('main a[href^="http"]').first();
  expect(await link.evaluate((element) => getComputedStyle(element, '::after').content)).toContain('http');
});

test('a provenance link carries the phrase to the page of the source', async () => {
  const claim = study.claims.find(({ phrase }) => phrase !== undefined)!;
  visit = await browser.visit(pathOf.study(study));
  const url = await visit.page.locator(`#${anchorOf.claim(claim)} .where a`).getAttribute('href');
  expect(decodeURIComponent(url!)).toContain(`#:~:text=${claim.phrase}`);
});

test('under a base path, a reader gets from page to page', async () => {
  const based = await openBrowser(inject('basedSite'));
  const { page, complaints } = await based.visit('/');
  await page.locator('.masthead nav a').first().click();
  await page.locator('main .study h2 a').first().click();
  await page.locator('.note a[href*="/factors/"]').first().click();
  expect(page.url()).toMatch(/\/kb\/factors\//);
  expect(await page.locator('h1').count()).toBe(1);
  expect(complaints).toEqual([]);
  await based.close();
});
