// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FacetList } from '../../src/features/search/facet-list.client.ts';
import type { FacetCounts } from '../../src/features/search/search-answer.ts';
import type { FacetValue, SearchSetup } from '../../src/features/search/search-setup.ts';
import type { FacetName } from '../../src/features/search/search-record.ts';
import { emptyState, toggle, type SearchState } from '../../src/features/search/search-state.ts';
import { hostile, makeSetup, setup } from './search-tea.ts';

let isWide = true;
beforeEach(() => {
  isWide = true;
  vi.stubGlobal('matchMedia', () => ({ matches: isWide }));
});
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

/** A list in a page, with what it was told. */
function makeList(of: SearchSetup = setup) {
  const onToggle = vi.fn<(facet: FacetName, value: string) => void>();
  const onReset = vi.fn<() => void>();
  const onOpen = vi.fn<() => void>();
  const fallback = document.createElement('input');
  const list = new FacetList({ setup: of, onToggle, onReset, onOpen, fallback });
  document.body.append(fallback, list.chips, list.element);
  const all = <Kind extends HTMLElement>(selector: string) => [...document.querySelectorAll<Kind>(selector)];
  return {
    list,
    onToggle,
    onReset,
    onOpen,
    fallback,
    summary: () => list.element.querySelector('summary'),
    legends: () => all('legend').map(({ textContent }) => textContent),
    /** Of one facet, with the numbers. */
    labels: (facet: FacetName) => {
      const legend = all('legend').find(({ textContent }) => textContent === words.facets[facet]);
      const boxes = legend?.parentElement?.querySelectorAll('label') ?? [];
      return [...boxes].map(({ textContent }) => textContent);
    },
    box: (label: string) => {
      const found = all('label').find(({ textContent }) => textContent?.includes(label));
      return found!.querySelector('input')!;
    },
    chips: () => [...list.chips.querySelectorAll('button')],
    more: () => list.element.querySelector<HTMLButtonElement>('fieldset button'),
  };
}

const choose = (chosen: Partial<SearchState['chosen']>, query = 'tea'): SearchState => ({
  query,
  chosen: { ...emptyState.chosen, ...chosen },
});
const count = (counts: Partial<FacetCounts>): FacetCounts => ({ kind: {}, study: {}, factor: {}, ...counts });
const { words } = setup;
/** A value that neither a selector nor a key can do much with. */
const odd = 'a"]\\b=c\nd';
const kind = (id: string) => setup.facets.kind.find((value) => value.id === id)!.label;

/** Values that cannot be mistaken for one another: "Study a.", "Study b." … */
const studies = (length: number): FacetValue[] =>
  Array.from({ length }, (_, index) => ({
    id: `s${index}`,
    label: `Study ${index}.`,
    mark: `M${index}`,
    hue: 1,
  }));
/** The first study has 1 result, the second 2 … */
const growing = (length: number) =>
  Object.fromEntries(Array.from({ length }, (_, index) => [`s${index}`, index + 1]));

describe('what results can be narrowed by', () => {
  test('are the values of each facet, with their number, in the order of the site', () => {
    const { list, legends, labels } = makeList();
    list.show(choose({}), count({ kind: { claim: 12, factor: 3 }, factor: { outcome: 2 } }));
    expect(legends()).toEqual([words.facets.kind, words.facets.factor]);
    const numbers: Record<string, number> = { claim: 12, factor: 3 };
    expect(labels('kind')).toEqual(setup.facets.kind.map(({ id, label }) => label + (numbers[id] ?? 0)));
    expect(labels('factor')).toEqual(['Quantities0', 'Outcomes2']);
  });

  test('are ticked where they are chosen, though no result has them', () => {
    const { list, box } = makeList(makeSetup(studies(30)));
    list.show(choose({ study: ['s3'], kind: ['sense'] }), count({ study: { s4: 1 }, kind: { claim: 1 } }));
    expect(box('Study 3.').checked).toBe(true);
    expect(box('Study 4.').checked).toBe(false);
    expect(box(kind('sense')).checked).toBe(true);
    expect(box(kind('claim')).checked).toBe(false);
  });

  test('are shown as text', () => {
    const { list, labels } = makeList(makeSetup([{ id: hostile, label: hostile, mark: hostile, hue: 1 }]));
    list.show(choose({ study: [hostile] }), count({ study: { [hostile]: 1 } }));
    expect(document.querySelector('img')).toBeNull();
    expect(labels('study')[0]).toContain(hostile);
    expect(list.chips.querySelector('button')?.getAttribute('aria-label')).toContain(hostile);
  });

  test('stay as they are while nothing has been counted', () => {
    const { list, labels } = makeList();
    list.show(choose({}), count({ kind: { claim: 12 } }));
    list.show(choose({}, 'teapot'), undefined);
    expect(labels('kind')).toContain(`${kind('claim')}12`);
  });

  test('are ticked as they are chosen, though nothing has been counted', () => {
    const { list, labels, box } = makeList(makeSetup([{ id: odd, label: 'Odd' }]));
    list.show(choose({ kind: ['claim'] }), count({ kind: { claim: 12 } }));
    list.show(choose({ kind: ['sense'], study: [odd] }), undefined);
    expect(box(kind('claim')).checked).toBe(false);
    expect(box(kind('sense')).checked).toBe(true);
    expect(box('Odd').checked).toBe(true);
    expect(labels('kind')).toContain(`${kind('claim')}12`);
  });

  test('have the mark of a study beside its name', () => {
    const { list } = makeList(makeSetup(studies(1)));
    list.show(choose({}), count({ study: growing(1) }));
    const mark = document.querySelector<HTMLElement>('label .mark');
    expect(mark?.textContent).toContain('M0');
    expect(mark?.dataset['hue']).toBe('1');
  });
});

describe('a box', () => {
  test('that is ticked narrows the results', () => {
    const { list, box, onToggle } = makeList();
    list.show(choose({ study: ['ceylon'] }), count({ kind: { claim: 12 }, study: { ceylon: 12 } }));
    box(kind('claim')).click();
    expect(onToggle.mock.calls).toEqual([['kind', 'claim']]);
  });

  test('that is cleared lets go of it', () => {
    const { list, box, onToggle } = makeList();
    list.show(choose({ kind: ['claim', 'sense'] }), count({ kind: { claim: 12, sense: 1 } }));
    box(kind('claim')).click();
    expect(onToggle.mock.calls).toEqual([['kind', 'claim']]);
  });

  test('keeps the focus when the results have come', () => {
    const { list, box } = makeList(makeSetup([{ id: odd, label: 'Odd' }]));
    const counts = count({ kind: { claim: 12 }, study: { [odd]: 2 } });
    list.show(choose({}), counts);
    for (const label of [kind('claim'), 'Odd']) {
      const before = box(label);
      before.focus();
      list.show(choose({ kind: ['claim'] }), counts);
      expect(document.activeElement).toBe(box(label));
      expect(document.activeElement).not.toBe(before);
    }
  });

  test('of a long list leaves the focus to the summary when it goes', () => {
    const { list, box, labels, onToggle, summary } = makeList(makeSetup(studies(30)));
    const state = choose({ study: ['s0'] });
    const counts = count({ study: growing(30) });
    onToggle.mockImplementation((...toggled) => list.show(toggle(state, ...toggled), counts));
    list.show(state, counts);
    box('Study 0.').focus();
    box('Study 0.').click();
    expect(labels('study').join()).not.toContain('Study 0.');
    expect(document.activeElement).toBe(summary());
  });

  test('takes the focus from nothing else', () => {
    const { list, fallback } = makeList();
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    list.show(choose({ kind: ['claim'] }), count({ kind: { claim: 1 } }));
    list.show(choose({}), count({ kind: { claim: 1 } }));
    expect(document.activeElement).toBe(field);
    expect(document.activeElement).not.toBe(fallback);
  });
});

describe('a chip', () => {
  test('takes away what it names', () => {
    const { list, chips, onToggle, onReset } = makeList();
    list.show(choose({ kind: ['claim'], factor: ['outcome'] }), undefined);
    const outcome = chips().find(({ textContent }) => textContent?.includes('Outcomes'));
    expect(outcome?.getAttribute('aria-label')).toContain('Outcomes');
    outcome?.click();
    expect(onToggle.mock.calls).toEqual([['factor', 'outcome']]);
    expect(onReset).not.toHaveBeenCalled();
  });

  test('takes away all, where there are several', () => {
    const { list, chips, onToggle, onReset } = makeList();
    list.show(choose({ kind: ['claim'], factor: ['outcome'] }), undefined);
    expect(chips()).toHaveLength(3);
    expect(chips()[2]?.textContent).toBe(words.removeAll);
    chips()[2]?.click();
    expect(onReset).toHaveBeenCalledOnce();
    expect(onToggle).not.toHaveBeenCalled();
  });

  test('is there by its id for what the site does not know any more', () => {
    const { list, chips, onToggle } = makeList();
    list.show(choose({ study: ['gone'] }), undefined);
    expect(chips().map(({ textContent }) => textContent)).toEqual(['gone×']);
    chips()[0]?.click();
    expect(onToggle.mock.calls).toEqual([['study', 'gone']]);
  });

  test('goes with what it names, and so does the number of those chosen', () => {
    const { list, chips, summary } = makeList();
    list.show(choose({ kind: ['claim', 'sense'] }), undefined);
    expect(summary()?.textContent).toBe(`${words.narrow} 2`);
    list.show(choose({}), undefined);
    expect(chips()).toEqual([]);
    expect(summary()?.textContent?.trim()).toBe(words.narrow);
  });

  test('keeps the focus as long as what it names is chosen, and leaves it to the field then', () => {
    const { list, chips, fallback } = makeList();
    list.show(choose({ kind: ['claim', 'sense'] }), undefined);
    chips()[1]?.focus();
    list.show(choose({ kind: ['sense'] }), undefined);
    expect(document.activeElement).toBe(chips()[0]);
    list.show(choose({}), undefined);
    expect(document.activeElement).toBe(fallback);
  });
});

describe('of many values', () => {
  test('ten are all shown', () => {
    const { list, labels, more } = makeList(makeSetup(studies(10)));
    list.show(choose({}), count({ study: growing(10) }));
    expect(labels('study')).toHaveLength(10);
    expect(more()).toBeNull();
  });

  test('those with most results are shown, and those that are chosen', () => {
    const { list, labels, box, more } = makeList(makeSetup(studies(30)));
    list.show(choose({ study: ['s3'] }), count({ study: growing(30) }));
    expect(labels('study')).toHaveLength(10);
    expect(box('Study 3.').checked).toBe(true);
    expect(box('Study 29.').checked).toBe(false);
    expect(labels('study').join()).not.toContain('Study 0.');
    expect(more()?.textContent).toContain('30');
  });

  test('all are shown to readers who ask for them, and stay open', () => {
    const { list, labels, more } = makeList(makeSetup(studies(30)));
    list.show(choose({}), count({ study: growing(30) }));
    more()?.click();
    expect(labels('study')).toHaveLength(30);
    expect(more()).toBeNull();
    list.show(choose({}, 'teapot'), count({ study: growing(29) }));
    expect(labels('study')).toHaveLength(29);
  });

  test('those that readers asked for get the focus, the first of them', () => {
    const { list, labels, box, more } = makeList(makeSetup(studies(30)));
    list.show(choose({}), count({ study: growing(30) }));
    more()?.focus();
    more()?.click();
    expect(labels('study')[10]).toContain('Study 19.');
    expect(document.activeElement).toBe(box('Study 19.'));
  });

  test('of one facet, those of another stay as they are', () => {
    const factor = studies(20).map(({ id, label }) => ({ id, label: `Kind ${label}` }));
    const long = makeSetup(studies(20));
    const { list, labels, more } = makeList({ ...long, facets: { ...long.facets, factor } });
    list.show(choose({}), count({ study: growing(20), factor: growing(20) }));
    more()?.click();
    expect(labels('study')).toHaveLength(20);
    expect(labels('factor')).toHaveLength(10);
  });

  test('those that no result has do not count', () => {
    const { list, labels, more } = makeList(makeSetup(studies(30)));
    list.show(choose({}), count({ study: growing(5) }));
    expect(labels('study')).toHaveLength(5);
    expect(more()).toBeNull();
  });
});

describe('the list', () => {
  test.each([
    ['open on a wide screen', true, false, true],
    ['closed on a narrow one', false, false, false],
    ['closed where counting costs much', true, true, false],
  ])('is %s', (_, wide, isLarge, isOpen) => {
    isWide = wide;
    expect(makeList({ ...setup, isLarge }).list.element.open).toBe(isOpen);
  });

  test('that is open from the beginning has not to ask for numbers', async () => {
    const { list, onOpen } = makeList();
    await new Promise((resolve) => setTimeout(resolve, 10));
    list.element.dispatchEvent(new Event('toggle'));
    expect(onOpen).not.toHaveBeenCalled();
  });

  test('asks for numbers when a reader opens it, and not when it is closed', () => {
    isWide = false;
    const { list, onOpen } = makeList();
    list.element.open = true;
    list.element.dispatchEvent(new Event('toggle'));
    expect(onOpen).toHaveBeenCalledOnce();
    list.element.open = false;
    list.element.dispatchEvent(new Event('toggle'));
    expect(onOpen).toHaveBeenCalledOnce();
  });
});
