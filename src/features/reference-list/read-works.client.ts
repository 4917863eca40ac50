import { foldText } from '../../words/fold-text.ts';
import { isStanding } from './find-standing.ts';
import type { Work } from './match-works.ts';

export interface ListedWork extends Work {
  id: string;
  /** How running text names it. */
  name: string;
  element: HTMLElement;
}

/** Reads the list once, as it stands on the page. */
export function readWorks(list: Element): ListedWork[] {
  return [...list.querySelectorAll<HTMLElement>(':scope > li')].map((element) => {
    const { id = '', name = '', type = '', year, factors = '', standing, rank } = element.dataset;
    return {
      id,
      name,
      element,
      text: foldText(readRecord(element)),
      type,
      year: year === undefined ? undefined : Number(year),
      factors: factors.split(' ').filter((factor) => factor !== ''),
      standing: isStanding(standing) ? standing : 'partly',
      titleRank: Number(rank),
    };
  });
}

/** Names, year, title and so on; what is said about them comes after, in the type of the interface. */
function readRecord({ childNodes }: Element): string {
  const nodes = [...childNodes];
  const end = nodes.findIndex((node) => (node as Partial<Element>).classList?.contains('ui'));
  return nodes
    .slice(0, end < 0 ? nodes.length : end)
    .map(({ textContent }) => textContent ?? '')
    .join('');
}
