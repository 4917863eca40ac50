import { describe, expect, test } from 'vitest';
import { findStanding } from '../../src/features/reference-list/find-standing.ts';
import { listFacets, rankTitles } from '../../src/features/reference-list/list-facets.ts';
import {
  countChosen,
  emptyState,
  formatState,
  isFiltered,
  orders,
  readState,
  type ListState,
} from '../../src/features/reference-list/list-state.ts';
import { matchWorks, type Work } from '../../src/features/reference-list/match-works.ts';
import { sortWorks } from '../../src/features/reference-list/sort-works.ts';
import { referenceSchema } from '../../src/model/schema/reference.ts';
import { openLiterature } from '../../src/site/open-literature.node.ts';
import { foldText } from '../../src/words/fold-text.ts';

interface Named extends Work {
  name: string;
}

const make = (name: string, part: Partial<Work>): Named => ({
  name,
  text: foldText(name),
  factors: [],
  type: 'book',
  year: 2000,
  standing: 'yes',
  titleRank: 0,
  ...part,
});

const works = [
  make('Ärger, Anna. Kühles Wasser', { factors: ['cool', 'time'], year: 1990, titleRank: 3 }),
  make('Le Meunier-FitzHugh, K. Steeping', { type: 'report', factors: ['time'], year: 2010, titleRank: 2 }),
  make('Nobody. Without a date', { standing: 'no', year: undefined, titleRank: 1 }),
  make('Zeller, Z. Steeping again', { type: 'thesis', factors: ['time'], standing: 'partly', titleRank: 0 }),
];
const [cool, steeping, undated, again] = works.map(({ name }) => name);
const find = (part: Partial<ListState>) => matchWorks(works, { ...emptyState, ...part });
const names = (part: Partial<ListState>) => [...find(part).shown].map(({ name }) => name);

describe('a work is shown', () => {
  test.each([
    ['', [cool, steeping, undated, again]],
    ['kuhles', [cool]],
    ['ANNA wasser', [cool]],
    ['meunier fitzhugh', [steeping]],
    ['steep zel', [again]],
    ['steep nobody', []],
  ])('for %j', (text, expected) => {
    expect(names({ text })).toEqual(expected);
  });

  test('for the entry it bears on, for any of the types, for how its record is known', () => {
    expect(names({ factor: 'time' })).toEqual([cool, steeping, again]);
    expect(names({ types: ['report', 'thesis'] })).toEqual([steeping, again]);
    expect(names({ standing: 'no' })).toEqual([undated]);
    expect(names({ factor: 'time', types: ['book'], standing: 'yes' })).toEqual([cool]);
    expect(names({ factor: 'gone' })).toEqual([]);
  });

  test('for its year, whichever end is named first; without a date only when that is asked for', () => {
    expect(names({ from: 2000 })).toEqual([steeping, again]);
    expect(names({ to: 2000 })).toEqual([cool, again]);
    expect(names({ from: 2005, to: 1995 })).toEqual([again]);
    expect(names({ undated: true })).toEqual([undated]);
    expect(names({ from: 2005, undated: true })).toEqual([steeping, undated]);
  });
});

test('each count is that of a choice beside what is chosen elsewhere, not beside its own kind', () => {
  const { counts, undated: without, shown } = find({ types: ['report'], factor: 'time' });
  expect(shown.size).toBe(1);
  expect(Object.fromEntries(counts.type)).toEqual({ book: 1, report: 1, thesis: 1 });
  expect(Object.fromEntries(counts.factor)).toEqual({ time: 1 });
  expect(Object.fromEntries(counts.standing)).toEqual({ yes: 1 });
  expect(without).toBe(0);
  expect(find({ from: 2005 }).undated).toBe(1);
});

test.each([
  ['names', [cool, steeping, undated, again]],
  ['year', [steeping, again, cool, undated]],
  ['oldest', [cool, again, steeping, undated]],
  ['title', [again, undated, steeping, cool]],
] as const)('sorted by %s', (order, expected) => {
  expect(sortWorks(works, order).map(({ name }) => name)).toEqual(expected);
});

test('works of one year stay in the order of their names', () => {
  const alike = ['a', 'b', 'c'].map((name) => make(name, { year: 1999 }));
  for (const order of orders) expect(sortWorks(alike, order)).toEqual(alike);
});

describe('an address', () => {
  test('says what a lecturer links to', () => {
    const state = readState('?factor=x&type=article-journal&sort=year');
    expect(state).toEqual({ ...emptyState, factor: 'x', types: ['article-journal'], order: 'year' });
    expect(formatState(state)).toBe('?factor=x&type=article-journal&sort=year');
  });

  test('keeps every part of a state', () => {
    const state: ListState = {
      text: 'a & b=c #1 ü',
      factor: 'x',
      types: ['book', 'report'],
      from: 1990,
      to: -44,
      undated: true,
      standing: 'partly',
      order: 'title',
    };
    expect(readState(formatState(state))).toEqual(state);
    expect(countChosen(state)).toBe(6);
  });

  test('is empty for the whole list, and the order alone filters nothing', () => {
    expect(formatState(emptyState)).toBe('');
    expect(isFiltered({ ...emptyState, order: 'year' })).toBe(false);
    expect(isFiltered({ ...emptyState, undated: true })).toBe(true);
  });

  test('with what nobody could have chosen means the whole list', () => {
    expect(readState('?from=soon&to=1e9&sort=size&verified=perhaps&undated=1&type=&factor=')).toEqual(
      emptyState,
    );
  });
});

describe('the record of a work', () => {
  const standing = (custom: object, part: object = {}) =>
    findStanding(referenceSchema.parse({ id: 'x', type: 'book', title: 'X', ...part, custom }));

  test('is confirmed when each core field that it gives was seen elsewhere', () => {
    expect(standing({ verified: ['title'] })).toBe('yes');
    expect(standing({ verified: ['title'], unverified: ['issued', 'DOI'] })).toBe('yes');
    expect(standing({ verified: ['title'] }, { publisher: 'Leaf Press' })).toBe('yes');
  });

  test('is not confirmed by silence, nor by the record at hand', () => {
    expect(standing({})).toBe('partly');
    expect(standing({ record: ['title'] })).toBe('partly');
    expect(standing({ verified: ['title'] }, { volume: '3' })).toBe('partly');
  });

  test('is in doubt when anything that it gives is', () => {
    expect(standing({ verified: ['title'], unverified: ['publisher'] }, { publisher: 'Leaf Press' })).toBe(
      'no',
    );
  });
});

describe('of a literature', () => {
  const literature = openLiterature('tests/fixtures/teezubereitung').literature!;
  const { references, factors } = literature;

  test('every work is counted once in its type and in how its record is known', () => {
    const { types, standings, years, undated } = listFacets(literature);
    const sum = (counts: { count: number }[]) => counts.reduce((all, { count }) => all + count, 0);
    expect(sum(types)).toBe(references.length);
    expect(sum(standings)).toBe(references.length);
    expect(types[0]!.count).toBe(Math.max(...types.map(({ count }) => count)));
    expect(years).toEqual([...new Set(years)].sort((a, b) => b - a));
    expect(undated).toBe(references.filter(({ data }) => data.issued === undefined).length);
  });

  test('the entries to choose from are those that works bear on, with as many works', () => {
    const facets = listFacets(literature).factors;
    const expected = factors
      .map((factor) => ({ factor, count: references.filter((one) => one.factors.includes(factor)).length }))
      .filter(({ count }) => count > 0);
    expect(expected.length).toBeGreaterThan(0);
    expect(facets).toEqual(expected);
  });

  test('titles are ranked as readers look them up, quotation marks aside', () => {
    const ranks = rankTitles(literature);
    const byTitle = references.toSorted((a, b) => ranks.get(a)! - ranks.get(b)!);
    const plain = (title: string) => title.replace(/^[^\p{L}\p{N}]+/u, '');
    const { compare } = new Intl.Collator('de', { numeric: true });
    for (const [index, { data }] of byTitle.entries())
      if (index > 0)
        expect(compare(plain(byTitle[index - 1]!.data.title), plain(data.title))).toBeLessThanOrEqual(0);
  });
});
