import { describe, expect, test } from 'vitest';
import { matchesFilter } from '../../src/features/glossary-filter/match-entry.ts';
import { foldText } from '../../src/words/fold-text.ts';

const entry = { names: 'Steeping time · Ziehzeit · inter-cup delay', kind: 'outcome', studies: ['a', 'b'] };
const none = { text: '', kind: undefined, study: undefined };
const matches = (filter: Partial<typeof none> | object) => matchesFilter(entry, { ...none, ...filter });

describe('an entry is shown', () => {
  test.each([
    '',
    'steep',
    'TIME',
    'time steep',
    'ziehzeit',
    'inter cup',
    'inter-cup',
    'inter‐cup',
    '  time  ',
  ])('for %j', (text) => {
    expect(matches({ text })).toBe(true);
  });

  test.each(['x', 'steep x', 'stepping'])('not for %j', (text) => {
    expect(matches({ text })).toBe(false);
  });

  test('for its kind and for any of its studies, both at once', () => {
    expect(matches({ kind: 'outcome', study: 'b' })).toBe(true);
    expect(matches({ kind: 'factor', study: 'b' })).toBe(false);
    expect(matches({ kind: 'outcome', study: 'c' })).toBe(false);
  });
});

test('accents, case, dashes and slashes make no difference', () => {
  expect(foldText('Öffnung–des/Blattes')).toBe(foldText('offnung des blattes'));
});
