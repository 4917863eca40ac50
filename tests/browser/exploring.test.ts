import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { addressOf, anchorOf, pathOf } from '../../src/model/addresses.ts';
import { listPairs } from '../../src/model/side-by-side.ts';
import { openLiterature } from '../../src/site/open-literature.node.ts';
import { findViolations } from './find-violations.ts';
import { openBrowser, type OpenBrowser, type Visit } from './open-browser.ts';

const literature = openLiterature('content').literature!;
const framework = literature.frameworks.find(
  ({ study, tour, groups, relations }) =>
    study !== undefined &&
    tour.length > 2 &&
    groups.length > 0 &&
    relations.some(({ from, to }) => from.type === 'node' && to.type === 'node'),
)!;
const path = pathOf.framework(framework);
const relation = framework.relations.find(({ from, to }) => from.type === 'node' && to.type === 'node')!;
const node = relation.from;
const desk = { viewport: { width: 1440, height: 900 } };
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser(inject('ownSite'));
});
afterAll(() => browser.close());

/** Opens the framework; the explorer is loaded when this returns only if the address asked for it. */
async function open(hash = '', options: BrowserContextOptions = desk): Promise<Visit> {
  const visit = await browser.visit(path + hash, options);
  await visit.page.waitForLoadState('networkidle');
  return visit;
}

const parts = (page: Page) => ({
  node: page.locator(`.fw a.node[data-node="${node.id}"]:visible`),
  relation: page.locator(`.fw a.edge[data-relation="${relation.id}"]:visible`),
  heading: page.locator('.panel[data-state="open"] h2'),
  tour: page.locator('.tour'),
});
const press = (page: Page, name: string | RegExp) =>
  page.locator('.stage').getByRole('button', { name }).first().click();
const listStates = (page: Page, state: string) => page.locator(`.fw:visible [data-state="${state}"]`).count();

/** The height of type in the smallest lit node, in pixels on the screen. */
async function measureLitText(page: Page): Promise<number> {
  return page.locator('.fw:visible').evaluate((svg: SVGSVGElement) => {
    const scale = svg.getScreenCTM()!.a;
    const lit = [...svg.querySelectorAll('.node[data-state="lit"] text')];
    return Math.min(...lit.map((text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale));
  });
}

describe('before anybody turns to it', () => {
  test('the picture is there without a script, and its links lead to entries and rows', async () => {
    const { page } = await open('', { ...desk, javaScriptEnabled: false });
    expect(await page.locator('.fw:visible').count()).toBe(1);
    expect(await page.locator('.tools').isVisible()).toBe(false);
    await page.locator(`.fw a.edge[data-relation="${relation.id}"]:visible circle`).click();
    expect(page.url()).toContain(`#${anchorOf.relation(relation)}`);
    await page.locator(`.fw a.node[data-node="${node.id}"]:visible`).click();
    await page.waitForURL(/\/factors\//);
    await page.context().close();
  });

  test('no script of the explorer is fetched; it is when the pointer comes', async () => {
    const visit = await browser.visit('/', desk);
    const asked: string[] = [];
    visit.page.on('request', (request) => asked.push(request.url()));
    await visit.page.goto(browser.origin + path);
    await visit.page.waitForLoadState('networkidle');
    const before = asked.filter((url) => url.endsWith('.js')).length;
    expect(before).toBeLessThanOrEqual(2);
    await visit.page.locator('.stage').hover();
    await visit.page.waitForFunction(() => document.querySelector('astro-island:not([ssr])'));
    expect(asked.filter((url) => url.endsWith('.js')).length).toBeGreaterThan(before);
    await visit.page.context().close();
  });

  test('a tap that comes before the explorer is not lost, and does not leave the page', async () => {
    const { page } = await open('', phone);
    await parts(page).node.tap();
    await parts(page).heading.waitFor();
    expect(await parts(page).heading.textContent()).toBe(node.name);
    expect(page.url()).toContain(`#node=${node.id}`);
    await page.context().close();
  });
});

describe('a part that is chosen', () => {
  test('a node shows what is said of it; its neighbours stay, the rest dims; Esc ends it', async () => {
    const { page, complaints } = await open();
    await parts(page).node.click();
    await parts(page).heading.waitFor();
    expect(await page.locator('.panel .ed').first().isVisible()).toBe(true);
    expect(await listStates(page, 'on')).toBe(1);
    expect(await listStates(page, 'lit')).toBeGreaterThan(1);
    expect(await listStates(page, 'dim')).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    expect(await listStates(page, 'dim')).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('a node that is on the screen stays there when it is chosen, with the head of the panel beside it', async () => {
    const { page } = await open('', { viewport: { width: 1280, height: 720 } });
    for (const { id, name } of framework.nodes) {
      const element = page.locator(`.fw a.node[data-node="${id}"]:visible`);
      await element.evaluate((part) => part.scrollIntoView({ block: 'center', behavior: 'instant' }));
      await element.click();
      await page.waitForFunction((text) => document.querySelector('.panel h2')?.textContent === text, name);
      const head = (await page.locator('.panel h2').boundingBox())!;
      expect(head.y, name).toBeGreaterThanOrEqual(0);
      expect(head.y + head.height, name).toBeLessThanOrEqual(720);
      const box = (await element.boundingBox())!;
      expect(box.y + box.height, name).toBeLessThanOrEqual(720);
      expect(box.y, name).toBeGreaterThanOrEqual(0);
    }
    await page.context().close();
  });

  test('a relation shows its sentence and its evidence', async () => {
    const { page } = await open();
    await parts(page).relation.locator('circle').click();
    await parts(page).heading.waitFor();
    expect(page.url()).toContain(`#relation=${relation.id}`);
    const said = (await page.locator('.panel').textContent()) ?? '';
    expect(said).toContain(relation.to.name.slice(1));
    expect(said).toContain(relation.claims[0]!.sentence.part.short);
    await page.context().close();
  });

  test('arrow keys walk along relations, and the focus goes with them', async () => {
    const { page } = await open();
    await parts(page).node.focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() => location.hash.startsWith('#relation='));
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => location.hash.startsWith('#node='));
    const focused = await page.evaluate(() => (document.activeElement as HTMLElement).dataset['node']);
    expect(page.url()).toContain(`#node=${focused}`);
    expect(focused).not.toBe(node.id);
    await page.context().close();
  });

  test.each([
    ['node', () => `#node=${node.id}`, () => node.name],
    ['relation', () => `#relation=${relation.id}`, () => String(relation.number)],
  ])('an address opened cold shows its %s', async (_, hash, said) => {
    const { page } = await open(hash());
    await parts(page).heading.waitFor();
    expect(await parts(page).heading.textContent()).toContain(said());
    await page.context().close();
  });

  test('back and forward go through what was chosen', async () => {
    const { page } = await open();
    await parts(page).node.click();
    await parts(page).heading.waitFor();
    await parts(page).relation.locator('circle').click();
    await page.waitForFunction(() => location.hash.startsWith('#relation='));
    await page.goBack();
    await page.waitForFunction(
      (name) => document.querySelector('.panel h2')?.textContent === name,
      node.name,
    );
    await page.goBack();
    await parts(page).heading.waitFor({ state: 'hidden' });
    await page.goForward();
    await parts(page).heading.waitFor();
    await page.context().close();
  });

  test('an address that names nothing chooses nothing', async () => {
    const { page, complaints } = await open('#node=%E0%A4%A<script>');
    await page.waitForFunction(() => document.querySelector('astro-island:not([ssr])'));
    expect(await listStates(page, 'dim')).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('the plain addresses of nodes, relations and steps still lead to their rows', async () => {
    const anchors = [anchorOf.end(node), anchorOf.relation(relation), anchorOf.step(framework.tour[0]!)];
    for (const anchor of anchors) {
      const { page } = await open(`#${anchor}`);
      expect(await page.locator(`#${anchor}`).isVisible()).toBe(true);
      await page.context().close();
    }
  });
});

describe('the tour', () => {
  test('goes on and back by buttons and keys, and its address tells the step', async () => {
    const { page } = await open();
    await page.locator('.stage').hover();
    await press(page, /start tour/i);
    await page.waitForFunction((id) => location.hash === `#step=${id}`, framework.tour[0]!.id);
    expect(await parts(page).tour.textContent()).toContain(framework.tour[0]!.text);
    await press(page, /^next/i);
    await page.waitForFunction((id) => location.hash === `#step=${id}`, framework.tour[1]!.id);
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction((id) => location.hash === `#step=${id}`, framework.tour[0]!.id);
    await page.keyboard.press('Escape');
    await parts(page).tour.waitFor({ state: 'detached' });
    await page.context().close();
  });

  test('presents on the whole screen, in large type, without a pointer', async () => {
    const { page } = await open();
    await page.locator('.stage').hover();
    await press(page, 'Present');
    await page.locator('.tour').waitFor();
    const box = (await page.locator('.stage').boundingBox())!;
    expect([box.width, box.height]).toEqual([1440, 900]);
    await page.keyboard.press('Space');
    await page.waitForFunction((id) => location.hash === `#step=${id}`, framework.tour[0]!.id);
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction((id) => location.hash === `#step=${id}`, framework.tour[1]!.id);
    const size = await page
      .locator('.tour-say')
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    expect(size).toBeGreaterThanOrEqual(24);
    expect(await measureLitText(page)).toBeGreaterThanOrEqual(18);
    await page.keyboard.press('PageUp');
    await page.waitForFunction((id) => location.hash === `#step=${id}`, framework.tour[0]!.id);
    await page.keyboard.press('Escape');
    await page.locator('.stage:not([data-mode])').waitFor();
    expect((await page.locator('.stage').boundingBox())!.width).toBeLessThan(1440);
    await page.context().close();
  });

  test.each(literature.frameworks.filter(({ tour }) => tour.length > 0).map(({ id }) => id))(
    'presents %s on a small projector with type that can be read, and everything lit on the screen',
    async (id) => {
      const { tour } = literature.byId.frameworks.get(id)!;
      const { page } = await browser.visit(`/frameworks/${id}/`, { viewport: { width: 1280, height: 720 } });
      await page.locator('.stage').hover();
      await press(page, 'Present');
      await page.locator('.tour').waitFor();
      for (const step of tour) {
        await page.keyboard.press('Space');
        await page.waitForFunction((name) => location.hash === `#step=${name}`, step.id);
        expect(await measureLitText(page), step.title).toBeGreaterThanOrEqual(12);
        const outside = await page.locator('.fw:visible [data-state="lit"]').evaluateAll((lit) => {
          const frame = document.querySelector('.stage-view')!.getBoundingClientRect();
          return lit.filter((part) => {
            const box = part.getBoundingClientRect();
            return (
              box.left < frame.left || box.right > frame.right || box.top < 0 || box.bottom > innerHeight
            );
          }).length;
        });
        expect(outside, step.title).toBe(0);
        const next = page.locator('.tour .button.first');
        if ((await next.count()) > 0) {
          const box = (await next.boundingBox())!;
          expect(box.y + box.height, step.title).toBeLessThanOrEqual(720);
        }
      }
      await page.context().close();
    },
  );

  test('while presenting, keys press the button that has the focus, and going back ends the talk', async () => {
    const { page } = await open(`#step=${framework.tour[1]!.id}`);
    await parts(page).tour.waitFor();
    await press(page, 'Present');
    await page.locator('.stage[data-mode="present"]').waitFor();
    await page.locator('.tour').getByRole('button', { name: 'Back' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction((id) => location.hash === `#step=${id}`, framework.tour[0]!.id);
    await page.goBack();
    await page.locator('.stage:not([data-mode])').waitFor();
    expect(new URL(page.url()).pathname).toBe(path);
    await press(page, 'Present');
    await page.locator('.stage[data-mode="present"]').waitFor();
    await page.locator('.tour-end').focus();
    await page.keyboard.press('Space');
    await page.locator('.stage:not([data-mode])').waitFor();
    await page.context().close();
  });
});

describe('looking closer', () => {
  test('a filter leaves the relations it names, and all come back', async () => {
    const { page } = await open();
    const count = () => page.locator('.fw:visible a.edge:visible').count();
    const all = await count();
    await page.locator('.stage').hover();
    await page.locator('.stage summary', { hasText: 'Filter' }).click();
    await page.locator('.stage .chip', { hasText: framework.relations[0]!.kind.name }).first().click();
    const kept = framework.relations.filter(({ kind }) => kind === framework.relations[0]!.kind).length;
    await page.waitForFunction(
      (expected) =>
        [...document.querySelectorAll('.fw a.edge')].filter((edge) => edge.getClientRects().length > 0)
          .length === expected,
      kept,
    );
    await press(page, 'Show all');
    await page.waitForFunction(
      (expected) =>
        [...document.querySelectorAll('.fw a.edge')].filter((edge) => edge.getClientRects().length > 0)
          .length === expected,
      all,
    );
    await page.context().close();
  });

  test('what an address names is shown, even where a filter hid it', async () => {
    const { page } = await open();
    await page.locator('.stage').hover();
    await page.locator('.stage summary', { hasText: 'Filter' }).click();
    const editorial = framework.relations.some(({ standing }) => standing === 'editorial');
    await page.locator('.stage .chip', { hasText: editorial ? 'Editorial' : 'Reported' }).click();
    await page.evaluate((id) => (location.hash = `#relation=${id}`), relation.id);
    await parts(page).heading.waitFor();
    expect(await parts(page).relation.getAttribute('data-state')).toBe('on');
    await page.context().close();
  });

  test('the picture grows by its buttons and with Ctrl and the wheel; the wheel alone scrolls the page', async () => {
    const { page } = await open();
    const width = async () => (await page.locator('.fw:visible').boundingBox())!.width;
    const before = await width();
    await page.locator('.fw:visible').hover();
    await press(page, 'Larger');
    await page.waitForFunction(
      (least) => document.querySelector('.fw.wide')!.getBoundingClientRect().width > least,
      before + 10,
    );
    await press(page, 'Fit');
    await page.waitForTimeout(200);
    expect(await width()).toBeCloseTo(before, 0);
    await page.locator('.fw:visible').hover();
    const top = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, 200);
    await page.waitForFunction((y) => scrollY > y, top);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    await page.waitForFunction(
      (least) => document.querySelector('.fw.wide')!.getBoundingClientRect().width > least,
      before + 10,
    );
    await page.context().close();
  });

  test('pictures and text can be saved: an SVG that stands alone, a PNG twice as large, Mermaid text', async () => {
    const { page } = await open('', { ...desk, acceptDownloads: true, colorScheme: 'dark' });
    await page.locator('.stage').hover();
    await page.locator('.stage summary', { hasText: 'Save' }).click();
    const save = async (name: RegExp) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('.stage .menu-item', { hasText: name }).click(),
      ]);
      return (await download.path())!;
    };
    const svg = readFileSync(await save(/SVG/), 'utf8');
    expect(svg).toMatch(/^(?:<\?xml[^>]*>\s*)?<svg[^>]* xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(svg).not.toMatch(/var\(--|<a |class="reach"/);
    for (const { name } of framework.nodes) expect(svg).toContain(name.split(/[ /]/)[0]);
    const alone = await sharp(Buffer.from(svg)).metadata();
    const png = await sharp(readFileSync(await save(/PNG/))).metadata();
    expect(png.width).toBe(2 * alone.width!);
    const text = readFileSync(await save(/Mermaid/), 'utf8');
    expect(text).toMatch(/^(?:%% .*\n)+flowchart LR\n/);
    expect(text.match(/r\d+@/g)).toHaveLength(framework.relations.length);
    await page.context().close();
  });

  test('with the network gone, all three can still be saved, the pictures with their fonts', async () => {
    const { page } = await open('', { ...desk, acceptDownloads: true });
    await page.locator('.stage').hover();
    await page.locator('.stage summary', { hasText: 'Save' }).waitFor();
    await page.waitForFunction(() => document.querySelector('astro-island:not([ssr])'));
    await page.waitForLoadState('networkidle');
    await page.route('**/*', (route) => route.abort());
    await page.context().setOffline(true);
    await page.locator('.stage summary', { hasText: 'Save' }).click();
    for (const [name, ending] of [
      ['SVG', 'svg'],
      ['PNG', 'png'],
      ['Mermaid', 'mmd'],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('.stage .menu-item', { hasText: name }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`${framework.id}.${ending}`);
      expect(download.url()).toMatch(/^blob:/);
      const text = readFileSync((await download.path())!, 'utf8');
      if (ending === 'svg') expect(text.match(/@font-face/g)).toHaveLength(2);
      if (ending === 'mmd') expect(text).toMatch(/^(?:%% .*\n)+flowchart LR\n/);
    }
    await page.context().close();
  });

  test('the link that is copied leads to what is shown', async () => {
    const { page } = await open(`#node=${node.id}`, {
      ...desk,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await parts(page).heading.waitFor();
    await page.locator('.stage .copy-state').click();
    await page.locator('.toast:not(:empty)').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(new URL(copied).pathname + new URL(copied).hash).toBe(`${path}#node=${node.id}`);
    await page.context().close();
  });
});

describe('on a phone', () => {
  test('the panel is a sheet of at most two fifths of the screen, and the chosen node stands free of it', async () => {
    const { page } = await open('', phone);
    await parts(page).node.tap();
    await parts(page).heading.waitFor();
    await page.waitForTimeout(600);
    const sheet = (await page.locator('.panel').boundingBox())!;
    expect(sheet.y + sheet.height).toBeCloseTo(740, 0);
    expect(sheet.height).toBeLessThanOrEqual(740 * 0.4 + 1);
    const box = (await parts(page).node.boundingBox())!;
    expect(box.y + box.height).toBeLessThanOrEqual(sheet.y);
    await page.context().close();
  });

  test('no control is smaller than 44 px', async () => {
    const { page } = await open(`#step=${framework.tour[0]!.id}`, phone);
    await parts(page).tour.waitFor();
    const small = await page.locator('.stage :is(button, summary, .button)').evaluateAll((controls) =>
      controls
        .map((control) => ({ name: control.textContent, box: control.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.height < 43.5 || box.width < 43.5))
        .map(({ name, box }) => `${name}: ${box.width} × ${box.height}`),
    );
    expect(small).toEqual([]);
    await page.context().close();
  });
});

describe('two frameworks side by side', () => {
  const pair = listPairs(literature).find(({ counterparts }) =>
    counterparts.some(({ match }) => match?.reason),
  )!;
  const counterpart = pair.counterparts.find(({ match }) => match?.reason)!;
  const find = (page: Page, side: 'left' | 'right') =>
    page.locator(`[data-side="${side}"] a.node[data-node="${counterpart[side].id}"]:visible`);

  test('pointing at a term lights its matches, and tells how they match and why', async () => {
    const { page } = await browser.visit(pathOf.beside(pair), desk);
    await find(page, 'left').hover();
    expect(await find(page, 'right').getAttribute('data-state')).toBe('on');
    expect(await page.locator('.beside > .said').textContent()).toContain(counterpart.match!.reason);
    await page.mouse.move(2, 2);
    expect(await find(page, 'right').getAttribute('data-state')).toBe(null);
    await find(page, 'right').focus();
    expect(await find(page, 'left').getAttribute('data-state')).toBe('on');
    await page.context().close();
  });

  test('choosing a term keeps it lit, and its address brings it back', async () => {
    const { page } = await browser.visit(pathOf.beside(pair), desk);
    await find(page, 'left').click();
    expect(page.url()).toContain(`#node=left:${counterpart.left.id}`);
    await page.mouse.move(2, 2);
    const again = await browser.visit(new URL(page.url()).pathname + new URL(page.url()).hash, desk);
    expect(await find(again.page, 'right').getAttribute('data-state')).toBe('on');
    await page.keyboard.press('Escape');
    expect(await find(page, 'right').getAttribute('data-state')).toBe(null);
    await page.context().close();
    await again.page.context().close();
  });

  test('a finger that comes near a small term chooses it', async () => {
    const { page } = await browser.visit(pathOf.beside(pair), phone);
    const term = find(page, 'left');
    await term.scrollIntoViewIfNeeded();
    const box = (await term.locator('rect').boundingBox())!;
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2 - 20);
    await page.waitForFunction(() => location.hash.startsWith('#node=left:'));
    expect(await term.getAttribute('data-state')).toBe('on');
    await page.context().close();
  });

  test('the explorer leads to it', async () => {
    const { page } = await browser.visit(pathOf.framework(pair.left), desk);
    await page.locator('.stage').hover();
    await page.locator('.stage summary', { hasText: 'Side by side' }).click();
    await page.locator('.tools .menu-item').first().waitFor();
    const links = await page.locator('.tools a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(links).toContain(addressOf.beside(pair));
    await page.context().close();
  });
});

describe('axe finds nothing', () => {
  const states: [string, () => string, (page: Page) => Promise<void>][] = [
    ['a node is chosen', () => `${path}#node=${node.id}`, (page) => parts(page).heading.waitFor()],
    [
      'a relation is chosen',
      () => `${path}#relation=${relation.id}`,
      (page) => parts(page).heading.waitFor(),
    ],
    ['the tour runs', () => `${path}#step=${framework.tour[1]!.id}`, (page) => parts(page).tour.waitFor()],
    [
      'it is presented',
      () => `${path}#step=${framework.tour[1]!.id}`,
      async (page) => {
        await parts(page).tour.waitFor();
        await press(page, 'Present');
        await page.waitForTimeout(200);
      },
    ],
    [
      'the filters are open',
      () => path,
      async (page) => {
        await page.locator('.stage summary', { hasText: 'Filter' }).click();
        await page.locator('.stage .chip').first().waitFor();
      },
    ],
    [
      'two stand side by side',
      () => {
        const pair = listPairs(literature)[0]!;
        return `${pathOf.beside(pair)}#node=left:${pair.counterparts[0]!.left.id}`;
      },
      (page) => page.locator('.beside > .said .relations').waitFor(),
    ],
  ];
  const cases = states.flatMap(([name, address, prepare]) =>
    [320, 1440].flatMap((width) =>
      (['light', 'dark'] as const).map((theme) => ({ name, address, prepare, width, theme })),
    ),
  );
  test.each(cases)('when $name, $width px, $theme', async ({ address, prepare, width, theme }) => {
    const { page } = await browser.visit(address(), {
      viewport: { width, height: 900 },
      colorScheme: theme,
    });
    await prepare(page);
    expect(await findViolations(page)).toEqual([]);
    await page.context().close();
  });
});
