// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { connectEngine } from '../../src/features/search/connect-engine.client.ts';
import type { SearchAnswer, SearchQuestion } from '../../src/features/search/search-answer.ts';
import type { SearchSetup } from '../../src/features/search/search-setup.ts';
import { emptyState, longestQuery, type SearchState } from '../../src/features/search/search-state.ts';
import { SearchView, type Change } from '../../src/features/search/search-view.client.ts';
import { hostile, makeAnswer, makeHit, pieces, setup } from './search-tea.ts';

vi.mock('../../src/features/search/connect-engine.client.ts');

const { words } = setup;

/** A question that waits for the answer of the test. */
interface Asked extends SearchQuestion {
  answer: (answer: SearchAnswer) => Promise<void>;
  fail: () => Promise<void>;
}

let asked: Asked[];
beforeEach(() => {
  asked = [];
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.mocked(connectEngine).mockReset();
  vi.mocked(connectEngine).mockResolvedValue({
    ask: (question) =>
      new Promise((resolve, reject) =>
        asked.push({
          ...question,
          answer: (answer) => (resolve(answer), pass()),
          fail: () => (reject(new Error('no network')), pass()),
        }),
      ),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

/** Lets everything happen that waits for nothing. */
async function pass(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

/** The question that was asked last; a test that needs one where there is none fails. */
const last = () => asked.at(-1)!;

function makeView(of: SearchSetup = setup, base = '/') {
  const changes: [SearchState, Change][] = [];
  const view = new SearchView({ setup: of, base, onChange: (...change) => changes.push(change) });
  document.body.append(view.element);
  const { element, input } = view;
  return {
    view,
    changes,
    type(text: string): Promise<void> {
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      return pass();
    },
    press(key: string, init: KeyboardEventInit = {}): boolean {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
      document.activeElement?.dispatchEvent(event);
      return event.defaultPrevented;
    },
    names: () => [...view.hits.querySelectorAll('.quiet-link')].map(({ textContent }) => textContent),
    links: () => [...view.hits.querySelectorAll<HTMLElement>('.hit > a')],
    status: () => element.querySelector('.top [role=status]')?.textContent,
    alert: () => element.querySelector('[role=alert]'),
    button: (text: string) =>
      [...element.querySelectorAll('button')].find(({ textContent }) => textContent === text),
    box: (key: string) => element.querySelector<HTMLInputElement>(`input[data-key="${key}"]`),
    chip: (key: string) => element.querySelector<HTMLButtonElement>(`.chip[data-key="${key}"]`),
  };
}

const ask = (query: string, chosen: Partial<SearchState['chosen']> = {}): SearchState => ({
  query,
  chosen: { ...emptyState.chosen, ...chosen },
});
const named = (name: string): SearchAnswer => ({
  ...makeAnswer(0),
  hits: [makeHit({ name: pieces(name) })],
  total: 1,
});
const counted = { kind: { claim: 2 }, study: {}, factor: {} };

describe('a question', () => {
  test('is asked as it is typed, and what was found is shown', async () => {
    const { type, names, status, changes } = makeView();
    await type(' green tea ');
    expect(asked.map(({ state }) => state)).toEqual([ask('green tea')]);
    expect(changes).toEqual([[ask('green tea'), 'typed']]);
    await last().answer(makeAnswer(2));
    expect(names()).toEqual(['Tea 1', 'Tea 2']);
    expect(status()).toBe('2 results');
  });

  test('that is empty is not asked, and shows nothing', async () => {
    const { view, type, names, status } = makeView();
    await type('   ');
    expect(asked).toEqual([]);
    expect(names()).toEqual([]);
    expect(status()).toBe('');
    expect(view.element.dataset['state']).toBe('idle');
  });

  test('that is cleared takes its results away', async () => {
    const { view, type, names, button } = makeView();
    await type('tea');
    await last().answer(makeAnswer(10, { total: 12 }));
    await type('');
    expect(asked).toHaveLength(1);
    expect(names()).toEqual([]);
    expect(button(words.more)?.hidden).toBe(true);
    expect(view.element.dataset['state']).toBe('idle');
  });

  test('without words is not asked, and what is chosen waits for them', async () => {
    const { view, type } = makeView();
    view.show(ask('', { kind: ['claim'] }));
    await pass();
    expect(asked).toEqual([]);
    expect(view.element.querySelectorAll('.top .chip')).toHaveLength(1);
    await type('tea');
    expect(last().state).toEqual(ask('tea', { kind: ['claim'] }));
  });

  test('that only gains a space is the same', async () => {
    const { type, changes } = makeView();
    await type('tea');
    await last().answer(makeAnswer(1));
    await type('tea ');
    expect(asked).toHaveLength(1);
    expect(changes).toHaveLength(1);
  });

  test('is cut where it is longer than any', async () => {
    const { type } = makeView();
    await type('🍵'.repeat(10_000));
    expect([...last().state.query]).toHaveLength(longestQuery);
  });

  test('of an address stands in the field', async () => {
    const { view } = makeView();
    view.show(ask(hostile));
    expect(view.input.value).toBe(hostile);
    await pass();
    expect(last().state.query).toBe(hostile);
  });

  test('does not change the field under a reader who types the same', () => {
    const { view } = makeView();
    view.input.value = 'green ';
    view.show(ask('green'));
    expect(view.input.value).toBe('green ');
  });

  test('stays on the page when it is sent', () => {
    const { view } = makeView();
    const event = new Event('submit', { cancelable: true });
    view.form.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
  });
});

describe('while an answer is awaited', () => {
  test('nothing else is asked, and then only what was typed last', async () => {
    const { type, names } = makeView();
    await type('tea');
    await type('teap');
    await type('teapot');
    expect(asked.map(({ state }) => state.query)).toEqual(['tea']);
    await last().answer(named('Tea'));
    expect(asked.map(({ state }) => state.query)).toEqual(['tea', 'teapot']);
    await last().answer(named('Teapot'));
    expect(asked).toHaveLength(2);
    expect(names()).toEqual(['Teapot']);
  });

  test('what was typed and taken back is asked as it stands in the end', async () => {
    const { type, names } = makeView();
    await type('tea');
    await type('teapot');
    await type('tea');
    await last().answer(named('Tea'));
    await last().answer(named('Tea again'));
    expect(asked.map(({ state }) => state.query)).toEqual(['tea', 'tea']);
    expect(names()).toEqual(['Tea again']);
  });

  test('a reader who clears the field sees nothing in the end', async () => {
    const { view, type, names } = makeView();
    await type('tea');
    await type('');
    await last().answer(named('Tea'));
    expect(names()).toEqual([]);
    expect(view.element.dataset['state']).toBe('idle');
  });

  test('a fault of what nobody asks any more is not told', async () => {
    const { type, alert, names } = makeView();
    await type('tea');
    await type('teapot');
    await last().fail();
    expect(alert()).toBeNull();
    await last().answer(named('Teapot'));
    expect(alert()).toBeNull();
    expect(names()).toEqual(['Teapot']);
  });

  test('it settles with the last of them', async () => {
    const { view, type } = makeView();
    await type('tea');
    await type('teapot');
    const settled = vi.fn();
    const settling = view.settle().then(settled);
    await last().answer(named('Tea'));
    expect(settled).not.toHaveBeenCalled();
    await last().answer(named('Teapot'));
    await settling;
    expect(settled).toHaveBeenCalledOnce();
  });

  describe('for long', () => {
    beforeEach(() => vi.useFakeTimers());
    afterEach(() => vi.useRealTimers());

    async function makeQuiet() {
      const made = makeView();
      await made.type('tea');
      await vi.advanceTimersByTimeAsync(100);
      return made;
    }

    test('a reader is told so, though not at once', async () => {
      const { status } = await makeQuiet();
      expect(status()).toBe('');
      await vi.advanceTimersByTimeAsync(1000);
      expect(status()).toBe(words.searching);
      await last().answer(named('Tea'));
      expect(status()).toBe(words.one);
    });

    test('a reader is told nothing of it once the answer is there', async () => {
      const { status } = await makeQuiet();
      await last().answer(named('Tea'));
      await vi.advanceTimersByTimeAsync(1000);
      expect(status()).toBe(words.one);
    });
  });
});

describe('an engine that fails', () => {
  test('is told in place of the results, and can be asked again', async () => {
    const { view, type, names, alert, button, status } = makeView();
    await type('tea');
    await last().answer(makeAnswer(3));
    await type('teapot');
    await last().fail();
    expect(alert()?.textContent).toBe(words.failed);
    expect(names()).toEqual([]);
    expect(status()).toBe('');
    expect(view.element.dataset['state']).toBe('failed');

    button(words.retry)?.click();
    await pass();
    expect(asked.map(({ state }) => state.query)).toEqual(['tea', 'teapot', 'teapot']);
    await last().answer(named('Teapot'));
    expect(alert()).toBeNull();
    expect(names()).toEqual(['Teapot']);
  });

  test('may fail again', async () => {
    const { type, alert, button } = makeView();
    await type('tea');
    await last().fail();
    button(words.retry)?.click();
    await pass();
    await last().fail();
    expect(alert()?.textContent).toBe(words.failed);
    expect(button(words.retry)).toBeDefined();
  });

  test('may not even start: the next try starts it', async () => {
    vi.mocked(connectEngine).mockRejectedValueOnce(new Error('no worker'));
    const { type, alert, button, names } = makeView();
    await type('tea');
    expect(alert()?.textContent).toBe(words.failed);
    button(words.retry)?.click();
    await pass();
    await last().answer(named('Tea'));
    expect(names()).toEqual(['Tea']);
  });

  test('and answers then leaves the focus to the field', async () => {
    const { view, type, button } = makeView();
    await type('tea');
    await last().fail();
    button(words.retry)?.focus();
    button(words.retry)?.click();
    await pass();
    await last().answer(named('Tea'));
    expect(document.activeElement).toBe(view.input);
  });

  test('lets a reader go on typing', async () => {
    const { type, alert, names } = makeView();
    await type('tea');
    await last().fail();
    await type('teapot');
    await last().answer(named('Teapot'));
    expect(alert()).toBeNull();
    expect(names()).toEqual(['Teapot']);
  });
});

describe('the number of results', () => {
  test.each([
    [1, words.one],
    [12, '12 results'],
    [1234, '1,234 results'],
  ])('%d is said', async (total, said) => {
    const { type, status } = makeView();
    await type('tea');
    await last().answer(makeAnswer(1, { total }));
    expect(status()).toBe(said);
  });

  test('is written as the language of the site writes it', async () => {
    const { type, status } = makeView({ ...setup, language: 'de' });
    await type('tea');
    await last().answer(makeAnswer(1, { total: 1234 }));
    expect(status()).toBe('1.234 results');
  });
});

describe('where nothing is found', () => {
  test('the question is repeated as text, with what was perhaps meant', async () => {
    const { view, type, status } = makeView(setup, '/kb/');
    await type(hostile);
    await last().answer(makeAnswer(0, { nearest: [{ name: 'Tea', address: '/factors/tea/' }] }));
    expect(status()).toContain(hostile);
    expect(view.element.querySelector('img')).toBeNull();
    expect(view.element.querySelector('.nearest a')?.getAttribute('href')).toBe('/kb/factors/tea/');
  });

  test('all that narrows it can be taken away', async () => {
    const { view, button, changes, names } = makeView();
    view.show(ask('tea', { kind: ['claim'] }));
    await pass();
    await last().answer(makeAnswer(0));
    button(words.removeAll)?.click();
    await pass();
    expect(changes).toEqual([[ask('tea'), 'done']]);
    expect(last().state).toEqual(ask('tea'));
    await last().answer(named('Tea'));
    expect(names()).toEqual(['Tea']);
    expect(view.element.querySelector('.none')).toBeNull();
  });
});

describe('more results', () => {
  test('are asked for, and the first new one has the focus', async () => {
    const { type, button, names, links } = makeView();
    await type('tea');
    expect(last().limit).toBe(10);
    await last().answer(makeAnswer(10, { total: 35 }));
    expect(button(words.more)?.hidden).toBe(false);
    button(words.more)?.click();
    await pass();
    expect(last()).toMatchObject({ limit: 30, state: ask('tea') });
    await last().answer(makeAnswer(30, { total: 35 }));
    expect(names()).toHaveLength(30);
    expect(document.activeElement).toBe(links()[10]);
    expect(document.activeElement?.textContent).toBe('Tea 11');
  });

  test('take the focus from nobody who has turned to something else meanwhile', async () => {
    const { view, type, button, names } = makeView();
    await type('tea');
    await last().answer(makeAnswer(10, { total: 35 }));
    button(words.more)?.focus();
    button(words.more)?.click();
    await pass();
    view.input.focus();
    await last().answer(makeAnswer(30, { total: 35 }));
    expect(names()).toHaveLength(30);
    expect(document.activeElement).toBe(view.input);
  });

  test('take the focus from nobody who types again meanwhile', async () => {
    const { view, type, button } = makeView();
    await type('tea');
    await last().answer(makeAnswer(10, { total: 35 }));
    button(words.more)?.focus();
    button(words.more)?.click();
    await pass();
    view.input.focus();
    await type('teapot');
    await last().answer(makeAnswer(30, { total: 35 }));
    await last().answer(makeAnswer(10, { total: 35 }));
    expect(asked.map(({ state }) => state.query)).toEqual(['tea', 'tea', 'teapot']);
    expect(document.activeElement).toBe(view.input);
  });

  test('are offered until there are none', async () => {
    const { type, button } = makeView();
    await type('tea');
    await last().answer(makeAnswer(10, { total: 12 }));
    button(words.more)?.click();
    await pass();
    await last().answer(makeAnswer(12));
    expect(button(words.more)?.hidden).toBe(true);
  });

  test('are not offered where there are none', async () => {
    const { type, button } = makeView();
    await type('tea');
    expect(button(words.more)?.hidden).toBe(true);
    await last().answer(makeAnswer(10));
    expect(button(words.more)?.hidden).toBe(true);
  });

  test('are not asked for with another question', async () => {
    const { type, button } = makeView();
    await type('tea');
    await last().answer(makeAnswer(10, { total: 35 }));
    button(words.more)?.click();
    await pass();
    await last().answer(makeAnswer(30, { total: 35 }));
    await type('teapot');
    expect(last().limit).toBe(10);
  });
});

describe('arrow keys', () => {
  async function showThree() {
    const made = makeView();
    await made.type('tea');
    const answer = makeAnswer(3);
    answer.hits[1] = makeHit({
      name: pieces('Tea 2'),
      sections: [{ name: 'Cups', address: '/factors/tea-2/#cups' }],
    });
    await last().answer(answer);
    made.view.input.focus();
    return made;
  }
  const focused = () => document.activeElement?.textContent;

  test('walk from the field through the results and back', async () => {
    const { view, press } = await showThree();
    const walked = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp'].map((key) => {
      expect(press(key)).toBe(true);
      return focused();
    });
    expect(walked).toEqual(['Tea 1', 'Tea 2', 'Tea 3', 'Tea 2', 'Tea 1']);
    press('ArrowUp');
    expect(document.activeElement).toBe(view.input);
  });

  test('stay at the first and at the last', async () => {
    const { view, press, links } = await showThree();
    press('ArrowUp');
    expect(document.activeElement).toBe(view.input);
    links()[2]?.focus();
    press('ArrowDown');
    expect(focused()).toBe('Tea 3');
  });

  test('walk on from a section to the result after its own', async () => {
    const { view, press } = await showThree();
    view.hits.querySelector<HTMLElement>('.ui a')?.focus();
    expect(focused()).toBe('Cups');
    press('ArrowDown');
    expect(focused()).toBe('Tea 3');
  });

  test('stay in the field where there are no results', () => {
    const { view, press } = makeView();
    view.input.focus();
    press('ArrowDown');
    expect(document.activeElement).toBe(view.input);
  });

  test('keep what they do with other keys, and elsewhere', async () => {
    const { view, press, button } = await showThree();
    expect(press('ArrowDown', { altKey: true })).toBe(false);
    expect(press('ArrowDown', { ctrlKey: true })).toBe(false);
    expect(press('ArrowDown', { metaKey: true })).toBe(false);
    expect(press('ArrowRight')).toBe(false);
    expect(press('a')).toBe(false);
    expect(document.activeElement).toBe(view.input);
    button(words.more)!.hidden = false;
    button(words.more)?.focus();
    expect(press('ArrowDown')).toBe(false);
  });
});

describe('narrowing', () => {
  test('asks again, as a choice of its own', async () => {
    const { type, box, changes, names } = makeView();
    await type('tea');
    expect(last().countsFacets).toBe(true);
    await last().answer(makeAnswer(2, { facets: counted }));
    box('kind=claim')?.click();
    await pass();
    expect(changes.at(-1)).toEqual([ask('tea', { kind: ['claim'] }), 'done']);
    expect(last().state).toEqual(ask('tea', { kind: ['claim'] }));
    await last().answer({ ...named('Claim'), facets: counted });
    expect(names()).toEqual(['Claim']);
    expect(box('kind=claim')?.checked).toBe(true);
  });

  describe('while an answer is awaited', () => {
    /** The answer to "tea" is there, and that to "teapot" not yet. */
    async function awaitTeapot(chosen: Partial<SearchState['chosen']> = {}) {
      const made = makeView();
      made.view.show(ask('tea', chosen));
      await pass();
      await last().answer(makeAnswer(2, { facets: counted }));
      await made.type('teapot');
      return made;
    }

    test('asks what stands in the field, with the box that was ticked', async () => {
      const { view, box, changes } = await awaitTeapot();
      box('kind=claim')?.click();
      expect(changes.at(-1)).toEqual([ask('teapot', { kind: ['claim'] }), 'done']);
      await last().answer(named('Teapot'));
      expect(asked).toHaveLength(3);
      expect(last().state).toEqual(ask('teapot', { kind: ['claim'] }));
      expect(view.input.value).toBe('teapot');
    });

    test('asks what stands in the field, without the chip that was clicked', async () => {
      const { chip } = await awaitTeapot({ kind: ['claim'] });
      chip('kind=claim')?.click();
      await last().answer(named('Teapot'));
      expect(last().state).toEqual(ask('teapot'));
    });

    test('asks what stands in the field, without all that was taken away', async () => {
      const { chip } = await awaitTeapot({ kind: ['claim'], study: ['x'] });
      chip('all')?.click();
      await last().answer(named('Teapot'));
      expect(last().state).toEqual(ask('teapot'));
    });

    test('counts each of two boxes that are ticked one after the other', async () => {
      const { box } = await awaitTeapot();
      box('kind=claim')?.click();
      box('kind=sense')?.click();
      await last().answer(named('Teapot'));
      expect(last().state).toEqual(ask('teapot', { kind: ['claim', 'sense'] }));
    });

    test('leaves the boxes as they are chosen when the answer comes', async () => {
      const { box } = await awaitTeapot();
      box('kind=claim')?.click();
      await last().answer({ ...named('Teapot'), facets: counted });
      expect(box('kind=claim')?.checked).toBe(true);
    });
  });

  test('goes on from what stands in the field where nothing was found', async () => {
    const { view, type, box } = makeView();
    view.show(ask('tea', { kind: ['claim'] }));
    await pass();
    await last().answer(makeAnswer(2, { facets: counted }));
    await type('xyz');
    await last().answer(makeAnswer(0));
    box('kind=sense')?.click();
    await pass();
    expect(last().state).toEqual(ask('xyz', { kind: ['claim', 'sense'] }));
  });

  test('shows what is chosen where the answer fails', async () => {
    const { view, box, chip } = makeView();
    view.show(ask('tea', { kind: ['claim'] }));
    await pass();
    await last().answer(makeAnswer(2, { facets: counted }));
    expect(box('kind=claim')?.checked).toBe(true);
    chip('kind=claim')?.click();
    await pass();
    await last().fail();
    expect(chip('kind=claim')).toBeNull();
    expect(box('kind=claim')?.checked).toBe(false);
  });

  test('leaves the focus to the field where the chip that had it goes', async () => {
    const { view, chip } = makeView();
    view.show(ask('tea', { kind: ['claim', 'sense'] }));
    await pass();
    await last().answer(makeAnswer(2, { facets: counted }));
    chip('kind=claim')?.focus();
    chip('kind=claim')?.click();
    await pass();
    await last().answer(makeAnswer(2, { facets: counted }));
    expect(chip('kind=sense')).not.toBeNull();
    expect(document.activeElement).toBe(view.input);
  });

  test('is asked for once where the list is open from the beginning', async () => {
    const { view } = makeView();
    view.show(ask('tea'));
    await pass();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await last().answer(makeAnswer(2, { facets: counted }));
    expect(asked).toHaveLength(1);
  });

  test('is not counted while nobody looks at it', async () => {
    const { view, type } = makeView({ ...setup, isLarge: true });
    await type('tea');
    expect(last().countsFacets).toBe(false);
    await last().answer(makeAnswer(2));
    view.element.querySelector('details')!.open = true;
    view.element.querySelector('details')!.dispatchEvent(new Event('toggle'));
    await pass();
    expect(asked).toHaveLength(2);
    expect(last()).toMatchObject({ countsFacets: true, state: ask('tea') });
  });

  test('is counted where something is chosen, so that it can be chosen otherwise', async () => {
    const { view } = makeView({ ...setup, isLarge: true });
    view.show(ask('tea', { kind: ['claim'] }));
    await pass();
    expect(last().countsFacets).toBe(true);
  });

  test('starts with the first results', async () => {
    const { type, box, button } = makeView();
    await type('tea');
    await last().answer(makeAnswer(10, { total: 35, facets: counted }));
    button(words.more)?.click();
    await pass();
    await last().answer(makeAnswer(30, { total: 35, facets: counted }));
    box('kind=claim')?.click();
    await pass();
    expect(last().limit).toBe(10);
  });
});
