import { describe, expect, test } from 'vitest';
import { en } from '../../src/words/en.ts';
import { build } from './make-literature.ts';

const tell = (site: Record<string, unknown>) =>
  build({ site, pages: { home: {} } }).problems.map(({ rule, at, message, fix }) => ({
    rule,
    at,
    message,
    fix,
  }));

describe('A word of the interface', () => {
  test('may be replaced, with the words of the field and what its own message is given', () => {
    expect(
      tell({
        words: {
          'nav.compare': 'Compare the {studies}',
          'study.count': '{count, plural, one {# {study}} other {# {studies}}}',
          'study.mark': "{study} '{'of'}' {mark}",
        },
      }),
    ).toEqual([]);
  });

  test('that does not exist is told with the nearest', () => {
    expect(tell({ words: { 'nav.compair': 'Compare' } })).toEqual([
      {
        rule: 'unknown-word',
        at: ['words', 'nav.compair'],
        message: 'The interface has no word "nav.compair".',
        fix: 'write "nav.compare" (the nearest).',
      },
    ]);
    expect(tell({ words: { kettle: 'Kettle' } })).toMatchObject([
      { rule: 'unknown-word', fix: 'take it out; src/words/en.ts lists the keys.' },
    ]);
  });

  test.for(['toString', 'constructor', '__proto__x'])('is not what every object has: %s', (key) => {
    expect(tell({ words: { [key]: 'a' } })).toMatchObject([{ rule: 'unknown-word' }]);
  });

  test.for<[string, string]>([
    ['Compare {', 'expect argument closing brace'],
    ['{count, plural, one {a}}', 'missing other clause'],
    ['{a b}', 'malformed argument'],
  ])('must be a valid message: %s', ([message, fault]) => {
    expect(tell({ words: { 'study.count': message } })).toMatchObject([
      { rule: 'invalid-value', message: `words.study.count is not a valid ICU message: ${fault}.` },
    ]);
  });

  test('may not ask for what it is not given, which would stop the build of a page', () => {
    expect(tell({ words: { 'study.count': '{count} {studys}' } })).toMatchObject([
      {
        rule: 'invalid-value',
        at: ['words', 'study.count'],
        message:
          'words.study.count contains {studys}, which nothing fills in. There are: {count}, {study}, {studies}, {factor}, {factors}, {framework}, {frameworks}.',
        fix: 'write "{study}" (the nearest), or take it out.',
      },
    ]);
    expect(
      tell({ words: { 'study.count': '{count, plural, one {{kettle}} other {# {kettle}}}' } }),
    ).toMatchObject([{ fix: 'take it out.' }]);
  });
});

describe('The language of a site', () => {
  test.for(['en', 'en-GB', 'de', 'de-AT'])('has words for %s', (language) => {
    expect(tell({ language })).toEqual([]);
  });

  test('that has no words is warned of, once', () => {
    expect(tell({ language: 'fr' })).toMatchObject([{ rule: 'untranslated-words', at: ['language'] }]);
  });

  test('is warned of until site.yaml gives the last of them', () => {
    const all: Record<string, string> = { ...en };
    const { 'nav.more': _, ...allButOne } = all;

    expect(tell({ language: 'fr', words: all })).toEqual([]);
    expect(tell({ language: 'fr', words: allButOne })).toMatchObject([
      { rule: 'untranslated-words', message: expect.stringContaining('"nav.more" first') as string },
    ]);
  });
});
