/** What must work in the edition that opens from a folder, in every browser. To check more, add to the list. */
import { expect } from 'vitest';
import { addressOf, anchorOf, pathOf } from '../../src/model/addresses.ts';
import { listPairs } from '../../src/model/side-by-side.ts';
import { openLiterature } from '../../src/site/open-literature.node.ts';
import type { EditionReader } from './edition-reader.ts';
import { explorerChecks } from './file-edition-explorer-checks.ts';
import { searchChecks } from './file-edition-search-checks.ts';
import { listPageTypes } from './page-types.ts';

export interface EditionCheck {
  title: string;
  run: (reader: EditionReader) => Promise<void>;
}

const literature = openLiterature('content').literature!;
const { studies, factors, references } = literature;
const study = studies[0]!;
const term = study.body.terms[0]!;
const pair = listPairs(literature).find(({ counterparts }) => counterparts.some(({ match }) => match))!;

export const editionChecks: EditionCheck[] = [
  {
    title: 'the browser keeps pages of a folder from reading files, as it does for readers',
    async run(reader) {
      await reader.open('/');
      const answer = await reader.ask(
        () =>
          new Promise<string>((resolve) => {
            const request = new XMLHttpRequest();
            request.addEventListener('load', () => resolve('read'));
            request.addEventListener('error', () => resolve('refused'));
            request.open('GET', 'factors/index.html');
            request.send();
          }),
      );
      expect(answer).toBe('refused');
    },
  },
  {
    title:
      'a page of every type opens with its styles, fonts and script, and asks for nothing but files of the folder',
    async run(reader) {
      for (const path of listPageTypes().filter((page) => page !== '/404.html')) {
        await reader.open(path);
        // The script of every page shows it.
        await reader.until(() => document.querySelector<HTMLElement>('fieldset.theme')?.hidden === false);
        const fonts = await reader.ask(async () => {
          await document.fonts.ready;
          return [...document.fonts].filter(({ status }) => status === 'loaded').length;
        });
        expect(fonts, path).toBeGreaterThan(1);
        expect(await reader.ask(() => document.documentElement.dataset['edition'])).toBe('file');
        expect(
          await reader.ask(
            () => document.querySelectorAll('[data-web-only], [data-file-only][hidden]').length,
          ),
        ).toBe(0);
      }
      reader.expectPeace();
    },
  },
  {
    title: 'links lead from page to page, and back',
    async run(reader) {
      await reader.open('/');
      await reader.tab.click('main .study h2 a');
      await reader.until(() => location.pathname.includes('/studies/'));
      await reader.tab.click('.masthead nav a[href*="factors"]');
      await reader.untilAt('/factors/');
      await reader.tab.click(`.index a[href$="/${term.id}/index.html"]`);
      await reader.untilAt(pathOf.factor(term));
      await reader.tab.click('.masthead .name');
      await reader.untilAt('/');
      await reader.tab.back();
      await reader.untilAt(pathOf.factor(term));
      reader.expectPeace();
    },
  },
  {
    title: 'an address leads to the very place on its page',
    async run(reader) {
      const claim = study.claims.at(-1)!;
      await reader.open(addressOf.claim(claim));
      await reader.until((id) => {
        const { top } = document.getElementById(id)!.getBoundingClientRect();
        return top >= 0 && top < innerHeight;
      }, anchorOf.claim(claim));
      reader.expectPeace();
    },
  },
  {
    title: 'a chosen theme holds on the next page, and its address stays clean',
    async run(reader) {
      await reader.open('/');
      await reader.until(() => document.querySelector<HTMLElement>('fieldset.theme')?.hidden === false);
      for (const theme of ['dark', 'light']) {
        await reader.tab.click(`label:has(> input[name="theme"][value="${theme}"])`);
        const href = await reader.ask(() => document.querySelector('.masthead nav a')!.getAttribute('href'));
        for (const section of ['factors', 'references']) {
          await reader.tab.click(`.masthead nav a[href*="${section}/"]`);
          await reader.untilAt(`/${section}/`);
          await reader.until((wanted) => document.documentElement.dataset['theme'] === wanted, theme);
        }
        expect(href).toMatch(/^[./]*studies\/index\.html$/);
        await reader.tab.click('.masthead .name');
        await reader.untilAt('/');
        await reader.until(() => document.querySelector<HTMLElement>('fieldset.theme')?.hidden === false);
      }
      reader.expectPeace();
    },
  },
  {
    title: 'the glossary is filtered, and its address keeps the filter',
    async run(reader) {
      const factor = factors.find(({ aliases }) => aliases.length > 0)!;
      const count = () => document.querySelectorAll('.index > li:not([hidden])').length;
      await reader.open('/factors/');
      await reader.until(() => document.querySelector<HTMLElement>('search.seek')?.hidden === false);
      await reader.tab.type('#filter', factor.aliases[0]!);
      const left = await reader.ask(count);
      expect(left).toBeGreaterThan(0);
      expect(left).toBeLessThan(factors.length);
      const address = await reader.address();
      expect(address).toContain('/factors/?q=');
      await reader.open(address);
      await reader.until(
        (wanted) => document.querySelectorAll('.index > li:not([hidden])').length === wanted,
        left,
      );
      expect(await reader.address()).toBe(address);
      await reader.tab.click('.chips .chip');
      await reader.until(() => location.search.includes('kind=') || location.search.includes('study='));
      reader.expectPeace();
    },
  },
  {
    title: 'the card of a term opens under the pointer',
    async run(reader) {
      await reader.open(pathOf.study(study));
      await reader.until(() => document.querySelector<HTMLElement>('fieldset.theme')?.hidden === false);
      await reader.tab.hover(`main a[data-card="card-${term.id}"]`);
      await reader.until((id) => document.getElementById(id)!.matches(':popover-open'), `card-${term.id}`);
      reader.expectPeace();
    },
  },
  {
    title: 'a copied link is the one that the place has on the web',
    async run(reader) {
      await reader.open(pathOf.study(study));
      await reader.until(() => document.querySelector<HTMLElement>('fieldset.theme')?.hidden === false);
      await reader.ask(() => {
        const copied: string[] = [];
        Object.assign(globalThis, { copied });
        const clipboard = { writeText: (text: string) => Promise.resolve(void copied.push(text)) };
        Object.defineProperty(navigator, 'clipboard', { value: clipboard });
      });
      await reader.tab.click('.claim a[data-copy]');
      const [copied, canonical] = await reader.ask(() => [
        (globalThis as unknown as { copied: string[] }).copied[0],
        document.querySelector<HTMLLinkElement>('link[rel="canonical"]')!.href,
      ]);
      expect(copied).toBe(`${canonical}#${anchorOf.claim(study.claims[0]!)}`);
      reader.expectPeace();
    },
  },
  {
    title: 'two frameworks stand beside each other, a chosen term stays lit, and its address leads there',
    async run(reader) {
      const { left } = pair.counterparts.find(({ match }) => match)!;
      await reader.open(pathOf.beside(pair));
      await reader.until(() => document.querySelector<HTMLElement>('fieldset.theme')?.hidden === false);
      await reader.tab.click(`[data-side='left'] a.node[data-node='${left.id}']`);
      await reader.until(() => document.querySelector('.said .relations') !== null);
      const address = await reader.address();
      expect(address).toBe(`${pathOf.beside(pair)}#node=left:${left.id}`);
      await reader.tab.press('Escape');
      await reader.untilAt(pathOf.beside(pair));
      await reader.open(address);
      await reader.until(() => document.querySelector('.said .relations') !== null);
      reader.expectPeace();
    },
  },
  {
    title: 'scripts fetch what lies in the folder, and are told when it does not',
    async run(reader) {
      await reader.open('/');
      const [text, status, type] = await reader.ask(async (path) => {
        const base = document.querySelector('script[data-base]')!.getAttribute('data-base')!;
        const response = await fetch(base + path.slice(1));
        return [
          await response.text(),
          (await fetch('search/nothing.json')).status,
          await fetch('data:text/plain,x').then((plain) => plain.text()),
        ];
      }, pathOf.mermaid(pair.left));
      expect(text).toContain('flowchart');
      expect([status, type]).toEqual([404, 'x']);
    },
  },
  {
    title:
      'a page that was cited says what has changed on it since, and the day leaves the address with the notice',
    async run(reader) {
      const [newest] = literature.changes;
      const oldest = literature.changes.at(-1)!;
      const address = newest!.where[0]!;
      const path = address.replace(/#.*$/, '');
      await reader.open(`${path}?cited=${oldest.on}`);
      await reader.until(
        (what) => document.querySelector('.cited-bar li')?.textContent.includes(what) === true,
        newest!.what,
      );
      await reader.tab.press('Escape');
      await reader.until(() => document.querySelector('.cited-bar') === null);
      expect(await reader.address()).toBe(path);
      await reader.open(`${path}?cited=${newest!.on}`);
      await reader.until(() => !!document.querySelector('.cited-bar [role="status"]')?.textContent);
      expect(await reader.ask(() => document.querySelectorAll('.cited-bar li').length)).toBe(0);
      await reader.tab.click('.cited-bar .row a');
      await reader.untilAt('/changes/');
      reader.expectPeace();
    },
  },
  {
    title: 'the list of works is filtered and sorted by its address, and what is selected becomes a file',
    async run(reader) {
      const [reference] = references.filter(({ factors: [factor] }) => factor !== undefined);
      const factor = reference!.factors[0]!;
      const wanted = references.filter(({ factors }) => factors.includes(factor)).map(({ id }) => id);
      await reader.open(`/references/?factor=${factor.id}&sort=title`);
      await reader.until(() => document.querySelector('.picking') !== null);
      const shown = await reader.ask(() =>
        [...document.querySelectorAll<HTMLElement>('.picking > li:not([hidden])')].map(
          ({ dataset }) => dataset['id'],
        ),
      );
      expect(shown.toSorted()).toEqual(wanted.toSorted());
      await reader.ask(() => {
        const make = URL.createObjectURL;
        URL.createObjectURL = (file) => {
          Object.assign(globalThis, { taken: (file as Blob).text() });
          return make.call(URL, file);
        };
        // Not every browser of a test has a folder for what it takes.
        document.addEventListener('click', (event) => {
          if ((event.target as HTMLAnchorElement).protocol === 'blob:') event.preventDefault();
        });
      });
      await reader.tab.click(`#${anchorOf.reference(reference!)} .pick`);
      await reader.tab.click('[data-format="csl.json"]');
      await reader.until(() => 'taken' in globalThis);
      const text = await reader.ask(() => (globalThis as unknown as { taken: Promise<string> }).taken);
      expect((JSON.parse(text) as { id: string }[]).map(({ id }) => id)).toEqual([reference!.id]);
      reader.expectPeace();
    },
  },
  ...explorerChecks,
  ...searchChecks,
];
