/** What the search says where there are no results to show. */
import { make } from './make-element.client.ts';
import type { SearchAnswer } from './search-answer.ts';
import { countChosen, type SearchState } from './search-state.ts';
import type { SearchSetup, SearchWords } from './search-setup.ts';

interface Context {
  setup: SearchSetup;
  /** The base path of the site, with a slash at both ends. */
  base: string;
  /** Glossary entries whose names come near what was typed. */
  nearest: SearchAnswer['nearest'];
  onReset: () => void;
}

/** That nothing was found, for the line that says how much was; the question keeps its own direction. */
export function renderNothingFound({ none }: SearchWords, query: string): (Node | string)[] {
  const [before = '', after = ''] = none.split('{query}');
  return [before, make('bdi', {}, query), after];
}

/** What may have been meant, and what to try. */
export function renderNone(state: SearchState, context: Context): HTMLElement {
  const { setup, base, nearest, onReset } = context;
  const { words } = setup;
  const tries = words.tries.map((text) => {
    const [before = '', after] = text.split('{glossary}');
    if (after === undefined) return make('li', {}, text);
    return make('li', {}, before, make('a', { href: `${base}factors/` }, words.glossary), after);
  });
  const none = make('div', { class: 'none' });
  if (nearest.length > 0) none.append(renderNearest(context));
  if (countChosen(state) > 0) {
    const all = make('button', { type: 'button', class: 'button' }, words.removeAll);
    all.addEventListener('click', onReset);
    none.append(make('p', {}, all));
  }
  none.append(make('ul', {}, ...tries));
  return none;
}

/** "Did you mean": glossary entries, as links to them. */
function renderNearest({ setup, base, nearest }: Context): HTMLElement {
  const [before = '', after = ''] = setup.words.nearest.split('{names}');
  const list = new Intl.ListFormat(setup.language, { type: 'disjunction' });
  let next = 0;
  const links = list
    .formatToParts(nearest.map(({ name }) => name))
    .map(({ type, value }) =>
      type === 'element' ? make('a', { href: base + nearest[next++]!.address.slice(1) }, value) : value,
    );
  return make('p', { class: 'nearest' }, before, ...links, after);
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
