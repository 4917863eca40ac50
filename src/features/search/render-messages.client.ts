/** What the search says where there are no results to show. */
import { fill } from '../../words/fill.ts';
import { make } from './make-element.client.ts';
import type { SearchAnswer } from './search-answer.ts';
import { countChosen, type SearchState } from './search-state.ts';
import type { SearchSetup, SearchWords } from './search-setup.ts';

interface Context {
  words: SearchWords;
  /** The base path of the site, with a slash at both ends. */
  base: string;
}

interface NoneContext extends Context {
  /** Glossary entries whose names come near what was typed. */
  nearest: SearchAnswer['nearest'];
  onReset: () => void;
}

/** Nothing was found: what may have been meant, and what to try. */
export function renderNone(state: SearchState, context: NoneContext): HTMLElement {
  const { words, base, nearest, onReset } = context;
  const tries = words.tries.map((text) => {
    const [before = '', after] = text.split('{glossary}');
    if (after === undefined) return make('li', {}, text);
    return make('li', {}, before, make('a', { href: `${base}factors/` }, words.glossary), after);
  });
  const said = fill(words.none, { query: state.query });
  const none = make('div', { class: 'none' }, make('p', { role: 'status' }, said));
  if (nearest.length > 0) none.append(renderNearest(nearest, context));
  if (countChosen(state) > 0) {
    const all = make('button', { type: 'button', class: 'button' }, words.removeAll);
    all.addEventListener('click', onReset);
    none.append(make('p', {}, all));
  }
  none.append(make('ul', {}, ...tries));
  return none;
}

function renderNearest(nearest: SearchAnswer['nearest'], { words, base }: Context): HTMLElement {
  const links = nearest.flatMap(({ name, address }, index) => [
    index > 0 ? ', ' : '',
    make('a', { href: base + address.slice(1) }, name),
  ]);
  return make('p', { class: 'nearest' }, `${words.nearest} `, ...links, '?');
}

/** A file of the search could not be loaded. */
export function renderFault({ words }: SearchSetup, onRetry: () => void): HTMLElement[] {
  const again = make('button', { type: 'button', class: 'button' }, words.retry);
  again.addEventListener('click', onRetry);
  return [make('p', { role: 'alert' }, words.failed), make('p', {}, again)];
}

export function renderLens(): SVGSVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  for (const [name, value] of Object.entries({ viewBox: '0 0 20 20', class: 'lens', 'aria-hidden': 'true' }))
    svg.setAttribute(name, value);
  const path = document.createElementNS(namespace, 'path');
  path.setAttribute('d', 'M8.5 2.5a6 6 0 1 0 0 12a6 6 0 0 0 0-12M13 13l5 5');
  svg.append(path);
  return svg;
}
