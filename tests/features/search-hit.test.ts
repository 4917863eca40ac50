import { describe, expect, test } from 'vitest';
import { readHit } from '../../src/features/search/read-hit.ts';
import { hostile, makeFragment, makeShown, spell } from './search-tea.ts';

describe('the excerpt of a result', () => {
  const read = (text: string) => spell(readHit(makeFragment(text), 'steep', '/').excerpt);
  const long = 'It is said of the leaf and of all that is in it that it can wait for a long time.';

  test('is all of a short text, without ellipses', () => {
    expect(read('Leaves [steep] in water.')).toBe('Leaves [steep] in water.');
  });

  test('says where it leaves something out', () => {
    expect(read(`${long} |Leaves [steep] in water.| ${long}`)).toBe('… Leaves [steep] in water. …');
    expect(read(`|Leaves [steep] in water.| ${long}`)).toBe('Leaves [steep] in water. …');
    expect(read(`${long} |Leaves [steep] in water.|`)).toBe('… Leaves [steep] in water.');
  });

  test('begins and ends with a hit where the text does', () => {
    expect(read('[Steep] them, and [steep]')).toBe('[Steep] them, and [steep]');
  });

  test('is text, whatever an author wrote', () => {
    const text = `${long} Leaves [steep] ${hostile} so. ${long}`;
    expect(read(text)).toBe(text);
  });

  test('is all of a short text with signs that Pagefind escapes, without ellipses', () => {
    expect(read('Leaves [steep] at p < 0.05.')).toBe('Leaves [steep] at p < 0.05.');
    expect(read('> [steep] <')).toBe('> [steep] <');
  });

  test('says where it leaves something out beside such signs', () => {
    expect(read(`${long} |p < [steep] > 0| ${long}`)).toBe('… p < [steep] > 0 …');
  });

  test('is text where only the name was found', () => {
    const found = makeFragment('At p < 0.05 &amp; <b>.', { meta: { title: 'Tea' } });
    expect(spell(readHit(found, 'tea', '/').excerpt)).toBe('At p < 0.05 &amp; <b>.');
  });

  test('is empty where the text is', () => {
    expect(read('')).toBe('');
  });
});

describe('what a thing is in a sentence', () => {
  const gist = 'Green and black tea alike.';
  const read = (text: string, query: string, title = 'Green tea') =>
    readHit(
      makeFragment(text, {
        meta: { title, names: 'sencha' },
        shown: makeShown({ gist, isOurs: true }),
      }),
      query,
      '/',
    );

  test('is shown where its name was found, with its words marked', () => {
    const hit = read('[Green] tea steeps in water.', 'green');
    expect(spell(hit.excerpt)).toBe('[Green] and black tea alike.');
    expect(spell(hit.name)).toBe('[Green] tea');
    expect(hit.isOurs).toBe(true);
  });

  test('is shown where another of its names was found, and nothing in its text', () => {
    expect(spell(read('Green tea steeps in water.', 'sencha').excerpt)).toBe(gist);
  });

  test('is not shown where its text was found', () => {
    const hit = read('Green tea steeps in [water].', 'water');
    expect(spell(hit.excerpt)).toBe('Green tea steeps in [water].');
  });
});

test('a text without a gist stands as it is, though its name was found', () => {
  const hit = readHit(makeFragment('Tea steeps.', { shown: makeShown({ isOurs: true }) }), 'tea', '/');
  expect(spell(hit.excerpt)).toBe('[Tea] steeps.');
  expect(hit.isOurs).toBe(true);
});

describe('the name of a result', () => {
  test('is that of its page', () => {
    const found = makeFragment('x', { meta: { title: 'Black tea' } });
    expect(spell(readHit(found, 'x', '/').name)).toBe('Black tea');
  });

  test('is the one that is given to stand with it, where it has one', () => {
    const shown = makeShown({ name: 'Green tea' });
    expect(spell(readHit(makeFragment('[x]', { shown }), 'tea', '/').name)).toBe('Green [tea]');
  });

  test('is marked where Pagefind found another form of what was typed', () => {
    const found = makeFragment('So do [leaves].', { meta: { title: 'Leaves of tea' } });
    expect(spell(readHit(found, 'leaf', '/').name)).toBe('[Leaves] of tea');
  });

  test('is text, whatever an author wrote', () => {
    expect(readHit(makeFragment('x', { meta: { title: hostile } }), 'tea', '/').name).toEqual([
      { text: hostile, isHit: false },
    ]);
  });
});

test('a fragment without a title and without filters is a page without a name', () => {
  const hit = readHit(makeFragment('Leaves [steep].', { meta: {}, filters: {} }), 'steep', '/');
  expect(hit.name).toBeUndefined();
  expect(hit.kind).toBe('page');
  expect(hit.isNamed).toBe(false);
  expect(spell(hit.excerpt)).toBe('Leaves [steep].');
});

describe('a result is the one that was named', () => {
  const isNamed = (query: string) =>
    readHit(
      makeFragment('x', { meta: { title: 'Inter-cup delay', names: 'Café · Ziehzeit · T & U' } }),
      query,
      '/',
    ).isNamed;

  test.each([
    'Inter-cup delay',
    'inter cup delay',
    'INTER‐CUP  DELAY',
    '“inter-cup delay”',
    'cafe',
    'CAFÉ',
    'Cafe\u0301',
    'ziehzeit',
    't & u',
  ])('by %j', (query) => {
    expect(isNamed(query)).toBe(true);
  });

  test.each(['inter-cup', 'delay inter cup', 'the inter-cup delay', 'ziehzei', 'Café Ziehzeit', '', '?!'])(
    'not by %j',
    (query) => {
      expect(isNamed(query)).toBe(false);
    },
  );

  test.each(['', '?!', '🍵'])('not where it has no name, by %j', (query) => {
    expect(readHit(makeFragment('x', { meta: {} }), query, '/').isNamed).toBe(false);
  });

  test('by the name that stands with it', () => {
    const found = makeFragment('x', { meta: {}, shown: makeShown({ name: 'Green tea' }) });
    expect(readHit(found, 'green tea', '/').isNamed).toBe(true);
  });
});

describe.each(['/', '/kb/', '/a/b/'])('on a site at %s', (base) => {
  const address = '/studies/x/#claim-y';

  test('an address stands without the base path', () => {
    expect(readHit(makeFragment('x', { address, base }), 'x', base).address).toBe(address);
  });

  test('sections are those that have a place and a name, without the result itself', () => {
    const at = (url: string, title: string) => ({ title, url: `${base}${url}` });
    const found = makeFragment('[x]', {
      address: '/studies/x/#own',
      base,
      sub_results: [
        at('studies/x/', 'The page'),
        at('studies/x/#own', 'Itself'),
        at('studies/x/#nameless', ''),
        at('studies/x/#a', 'A'),
        at('studies/x/#b', `B ${hostile}`),
      ],
    });
    expect(readHit(found, 'x', base).sections).toEqual([
      { name: 'A', address: '/studies/x/#a' },
      { name: `B ${hostile}`, address: '/studies/x/#b' },
    ]);
  });

  test('no more than three sections are named', () => {
    const sections = Array.from({ length: 9 }, (_, index) => ({
      title: `Part ${index}`,
      url: `${base}studies/x/#${index}`,
    }));
    const { sections: shown } = readHit(makeFragment('[x]', { base, sub_results: sections }), 'x', base);
    expect(shown.map(({ name }) => name)).toEqual(['Part 0', 'Part 1', 'Part 2']);
  });
});

describe('the words to be marked where a result leads', () => {
  test('are those that were found, in its text and in its name, each once', () => {
    const found = makeFragment('So [steeping] and [Steeped], [steeping].', { meta: { title: 'To steep' } });
    expect(readHit(found, 'steep', '/').words).toEqual(['steeping', 'steeped', 'steep']);
  });

  test('are not those that the result has not', () => {
    expect(readHit(makeFragment('Only [green].'), 'green xylophone', '/').words).toEqual(['green']);
  });

  test('are not more than eight', () => {
    const text = Array.from({ length: 30 }, (_, index) => `[tea${index}]`).join(' ');
    expect(readHit(makeFragment(text), 'tea', '/').words).toHaveLength(8);
  });
});
