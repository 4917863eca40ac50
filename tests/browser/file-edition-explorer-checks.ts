import { expect } from 'vitest';
import { pathOf } from '../../src/model/addresses.ts';
import { openLiterature } from '../../src/site/open-literature.node.ts';
import type { EditionReader } from './edition-reader.ts';
import type { EditionCheck } from './file-edition-checks.ts';

const framework = openLiterature('content').literature!.frameworks.find(
  ({ tour, relations }) =>
    tour.length > 2 && relations.some(({ from, to }) => from.type === 'node' && to.type === 'node'),
)!;
const path = pathOf.framework(framework);
const relation = framework.relations.find(({ from, to }) => from.type === 'node' && to.type === 'node')!;
const node = relation.from;

const untilChosen = (reader: EditionReader, name: string) =>
  reader.until((said) => document.querySelector('.panel[data-state="open"] h2')?.textContent === said, name);

export const explorerChecks: EditionCheck[] = [
  {
    title: 'the explorer is read when it is wanted, shows what is chosen, and goes back',
    async run(reader) {
      await reader.open(path);
      expect(await reader.ask(() => document.querySelector('astro-island[ssr]') !== null)).toBe(true);
      await reader.tab.click(`.fw a.node[data-node="${node.id}"]`);
      await untilChosen(reader, node.name);
      expect(await reader.address()).toBe(`${path}#node=${node.id}`);
      await reader.tab.click(`.fw a.edge[data-relation="${relation.id}"] circle`);
      await reader.untilAt(`${path}#relation=${relation.id}`);
      await reader.tab.press('ArrowRight');
      await reader.until(() => location.hash.startsWith('#node='));
      await reader.tab.press('Escape');
      await reader.untilAt(path);
      reader.expectPeace();
    },
  },
  {
    title: 'an address shows its state, and links in the panel choose without leaving the page',
    async run(reader) {
      await reader.open(`${path}#node=${node.id}`);
      await untilChosen(reader, node.name);
      await reader.tab.click('.panel a[href*="#relation-"]');
      await reader.until(() => location.hash.startsWith('#relation='));
      expect((await reader.address()).startsWith(`${path}#relation=`)).toBe(true);
      reader.expectPeace();
    },
  },
  {
    title: 'the tour goes on, and its address tells the step',
    async run(reader) {
      await reader.open(path);
      await reader.tab.hover('.stage');
      await reader.tab.click('.tools > .button[aria-pressed]');
      await reader.untilAt(`${path}#step=${framework.tour[0]!.id}`);
      await reader.tab.click('.tour-buttons .first');
      await reader.untilAt(`${path}#step=${framework.tour[1]!.id}`);
      reader.expectPeace();
    },
  },
  {
    title: 'all three files are saved: the picture with its fonts, the picture for slides, the text',
    async run(reader) {
      await reader.open(path);
      await reader.tab.hover('.stage');
      await reader.until(() => document.querySelector('astro-island:not([ssr])') !== null);
      await reader.ask(() => {
        const saved: { name: string; href: string }[] = [];
        Object.assign(globalThis, { saved });
        HTMLAnchorElement.prototype.click = function () {
          saved.push({ name: this.download, href: this.href });
        };
      });
      await reader.tab.click('.stage summary', 'Save');
      for (const [index, kind] of ['SVG', 'PNG', 'Mermaid'].entries()) {
        await reader.tab.click('.menu-item', kind);
        await reader.until(
          (count) => (globalThis as unknown as { saved: unknown[] }).saved.length === count,
          index + 1,
        );
      }
      const files = await reader.ask(() =>
        Promise.all(
          (globalThis as unknown as { saved: { name: string; href: string }[] }).saved.map(
            async ({ name, href }) => ({ name, text: await fetch(href).then((file) => file.text()) }),
          ),
        ),
      );
      expect(files.map(({ name }) => name)).toEqual(
        ['svg', 'png', 'mmd'].map((ending) => `${framework.id}.${ending}`),
      );
      expect(files[0]!.text).toContain('src:url(data:font/woff2;base64,');
      expect(files[1]!.text.slice(1, 4)).toBe('PNG');
      expect(files[2]!.text).toContain('flowchart');
      reader.expectPeace();
    },
  },
];
