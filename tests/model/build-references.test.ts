import { describe, expect, test } from 'vitest';
import { addYearSuffixes } from '../../src/model/build/build-references.ts';
import type { Reference } from '../../src/model/literature.ts';
import { referenceSchema } from '../../src/model/schema/reference.ts';

const make = (id: string, families: string[], year?: number): Reference => ({
  id: id as Reference['id'],
  data: referenceSchema.parse({
    id,
    type: 'book',
    title: id,
    author: families.map((family) => ({ family })),
    ...(year === undefined ? {} : { issued: { 'date-parts': [[year]] } }),
  }),
  yearSuffix: '',
  study: undefined,
  readings: [],
  senses: [],
  factors: [],
});
const suffixes = (...references: Reference[]) => {
  addYearSuffixes(references);
  return references.map(({ yearSuffix }) => yearSuffix);
};

describe('the letter behind a year', () => {
  test('tells works of the same names and year apart, in the order of the list', () => {
    expect(suffixes(make('one', ['Rossi', 'Brown'], 2007), make('two', ['Rossi', 'Brown'], 2007))).toEqual([
      'a',
      'b',
    ]);
  });

  test('is left out where names or year differ, or no year is known', () => {
    expect(
      suffixes(
        make('one', ['Rossi'], 2007),
        make('two', ['Rossi'], 2008),
        make('three', ['Rossi', 'Brown'], 2007),
        make('four', ['Rossi']),
        make('five', ['Rossi']),
      ),
    ).toEqual(['', '', '', '', '']);
  });

  test('is needed where "et al." hides the difference', () => {
    expect(
      suffixes(
        make('one', ['Rossi', 'Brown', 'Green'], 2007),
        make('two', ['Rossi', 'White', 'Black'], 2007),
      ),
    ).toEqual(['a', 'b']);
  });

  test('goes on after z', () => {
    const many = suffixes(...Array.from({ length: 28 }, (_, index) => make(`w-${index}`, ['Rossi'], 2007)));
    expect(many.slice(25)).toEqual(['z', 'aa', 'ab']);
  });
});
