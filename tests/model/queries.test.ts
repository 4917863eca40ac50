import { describe, expect, test } from 'vitest';
import {
  buildComparison,
  buildMatrix,
  findCrossMatches,
  findNeighbours,
  findPlaces,
  findUnmatched,
  groupByLetter,
  groupSentences,
} from '../../src/model/queries.ts';
import { claim, get, ids, makeLiterature } from './make-literature.ts';

const sense = (...studies: string[]) => ({
  senses: studies.map((study) => ({ study, text: 'So.', claims: [`${study}#it`] })),
});
const match = (...factors: string[]) => ({
  matches: factors.map((factor) => ({ factor, as: 'close', reason: 'Nearly.' })),
});

/** Three studies: `own-a` is a term of A alone, `shared` one of A and B, and so on. */
const literature = makeLiterature({
  studies: {
    a: {
      claims: [claim('it', ['mentioned'])],
      profile: { result: { claims: ['it'] }, sample: { silent: 'None.' } },
    },
    b: { claims: [claim('it')], profile: { result: { claims: ['it'] } } },
    c: { claims: [claim('it')] },
  },
  factors: {
    'own-a': { kind: 'outcome', ...sense('a'), ...match('own-b', 'shared', 'field-only') },
    'own-b': sense('b'),
    'own-c': { ...sense('c'), ...match('own-b') },
    shared: sense('a', 'b'),
    lonely: sense('b'),
    mentioned: {},
    'field-only': { senses: [{ text: 'So.', silent: true }] },
    silent: { senses: [{ study: 'a', text: 'Not so.', silent: true }] },
  },
});
const { factors, studies } = literature.byId;
const [a, b, c] = literature.studies;
if (!a || !b || !c) throw new Error('There are three studies.');

describe('The comparison', () => {
  test('has a row for each dimension and a cell for each study, in their order', () => {
    const rows = buildComparison(literature, [b, a]);

    expect(rows.map(({ dimension, cells }) => [dimension.id, cells.map(({ study }) => study.id)])).toEqual([
      ['sample', ['b', 'a']],
      ['result', ['b', 'a']],
    ]);
  });

  test('has no cell where a study leaves a dimension out, and a silent one where it says so', () => {
    const [sample] = buildComparison(literature, [a, b]);

    expect(sample?.cells.map(({ cell }) => cell?.silent)).toEqual(['None.', undefined]);
    expect(sample?.cells[1]?.cell).toBeUndefined();
  });
});

describe('The matrix', () => {
  test('tells how each study stands to each entry, by kind and in alphabetical order', () => {
    const bands = buildMatrix(literature, [a, b]);

    expect(bands.map(({ kind }) => kind.id)).toEqual(['quantity', 'outcome']);
    expect(
      bands
        .flatMap(({ rows }) => rows)
        .map(({ factor, uses }) => [factor.id, ...uses.map((use) => use?.standing)]),
    ).toEqual([
      ['field-only', 'near', undefined],
      ['lonely', undefined, 'sense'],
      ['mentioned', 'mention', undefined],
      ['own-b', 'near', 'sense'],
      ['own-c', undefined, 'near'],
      ['shared', 'sense', 'sense'],
      ['own-a', 'sense', 'near'],
    ]);
  });

  test('leaves out entries that none of the chosen studies comes near, and kinds without entries', () => {
    const bands = buildMatrix(literature, [c]);

    expect(bands.map(({ kind, rows }) => [kind.id, rows.map(({ factor }) => factor.id)])).toEqual([
      ['quantity', ['own-b', 'own-c']],
    ]);
  });
});

describe('Where studies touch', () => {
  const touch = (...chosen: NonNullable<typeof a>[]) =>
    findCrossMatches(literature, chosen).map(
      ({ match: { from, to }, from: one, to: other }) => `${one.id}:${from.id} ${other.id}:${to.id}`,
    );

  test('is at the matches between a term of one and a term of another, each told once, in their order', () => {
    expect(touch(a, b)).toEqual(['a:own-a b:own-b']);
    expect(touch(b, a)).toEqual(['b:own-b a:own-a']);
    expect(touch(a, b, c)).toEqual(['a:own-a b:own-b', 'b:own-b c:own-c']);
  });

  test('is not at a term that several of them use, nor at one that none uses', () => {
    expect(touch(a, b).join()).not.toMatch(/shared|field-only/);
  });

  test('depends on who is compared: a term that only one of the chosen uses is its own', () => {
    expect(touch(a, c)).toEqual([]);
    expect(
      findUnmatched(literature, [a, c]).map(({ study, factors: own }) => [study.id, ...ids(own)]),
    ).toEqual([
      ['a', 'own-a', 'shared'],
      ['c', 'own-c'],
    ]);
  });

  test('leaves the terms of one study that match none of another', () => {
    expect(
      findUnmatched(literature, [a, b]).map(({ study, factors: own }) => [study.id, ...ids(own)]),
    ).toEqual([['b', 'lonely']]);
  });
});

describe('The alphabet of the glossary', () => {
  const letters = (language: string, ...names: string[]) =>
    groupByLetter(
      makeLiterature({
        site: { language },
        factors: Object.fromEntries(names.map((name, index) => [`f${index}`, { name }])),
      }),
    ).map(({ letter, factors: own }) => `${letter}: ${own.map(({ name }) => name).join(', ')}`);

  test('puts ä with a in German, under a', () => {
    expect(letters('de', 'Ätherische Öle', 'Zeit', 'Öffnung', 'Aroma', 'ähnlich', 'Ofen')).toEqual([
      'A: ähnlich, Aroma, Ätherische Öle',
      'O: Ofen, Öffnung',
      'Z: Zeit',
    ]);
  });

  test('puts a word with ä under a even where it is the only one', () => {
    expect(letters('de', 'Öffnung', 'Zeit')).toEqual(['O: Öffnung', 'Z: Zeit']);
  });

  test('gives ä and ö letters of their own in Swedish, after z', () => {
    expect(letters('sv', 'Öl', 'Ofen', 'Zebra', 'Ärm', 'arm')).toEqual([
      'A: arm',
      'O: Ofen',
      'Z: Zebra',
      'Ä: Ärm',
      'Ö: Öl',
    ]);
  });

  test('takes the first letter or digit, whatever stands before it', () => {
    expect(letters('en', '“Tea”', 'time', '3 minutes', '(Aroma)')).toEqual([
      '3: 3 minutes',
      'A: (Aroma)',
      'T: “Tea”, time',
    ]);
  });

  test('has each letter once, even where another one is sorted among its words', () => {
    expect(letters('fr', 'odeur', 'œuvre', 'ortie').map((line) => line[0])).toEqual(['O', 'Œ']);
  });

  test('puts what has neither letter nor digit under #', () => {
    expect(letters('en', '🍵', 'tea')).toEqual(['#: 🍵', 'T: tea']);
  });

  test('puts other scripts under their own letters', () => {
    expect(letters('en', 'чай', 'tea', '茶')).toEqual(['T: tea', 'Ч: чай', '茶: 茶']);
  });
});

describe('The neighbours of an entry', () => {
  const { factors: sorted } = makeLiterature({
    factors: Object.fromEntries('abcdefghij'.split('').map((name) => [name, { name }])),
  });
  const neighbours = (id: string, reach?: number) => {
    const factor = sorted.find((candidate) => candidate.id === id);
    if (!factor) throw new Error(id);
    return ids(findNeighbours({ ...literature, factors: sorted }, factor, reach)).join('');
  };

  test('are the three on either side, with the entry itself among them', () => {
    expect(neighbours('e')).toBe('bcdefgh');
    expect(neighbours('e', 1)).toBe('def');
  });

  test('are fewer at the beginning and at the end', () => {
    expect(neighbours('a')).toBe('abcd');
    expect(neighbours('b')).toBe('abcde');
    expect(neighbours('j')).toBe('ghij');
  });
});

describe('The places of an entry in frameworks', () => {
  const relation = (id: string, from: string, to: string) => ({
    id,
    from,
    to,
    kind: 'shortens',
    editorial: 'We think so.',
  });
  const { byId } = makeLiterature({
    factors: { heat: {}, lime: {}, time: {}, aroma: {} },
    frameworks: {
      water: {
        studies: ['study'],
        groups: [{ id: 'kettle', name: 'Kettle' }],
        nodes: [
          { factor: 'heat', group: 'kettle' },
          { factor: 'lime', group: 'kettle' },
          { factor: 'time' },
          { factor: 'aroma' },
        ],
        relations: [
          relation('own', 'heat', 'time'),
          relation('of-group', 'kettle', 'time'),
          relation('to-own', 'aroma', 'heat'),
          relation('of-neighbour', 'lime', 'time'),
        ],
      },
      twice: {
        studies: ['study'],
        nodes: [{ factor: 'heat' }, { factor: 'heat', id: 'heat-again' }, { factor: 'time' }],
        relations: [relation('again', 'heat-again', 'time')],
      },
    },
  });

  test('tell its relations and those of its group, in either direction, but not those of its neighbours', () => {
    const places = findPlaces(get(byId.factors, 'heat'));

    expect(
      places.map(({ framework, group, relations }) => [framework.id, group?.id, ids(relations)]),
    ).toEqual([
      ['twice', undefined, ['again']],
      ['water', 'kettle', ['own', 'of-group', 'to-own']],
    ]);
  });

  test('are none where no framework shows it', () => {
    expect(findPlaces(get(factors, 'own-a'))).toEqual([]);
  });
});

describe('The sentences of a source', () => {
  test('stand in runs where no claim rests on them, and never across two parts', () => {
    const { byId } = makeLiterature({
      studies: {
        x: {
          outline: [
            { part: 'Aim', sentences: [1, 2, 3, 4] },
            { part: 'Findings', sentences: [5, 6] },
          ],
          claims: [claim('a', [], { source: { part: 'Aim', sentence: 3 } })],
        },
      },
    });

    expect(
      groupSentences(get(byId.studies, 'x')).map(({ part, first, last, sentences, claims }) => [
        part.name,
        first.words,
        last.words,
        sentences.length,
        claims.length,
      ]),
    ).toEqual([
      ['Aim', 1, 2, 2, 0],
      ['Aim', 3, 3, 1, 1],
      ['Aim', 4, 4, 1, 0],
      ['Findings', 5, 6, 2, 0],
    ]);
  });

  test('are one row where there is nothing else', () => {
    expect(groupSentences(get(studies, 'c'))).toHaveLength(2);
  });
});
