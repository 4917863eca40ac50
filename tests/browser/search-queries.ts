/** The questions of `tests/fixtures/queries.yaml`, asked on a page of the search, whatever browser it stands in. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

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
