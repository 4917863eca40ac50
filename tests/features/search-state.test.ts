import { describe, expect, test } from 'vitest';
import {
  countChosen,
  emptyState,
  formatState,
  longestQuery,
  readState,
  toggle,
  trimQuery,
  type SearchState,
} from '../../src/features/search/search-state.ts';

const ask = (query: string, chosen: Partial<SearchState['chosen']> = {}): SearchState => ({
  query,
  chosen: { ...emptyState.chosen, ...chosen },
});

describe('an address says a question so that it is read back', () => {
  test.each<[string, SearchState]>([
    ['no question', emptyState],
    ['one word', ask('tea')],
    ['a phrase', ask('“green tea” "black tea"')],
    ['signs of addresses', ask('a+b & c=d #e ?f %20 /g')],
    ['punctuation alone', ask('?! … – "')],
    ['another script', ask('שתיית תה')],
    ['an emoji', ask('🍵 👩🏽‍🌾')],
    ['choices without words', ask('', { kind: ['claim'] })],
    [
      'several values of each facet',
      ask('tea', { kind: ['claim', 'sense'], study: ['a', 'b'], factor: ['c'] }),
    ],
    ['values in the order in which they were chosen', ask('', { study: ['b', 'a', 'c'] })],
  ])('%s', (_, state) => {
    expect(readState(formatState(state))).toEqual(state);
  });
});

test('where nothing is asked, the address has no question mark', () => {
  expect(formatState(emptyState)).toBe('');
  expect(formatState(ask('  \t '))).toBe('');
});

test('what people link does not change: `q`, `kind`, `study` and `factor`', () => {
  expect(readState('?q=green+tea&kind=claim&kind=sense&study=x&factor=y')).toEqual(
    ask('green tea', { kind: ['claim', 'sense'], study: ['x'], factor: ['y'] }),
  );
});

test('parameters of others are passed over', () => {
  expect(readState('?utm_source=mail&q=tea&page=2&Kind=claim&found=x&__proto__=y')).toEqual(ask('tea'));
});

test('a value counts once, and an empty one not at all', () => {
  expect(readState('?kind=claim&kind=&kind=claim&kind=sense&study=')).toEqual(
    ask('', { kind: ['claim', 'sense'] }),
  );
});

test('an address that is damaged is read as far as it goes', () => {
  expect(readState('?q=%E0%A4%A&kind=claim').chosen.kind).toEqual(['claim']);
  expect(readState('?&&=&q')).toEqual(emptyState);
});

describe('of a question that nobody types', () => {
  test('as much is read as the field takes', () => {
    const { query } = readState(`?q=${'sencha+'.repeat(2500)}`);
    expect(query.length).toBe(longestQuery);
    expect(query.startsWith('sencha sencha')).toBe(true);
  });

  test.each(['🍵'.repeat(5000), `a${'🍵'.repeat(5000)}`, `${'a'.repeat(longestQuery - 1)}🍵🍵`])(
    'no emoji is cut in two (%#)',
    (text) => {
      const query = trimQuery(text);
      expect([...query]).toHaveLength(longestQuery);
      expect(query.endsWith('🍵')).toBe(true);
      expect(readState(formatState(ask(query))).query).toBe(query);
    },
  );

  test('spaces around it do not count', () => {
    expect(trimQuery(`${' '.repeat(5000)}tea${' '.repeat(5000)}`)).toBe('tea');
  });

  test.each([' b', '   b', '\u00a0b'])('nor do those before what is cut off (%#)', (rest) => {
    const read = readState(formatState(ask('a'.repeat(longestQuery - 1) + rest)));
    expect(read.query).toBe('a'.repeat(longestQuery - 1));
    expect(readState(formatState(read))).toEqual(read);
  });
});

describe('choosing', () => {
  const state = ask('tea', { kind: ['claim'], study: ['a'] });

  test('a value adds it to its facet alone', () => {
    expect(toggle(state, 'kind', 'sense')).toEqual(ask('tea', { kind: ['claim', 'sense'], study: ['a'] }));
  });

  test('it once more lets go of it', () => {
    expect(toggle(toggle(state, 'study', 'b'), 'study', 'b')).toEqual(state);
    expect(toggle(state, 'study', 'a')).toEqual(ask('tea', { kind: ['claim'] }));
  });

  test('leaves what was asked before as it was', () => {
    toggle(state, 'kind', 'claim');
    expect(state.chosen.kind).toEqual(['claim']);
    toggle(emptyState, 'factor', 'x');
    expect(countChosen(emptyState)).toBe(0);
  });

  test('is counted over all facets', () => {
    expect(countChosen(ask('tea'))).toBe(0);
    expect(countChosen(ask('', { kind: ['claim', 'sense'], factor: ['x'] }))).toBe(3);
  });
});
