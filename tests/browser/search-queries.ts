/** The questions of `tests/fixtures/queries.yaml`, asked on a page of the search, whatever browser it stands in. */
import { readFileSync } from 'node:fs';
import { inject } from 'vitest';
import { parse } from 'yaml';
import { openBrowser } from './open-browser.ts';

export interface Query {
  ask: string;
  first?: string;
  nearest?: string;
  nothing?: true;
}

export const queries = parse(readFileSync('tests/fixtures/queries.yaml', 'utf8')) as Query[];

export interface Asked {
  ask: string;
  /** The addresses of the results, in order, without base path and without the words to be marked. */
  results: string[];
  nearest: string[];
  total: string;
}

export const asks = queries.map(({ ask }) => ask);

let onWeb: Promise<Asked[]> | undefined;

/** What the site on the web answers, in Chromium: in all editions it has to be the same, in the same order. */
export function askOnWeb(): Promise<Asked[]> {
  onWeb ??= (async () => {
    const browser = await openBrowser(inject('ownSite'));
    const { page } = await browser.visit('/search/');
    await page.locator('.ask input').waitFor();
    const asked = await page.evaluate(askInPage, { asks, root: `${browser.origin}/` });
    await browser.close();
    return asked;
  })();
  return onWeb;
}

/** Runs in the page; it must name nothing from outside itself. */
export async function askInPage({ asks, root }: { asks: string[]; root: string }): Promise<Asked[]> {
  const input = document.querySelector<HTMLInputElement>('.ask input')!;
  const hits = document.querySelector('.hits')!;
  const pause = () => new Promise((resolve) => setTimeout(resolve, 5));
  const listLinks = (selector: string) =>
    [...document.querySelectorAll<HTMLAnchorElement>(selector)].map(({ href }) => {
      const url = new URL(href);
      url.searchParams.delete('found');
      return `/${url.href.slice(root.length)}`.replace(/index\.html(?=$|#)/, '');
    });
  const asked: Asked[] = [];
  for (const ask of asks) {
    input.value = ask;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    while (hits.ariaBusy === 'true') await pause();
    asked.push({
      ask,
      results: listLinks('.hit > a'),
      nearest: listLinks('.nearest a'),
      total: document.querySelector('.top [role=status]')!.textContent,
    });
  }
  return asked;
}

/** What of the answers is not as the fixture has it, in words. */
export function listFaults(asked: readonly Asked[]): string[] {
  return queries.flatMap((query, index) => {
    const { ask, results = [], nearest = [] } = asked[index] ?? {};
    const said = results[0] ?? (nearest.length > 0 ? `did you mean ${nearest[0]}` : 'nothing');
    const wanted = query.first ?? (query.nearest ? `did you mean ${query.nearest}` : 'nothing');
    return ask === query.ask && said === wanted ? [] : [`“${query.ask}” leads to ${said}, not to ${wanted}`];
  });
}
