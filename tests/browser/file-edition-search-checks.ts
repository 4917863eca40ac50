/** The search in the edition that opens from a folder. */
import { expect } from 'vitest';
import { openLiterature } from '../../src/site/open-literature.node.ts';
import type { EditionCheck } from './file-edition-checks.ts';
import { askInPage, askOnWeb, asks } from './search-queries.ts';

const { studies } = openLiterature('content').literature!;

const isSettled = () =>
  document.querySelector('.hits')?.ariaBusy === 'false' && document.querySelector('.hit') !== null;

export const searchChecks: EditionCheck[] = [
  {
    title: 'the search finds the same as on the web, in the same order',
    async run(reader) {
      await reader.open('/search/');
      await reader.until(() => document.querySelector('.ask input') !== null);
      const asked = await reader.ask(askInPage, { asks, root: reader.edition.root });
      expect(asked).toEqual(await askOnWeb());
      reader.expectPeace();
    },
  },
  {
    title: 'the search opens with what its address asks, is narrowed, and keeps that in its address',
    async run(reader) {
      await reader.open(`/search/?q=closeness&study=${studies[1]!.id}`);
      await reader.until(isSettled);
      const count = () => Number(/\d+/.exec(document.querySelector('.top [role=status]')!.textContent)![0]);
      const before = await reader.ask(count);
      await reader.tab.click('[data-key="kind=claim"]');
      await reader.until(() => location.search.includes('kind=claim'));
      await reader.until(isSettled);
      const after = await reader.ask(count);
      expect(after).toBeLessThan(before);
      const wanted = () => Number(document.querySelector('[data-key="kind=claim"] ~ .n')!.textContent);
      expect(await reader.ask(wanted)).toBe(after);
      reader.expectPeace();
    },
  },
  {
    title: 'the search opens over a page by a key, and marks the words where its first result leads',
    async run(reader) {
      await reader.open('/studies/');
      await reader.until(() => document.querySelector<HTMLElement>('fieldset.theme')?.hidden === false);
      await reader.ask(() => dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true })));
      await reader.until(() => document.querySelector('dialog[open] .ask input') !== null);
      await reader.tab.type('.ask input', 'closeness');
      await reader.until(isSettled);
      await reader.tab.press('Enter');
      await reader.until(() => location.search.includes('found='));
      await reader.until(() => document.querySelector('.found-bar') !== null);
      expect(await reader.ask(() => CSS.highlights.get('found')!.size)).toBeGreaterThan(1);
      await reader.tab.click('.found-bar button');
      await reader.until(() => !location.search.includes('found='));
      expect(await reader.ask(() => CSS.highlights.has('found'))).toBe(false);
      reader.expectPeace();
    },
  },
  {
    title: 'a word that was typed wrongly leads to the entry that was meant',
    async run(reader) {
      await reader.open('/search/?q=comunication');
      await reader.tab.click('.nearest a');
      await reader.untilAt('/factors/communications/');
      reader.expectPeace();
    },
  },
];
