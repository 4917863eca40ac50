// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { make, replaceChildren } from '../../src/features/search/make-element.client.ts';
import { renderHit, renderMark, renderPieces } from '../../src/features/search/render-hit.client.ts';
import {
  renderFault,
  renderLens,
  renderNone,
  renderNothingFound,
} from '../../src/features/search/render-messages.client.ts';
import type { Hit } from '../../src/features/search/search-answer.ts';
import { emptyState, type SearchState } from '../../src/features/search/search-state.ts';
import { hostile, makeHit, makeSetup, makeShown, pieces, setup } from './search-tea.ts';

const { words } = setup;
const render = (fields: Partial<Hit> = {}, base = '/') => renderHit(makeHit(fields), { words, base });
const textOf = (element: Element, selector: string) =>
  [...element.querySelectorAll(selector)].map(({ textContent }) => textContent);
const linksOf = (element: Element) =>
  [...element.querySelectorAll('a')].map((link) => link.getAttribute('href'));

describe('an element', () => {
  test('has the attributes that are given, and none for what is false or missing', () => {
    const element = make('input', {
      type: 'search',
      hidden: true,
      disabled: false,
      title: undefined,
      size: 0,
    });
    expect(element.outerHTML).toBe('<input type="search" hidden="" size="0">');
  });

  test('has texts and elements as children, and none for what is missing', () => {
    const element = make('p', {}, 'a', undefined, make('b', {}, hostile), '');
    expect(element.children).toHaveLength(1);
    expect(element.textContent).toBe(`a${hostile}`);
  });

  test('does not leave an attribute early', () => {
    const element = make('a', { title: `">${hostile}` });
    expect(element.title).toBe(`">${hostile}`);
    expect(make('p', {}, element).querySelector('img')).toBeNull();
  });
});

describe('the focus in a place that gets other children', () => {
  const button = (key?: string) => make('button', { 'data-key': key });
  /** Two places on a page; the focus is on one of the buttons of the first. */
  function focusOn(focused: HTMLElement, ...others: HTMLElement[]) {
    const place = make('div', {}, make('p', {}, focused), ...others);
    const fallback = make('input');
    document.body.replaceChildren(place, fallback);
    focused.focus();
    return { place, fallback };
  }

  test('goes to the one with the same key', () => {
    const { place, fallback } = focusOn(button('b'));
    const [a, b] = [button('a'), button('b')];
    replaceChildren(place, [a, make('p', {}, b)], fallback);
    expect(document.activeElement).toBe(b);
    expect([...place.querySelectorAll('button')]).toEqual([a, b]);
  });

  test('stays where its child stays', () => {
    const kept = button('b');
    const { place, fallback } = focusOn(kept, button('c'));
    replaceChildren(place, [kept], fallback);
    expect(document.activeElement).toBe(kept);
  });

  test.each([
    ['none has the same key', 'b', [button('a'), button()]],
    ['what had it has no key', undefined, [button('a'), button()]],
    ['nothing is left', 'b', []],
  ])('goes to the fallback where %s', (_, key, children) => {
    const { place, fallback } = focusOn(button(key));
    replaceChildren(place, children, fallback);
    expect(document.activeElement).toBe(fallback);
  });

  test('is taken from nothing elsewhere', () => {
    const { place, fallback } = focusOn(button('b'));
    const elsewhere = button('b');
    document.body.append(elsewhere);
    elsewhere.focus();
    replaceChildren(place, [button('b')], fallback);
    expect(document.activeElement).toBe(elsewhere);
  });
});

describe('a result', () => {
  test('is a link by its name, with its excerpt below and what was found marked in both', () => {
    const item = render({ name: pieces('Green [tea]'), excerpt: pieces('[Tea] that is green.') });
    expect(textOf(item, '.quiet-link')).toEqual(['Green tea']);
    expect(textOf(item, '.quiet-link mark')).toEqual(['tea']);
    expect(textOf(item, 'p:not(.ui) mark')).toEqual(['Tea']);
    expect(linksOf(item)).toEqual(['/factors/tea/']);
  });

  test('without a name is a link by its words, which stand there once', () => {
    const item = render({ name: undefined, excerpt: pieces('Tea [steeps].') });
    expect(textOf(item, 'a')).toEqual(['Tea steeps.']);
    expect(item.textContent?.split('Tea steeps.')).toHaveLength(2);
  });

  test('without an excerpt is its name alone', () => {
    expect(textOf(render({ excerpt: [] }), 'p:not(.ui)')).toEqual([]);
  });

  test('says who speaks, what it is and where it stands', () => {
    const shown = makeShown({
      label: 'Finding',
      place: 'Abstract, 3',
      marks: [
        ['A', 2],
        ['B', 5],
      ],
      more: 7,
    });
    const item = render({ shown });
    expect(item.dataset['hue']).toBe('2');
    expect([...item.querySelectorAll<HTMLElement>('.mark')].map(({ dataset }) => dataset['hue'])).toEqual([
      '2',
      '5',
    ]);
    expect(textOf(item, 'p.ui')[0]).toMatch(/A.*B.*\+7.*Finding.*Abstract, 3/);
  });

  test('of no study counts none', () => {
    const item = render();
    expect(item.querySelector('.mark')).toBeNull();
    expect(item.textContent).not.toContain('+');
  });

  test('tells our words from those of a source', () => {
    expect(textOf(render({ isOurs: true, excerpt: pieces('So we think.') }), '.ed')).toEqual([
      'So we think.',
    ]);
    expect(render({ isOurs: false }).querySelector('.ed')).toBeNull();
  });

  test('never reads a text as markup', () => {
    const item = render({
      name: [
        { text: hostile, isHit: true },
        { text: hostile, isHit: false },
      ],
      excerpt: [
        { text: hostile, isHit: true },
        { text: `&lt;b&gt;`, isHit: false },
      ],
      sections: [{ name: hostile, address: '/x/#y' }],
      shown: makeShown({ label: hostile, place: hostile, marks: [[hostile, 1]] }),
    });
    expect(item.querySelector('img')).toBeNull();
    expect(textOf(item, '.quiet-link')).toEqual([hostile + hostile]);
    expect(textOf(item, 'p:not(.ui)')).toEqual([`${hostile}&lt;b&gt;`]);
    expect(textOf(item, 'b')).toEqual([hostile]);
    expect(textOf(item, '.ui a')).toEqual([hostile]);
  });

  test('shows the letter of a study, and says to those who do not see it that it is one', () => {
    const mark = renderMark('A', 3, { words });
    expect(mark.textContent).toBe(`${words.study} A`);
    expect(textOf(mark, '.sr')).toEqual([`${words.study} `]);
  });

  test('marks only what was found', () => {
    expect(make('p', {}, ...renderPieces(pieces('a [b] c [d]'))).innerHTML).toBe(
      'a <mark>b</mark> c <mark>d</mark>',
    );
  });
});

describe.each(['/', '/kb/', '/a/b/'])('on a site at %s', (base) => {
  const linkOf = (fields: Partial<Hit>) =>
    new URL(linksOf(render(fields, base))[0] ?? '', 'https://tea.example/');

  test('a link leads below the base path, to its place', () => {
    const link = linkOf({ address: '/studies/x/#claim-y' });
    expect(link.pathname + link.search + link.hash).toBe(`${base}studies/x/#claim-y`);
    expect(linkOf({ address: '/' }).pathname).toBe(base);
  });

  test('the words that were found go along, before the anchor', () => {
    const link = linkOf({ address: '/studies/x/#claim-y', words: ['tea', 'R&D', '茶', 'a#b'] });
    expect(link.pathname).toBe(`${base}studies/x/`);
    expect(link.hash).toBe('#claim-y');
    expect([...link.searchParams]).toEqual([['found', 'tea R&D 茶 a#b']]);
  });

  test('sections are links with the same words', () => {
    const sections = [
      { name: 'Leaves', address: '/factors/tea/#leaves' },
      { name: 'Cups', address: '/factors/tea/#cups' },
    ];
    const item = render({ sections, words: ['tea'] }, base);
    expect(linksOf(item).slice(1)).toEqual([
      `${base}factors/tea/?found=tea#leaves`,
      `${base}factors/tea/?found=tea#cups`,
    ]);
    expect(textOf(item, '.ui')[1]).toBe(`${words.sections} Leaves · Cups`);
  });

  test('where nothing was found, the glossary and what was perhaps meant are linked', () => {
    const none = renderNone(
      { ...emptyState, query: 'te' },
      { setup, base, nearest: [{ name: hostile, address: '/factors/tea/' }], onReset: () => undefined },
    );
    expect(linksOf(none)).toEqual([`${base}factors/tea/`, `${base}factors/`]);
    expect(textOf(none, 'a')).toEqual([hostile, words.glossary]);
    expect(none.querySelector('img')).toBeNull();
  });
});

describe('where nothing was found', () => {
  const asked: SearchState = { query: hostile, chosen: { kind: ['claim'], study: ['x'], factor: [] } };
  const renderAsked = (state: SearchState, onReset = () => {}) =>
    renderNone(state, { setup, base: '/', nearest: [], onReset });

  test('the question is repeated, as text', () => {
    const line = make('p', {}, ...renderNothingFound(words, hostile));
    expect(line.textContent).toContain(hostile);
    expect(line.querySelector('bdi')?.textContent).toBe(hostile);
    expect(line.querySelector('img')).toBeNull();
  });

  test.each(['{query}', '{count} {glossary}', '$&'])('it is repeated to the letter: %s', (query) => {
    expect(make('p', {}, ...renderNothingFound(words, query)).textContent).toContain(query);
  });

  test('whatever narrows the results can be taken away', () => {
    const onReset = vi.fn<() => void>();
    renderAsked(asked, onReset).querySelector('button')?.click();
    expect(onReset).toHaveBeenCalledOnce();
  });

  test('there is nothing to take away where nothing was chosen', () => {
    expect(renderAsked({ ...emptyState, query: 'te' }).querySelector('button')).toBeNull();
  });

  test('nobody is said to have meant something where no name comes near', () => {
    expect(renderAsked(asked).querySelector('.nearest')).toBeNull();
  });

  test('words of a site that leave the glossary out are shown all the same', () => {
    const own = makeSetup([], { words: { ...words, tries: ['Try again.', hostile] } });
    const none = renderNone(emptyState, { setup: own, base: '/', nearest: [], onReset: () => undefined });
    expect(textOf(none, 'li')).toEqual(['Try again.', hostile]);
    expect(linksOf(none)).toEqual([]);
  });
});

test('a fault is told at once, and can be tried again', () => {
  const onRetry = vi.fn();
  const message = make('div', {}, ...renderFault(setup, onRetry));
  expect(textOf(message, '[role=alert]')).toEqual([words.failed]);
  expect(onRetry).not.toHaveBeenCalled();
  message.querySelector('button')?.click();
  expect(onRetry).toHaveBeenCalledOnce();
});

test('the lens is a picture that is not read out', () => {
  expect(renderLens().getAttribute('aria-hidden')).toBe('true');
});
