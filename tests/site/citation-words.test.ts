import { describe, expect, test } from 'vitest';
import type { Reference } from '../../src/model/literature.ts';
import { referenceSchema } from '../../src/model/schema/reference.ts';
import {
  findWorkUrl,
  formatName,
  formatShortCitation,
  formatVolumeAndPages,
} from '../../src/site/citation-words.ts';
import { openLiterature } from '../../src/site/open-literature.node.ts';
import { createWords } from '../../src/words/words.ts';

const words = createWords(openLiterature('tests/fixtures/minimal').literature!.site);
const make = (fields: object) => {
  const data = referenceSchema.parse({ id: 'x', type: 'article-journal', title: 'On tea', ...fields });
  return { data, yearSuffix: '' } as Reference;
};
const people = (...families: string[]) => families.map((family) => ({ family }));

describe('a work in running text', () => {
  test.each([
    [people('Rossi'), 'Rossi 2014'],
    [people('Rossi', 'Brown'), 'Rossi and Brown 2014'],
    [people('Rossi', 'Brown', 'Green'), 'Rossi et al. 2014'],
    [people('van der Berg'), 'van der Berg 2014'],
    [[{ literal: 'Institute of Tea' }], 'Institute of Tea 2014'],
    [[], 'On tea 2014'],
  ])('%j', (author, expected) => {
    expect(formatShortCitation(make({ author, issued: { 'date-parts': [[2014]] } }), words)).toBe(expected);
  });

  test('has the letter that tells it from another one of that year', () => {
    const work = {
      ...make({ author: people('Rossi'), issued: { 'date-parts': [[2014]] } }),
      yearSuffix: 'b',
    };
    expect(formatShortCitation(work, words)).toBe('Rossi 2014b');
  });

  test('without a date has none', () => {
    expect(formatShortCitation(make({ author: people('Rossi') }), words)).toBe('Rossi n.d.');
  });
});

test('a name is written as people write it, suffix last', () => {
  expect(formatName({ family: 'King', given: 'Martin Luther', suffix: 'Jr.' })).toBe(
    'Martin Luther King Jr.',
  );
  expect(formatName({ literal: 'Institute of Tea' })).toBe('Institute of Tea');
});

test.each([
  [{ volume: '22', issue: '3', page: '287-305' }, '22(3), 287–\u2060305'],
  [{ volume: '22', page: '7' }, '22, 7'],
  [{ issue: '3' }, '(3)'],
  [{ 'page-first': '183' }, 'from p. 183'],
  [{}, ''],
])('volume and pages of %j are %j', (fields, expected) => {
  expect(formatVolumeAndPages(make(fields).data, words)).toBe(expected);
});

test('the DOI goes before the page of a repository', () => {
  expect(findWorkUrl(make({ DOI: '10.5555/12', URL: 'https://a.example/' }).data)).toBe(
    'https://doi.org/10.5555/12',
  );
  expect(findWorkUrl(make({ URL: 'https://a.example/' }).data)).toBe('https://a.example/');
  expect(findWorkUrl(make({}).data)).toBeUndefined();
});
