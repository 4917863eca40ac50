import { describe, expect, test } from 'vitest';
import { hueOf } from '../../src/model/build/build-studies.ts';
import { formatSentence } from '../../src/model/build/sentence.ts';
import type { Literature } from '../../src/model/literature.ts';
import { build, claim, get, ids, makeLiterature, type Parts } from './make-literature.ts';

/** Two studies of tea, of which one speaks of temperature and time, the other of time alone. */
const tea: Parts = {
  references: [
    { id: 'rossi-2014', author: [{ family: 'Rossi' }], title: 'Cold water, long wait' },
    { id: 'brown-2001', author: [{ family: 'Brown' }], title: 'Tea terms' },
    { id: 'abe-2009', author: [{ family: 'Abe' }], title: 'Leaf and time' },
  ],
  studies: {
    'leaf-and-time': {
      reference: 'abe-2009',
      mark: 'B',
      claims: [claim('whole-leaf-slower', ['time'], { source: { part: 'Findings', sentence: 3 } })],
    },
    'cool-water': {
      reference: 'rossi-2014',
      mark: 'A',
      profile: {
        result: { claims: ['longer-when-cool'], brief: 'Longer' },
        sample: { silent: 'It names no tea.' },
      },
      claims: [
        claim('longer-when-cool', ['time', 'temperature'], {
          source: { part: 'Findings', sentence: 2, phrase: 'longer' },
        }),
        claim('four-steps', ['temperature', 'temperature'], { kind: 'method' }),
      ],
      reading: [{ reference: 'brown-2001', note: 'For the words.' }],
    },
  },
  factors: {
    time: {
      name: 'Time',
      kind: 'outcome',
      senses: [
        { text: 'Minutes between pouring and straining.', references: ['brown-2001'] },
        {
          study: 'leaf-and-time',
          text: 'Until the leaf is open.',
          claims: ['leaf-and-time#whole-leaf-slower'],
        },
      ],
      matches: [{ factor: 'temperature', as: 'broader', reason: 'Both are set.' }],
    },
    temperature: { name: 'Temperature', reading: [{ reference: 'brown-2001' }] },
    opening: {
      name: 'Opening of the leaf',
      matches: [{ factor: 'time', as: 'close', claims: ['leaf-and-time#whole-leaf-slower'] }],
    },
  },
  frameworks: {
    both: {
      name: 'Both',
      studies: ['cool-water', 'leaf-and-time'],
      nodes: [{ factor: 'time' }],
    },
    water: {
      name: 'Water',
      studies: ['cool-water'],
      groups: [{ id: 'kettle', name: 'Kettle' }],
      nodes: [
        { factor: 'temperature', group: 'kettle', label: 'Heat' },
        { factor: 'time', id: 'minutes' },
      ],
      relations: [
        {
          id: 'r1',
          from: 'temperature',
          to: 'minutes',
          kind: 'shortens',
          claims: ['cool-water#longer-when-cool'],
        },
        { id: 'r2', from: 'kettle', to: 'minutes', kind: 'shortens', editorial: 'We think so.' },
      ],
      tour: [{ id: 's1', title: 'Water', text: 'It is hot.', show: ['kettle', 'r1', 'minutes'] }],
    },
  },
  pages: { home: {}, about: {} },
};

const literature: Literature = makeLiterature(tea);
const { studies, claims, factors, frameworks, references } = literature.byId;
const coolWater = get(studies, 'cool-water');
const longer = get(claims, 'cool-water#longer-when-cool');
const slower = get(claims, 'leaf-and-time#whole-leaf-slower');
const time = get(factors, 'time');
const temperature = get(factors, 'temperature');
const opening = get(factors, 'opening');
const water = get(frameworks, 'water');

describe('A claim', () => {
  test('knows its study, its kind and its place, and the place knows it', () => {
    expect(longer.study).toBe(coolWater);
    expect(longer.key).toBe('cool-water#longer-when-cool');
    expect(longer.kind.name).toBe('Finding');
    expect(longer.phrase).toBe('longer');
    expect(longer.sentence).toMatchObject({ number: 2, index: 1, words: 20 });
    expect(longer.sentence.claims).toEqual([longer]);
    expect(longer.sentence.part.name).toBe('Findings');
  });

  test('and its factors know each other, each once', () => {
    expect(ids(longer.factors)).toEqual(['time', 'temperature']);
    expect(get(claims, 'cool-water#four-steps').factors).toEqual([temperature]);
    expect(temperature.claims.map(({ id }) => id)).toEqual(['longer-when-cool', 'four-steps']);
  });

  test('knows the relations, senses and cells that rest on it', () => {
    expect(longer.relations).toEqual([water.relations[0]]);
    expect(longer.cells).toEqual([coolWater.cells.get('result')]);
    expect(slower.senses).toEqual([time.senses[0]]);
    expect(longer.senses).toEqual([]);
  });
});

describe('A glossary entry', () => {
  test('has the claims about it in the order of the studies, not of the files', () => {
    expect(time.claims).toEqual([longer, slower]);
  });

  test('has its senses in the order of the studies, that of the field last', () => {
    expect(time.senses.map(({ id, study }) => [id, study?.id])).toEqual([
      ['leaf-and-time', 'leaf-and-time'],
      ['field', undefined],
    ]);
  });

  test('knows the frameworks that show it, and each once', () => {
    expect(ids(time.frameworks)).toEqual(['water', 'both']);
    expect(temperature.frameworks).toEqual([water]);
    expect(opening.frameworks).toEqual([]);
  });

  test('sees a match that another entry declares turned round', () => {
    expect(temperature.matches).toMatchObject([{ as: 'narrower', reason: 'Both are set.' }]);
    expect(temperature.matches[0]?.to).toBe(time);
    expect(temperature.matches[0]?.from).toBe(temperature);
    expect(time.matches.map(({ as, to }) => [as, to.id])).toEqual([
      ['close', 'opening'],
      ['broader', 'temperature'],
    ]);
    expect(time.matches[0]?.claims).toEqual([slower]);
  });

  test.for([
    ['same', 'same'],
    ['close', 'close'],
    ['related', 'related'],
    ['broader', 'narrower'],
    ['narrower', 'broader'],
  ] as const)('is matched as %s, and so matches the other as %s', ([as, turned]) => {
    const { byId } = makeLiterature({
      factors: { a: { matches: [{ factor: 'b', as, reason: 'So it is.' }] }, b: {} },
    });

    expect(get(byId.factors, 'b').matches[0]?.as).toBe(turned);
  });
});

describe('A study', () => {
  test('has the glossary entries it speaks of in alphabetical order', () => {
    expect(ids(coolWater.factors)).toEqual(['temperature', 'time']);
    expect(ids(get(studies, 'leaf-and-time').factors)).toEqual(['time']);
  });

  test('has the frameworks it is in, its own first', () => {
    expect(ids(coolWater.frameworks)).toEqual(['water', 'both']);
  });

  test('has its cells in the order of the comparison, not of its profile', () => {
    expect([...coolWater.cells.keys()]).toEqual(['sample', 'result']);
    expect(get(coolWater.cells, 'result')).toMatchObject({
      brief: 'Longer',
      claims: [longer],
      silent: undefined,
    });
    expect(get(coolWater.cells, 'sample')).toMatchObject({ claims: [], silent: 'It names no tea.' });
    expect(get(coolWater.cells, 'sample').study).toBe(coolWater);
  });

  test('is called as its work, unless it has a title of its own', () => {
    const { byId } = makeLiterature({
      ...tea,
      studies: { x: { reference: 'abe-2009', title: 'Leaves' } },
      factors: {},
      frameworks: {},
    });

    expect(coolWater.title).toBe('Cold water, long wait');
    expect(get(byId.studies, 'x').title).toBe('Leaves');
  });

  test('counts its sentences through all parts', () => {
    const { byId } = makeLiterature({
      studies: {
        x: {
          outline: [
            { part: 'Aim', sentences: [5, 6] },
            { part: 'Findings', short: 'Find.', sentences: [7] },
          ],
          claims: [claim('a')],
        },
      },
    });
    const study = get(byId.studies, 'x');

    expect(
      study.sentences.map(({ part, number, index, words }) => [part.short, number, index, words]),
    ).toEqual([
      ['Aim', 1, 0, 5],
      ['Aim', 2, 1, 6],
      ['Find.', 1, 2, 7],
    ]);
    expect(study.claims[0]?.sentence).toBe(study.sentences[2]);
  });
});

describe('A reference', () => {
  test('knows the study that is about it, and the study knows it', () => {
    expect(get(references, 'rossi-2014').study).toBe(coolWater);
    expect(coolWater.reference).toBe(get(references, 'rossi-2014'));
    expect(get(references, 'brown-2001').study).toBeUndefined();
  });

  test('knows who recommends it, and why', () => {
    expect(get(references, 'brown-2001').readings.map(({ of, note }) => [of.id, note])).toEqual([
      ['cool-water', 'For the words.'],
      ['temperature', undefined],
    ]);
    expect(coolWater.reading).toMatchObject([{ note: 'For the words.' }]);
  });

  test('bears once on an entry that recommends it and rests on it', () => {
    const { byId } = makeLiterature({
      references: [{ id: 'r' }],
      factors: {
        x: {
          senses: [
            { text: 'So.', references: ['r'] },
            { id: 'other', text: 'Or so.', references: ['r'] },
          ],
          reading: [{ reference: 'r' }],
        },
      },
    });

    expect(ids(get(byId.references, 'r').factors)).toEqual(['x']);
    expect(get(byId.references, 'r').senses).toHaveLength(2);
  });

  test('knows the senses that rest on it and the entries it bears on, in alphabetical order', () => {
    expect(get(references, 'brown-2001').senses).toEqual([time.senses[1]]);
    expect(ids(get(references, 'brown-2001').factors)).toEqual(['temperature', 'time']);
  });
});

describe('A framework', () => {
  test('is that of a study where it names one, and of none where it brings several together', () => {
    expect(water.study).toBe(coolWater);
    expect(get(frameworks, 'both').study).toBeUndefined();
    expect(ids(get(frameworks, 'both').studies)).toEqual(['cool-water', 'leaf-and-time']);
  });

  test('has nodes called as they say or as their entry, in groups that know them', () => {
    expect(water.nodes.map(({ id, name, group }) => [id, name, group?.id])).toEqual([
      ['temperature', 'Heat', 'kettle'],
      ['minutes', 'Time', undefined],
    ]);
    expect(water.groups[0]?.nodes).toEqual([water.nodes[0]]);
    expect(water.nodes[1]?.factor).toBe(time);
  });

  test('has relations between nodes and groups: reported with claims, editorial without', () => {
    const [first, second] = water.relations;

    expect(first).toMatchObject({ number: 1, standing: 'reported', direction: 'forward', claims: [longer] });
    expect([first?.from, first?.to]).toEqual([water.nodes[0], water.nodes[1]]);
    expect(second).toMatchObject({ number: 2, standing: 'editorial', editorial: 'We think so.' });
    expect(second?.from).toBe(water.groups[0]);
  });

  test('has steps that show nodes, groups and relations, in the order of the step', () => {
    expect(water.tour).toMatchObject([{ id: 's1', number: 1 }]);
    expect(water.tour[0]?.show).toEqual([water.groups[0], water.relations[0], water.nodes[1]]);
  });
});

describe('The sentence of a relation', () => {
  const say = (fields: Record<string, unknown>) => {
    const { byId } = makeLiterature({
      studies: { x: { claims: [claim('a')] } },
      factors: { heat: { name: 'Heat' }, time: { name: 'Time' } },
      frameworks: {
        f: {
          studies: ['x'],
          nodes: [{ factor: 'heat', label: 'Warmth' }, { factor: 'time' }],
          relations: [{ id: 'r', from: 'heat', to: 'time', kind: 'strengthens', claims: ['x#a'], ...fields }],
        },
      },
    });
    return get(byId.frameworks, 'f').relations[0]?.sentence ?? [];
  };

  test('is made from its kind, with the names of the ends as the nodes call them', () => {
    expect(formatSentence(say({}))).toBe('Warmth strengthens Time.');
  });

  test('keeps the ends apart from the words, so that a page can link them', () => {
    expect(say({}).map((piece) => (typeof piece === 'string' ? piece : piece.id))).toEqual([
      'heat',
      ' strengthens ',
      'time',
      '.',
    ]);
  });

  test('says that it goes both ways where the kind has words for it', () => {
    expect(formatSentence(say({ direction: 'both' }))).toBe('Warmth and Time strengthen each other.');
    expect(formatSentence(say({ direction: 'both', kind: 'shortens' }))).toBe('Warmth shortens Time.');
  });

  test('is the one of its own where it has one, both ways too', () => {
    const sentence = 'The more {to}, the more {from}, and {to} again.';

    expect(formatSentence(say({ sentence }))).toBe('The more Time, the more Warmth, and Time again.');
    expect(formatSentence(say({ sentence, direction: 'both' }))).toContain('The more Time');
    expect(formatSentence(say({ sentence: 'It just happens.' }))).toBe('It just happens.');
  });
});

describe('How a study uses a term', () => {
  const { byId } = makeLiterature({
    studies: {
      'a-study': { mark: 'A', claims: [claim('a1', ['term', 'word']), claim('a2', ['term'])] },
      'b-study': { mark: 'B', claims: [claim('b1', ['word'])] },
      'c-study': { mark: 'C', claims: [claim('c1', ['near', 'also-near'])] },
      'd-study': { mark: 'D', claims: [claim('d1')] },
    },
    factors: {
      term: {
        senses: [
          { id: 'first', study: 'a-study', text: 'One use.', claims: ['a-study#a1'] },
          { id: 'second', study: 'a-study', text: 'Another use.', claims: ['a-study#a2'] },
          { study: 'b-study', text: 'Not used.', silent: true },
          { text: 'In the field.', silent: true },
        ],
        matches: [
          { factor: 'near', as: 'close', reason: 'Nearly.' },
          { factor: 'also-near', as: 'related', reason: 'Somehow.' },
          { factor: 'word', as: 'related', reason: 'Somehow.' },
        ],
      },
      near: {
        name: 'Zz near',
        senses: [{ study: 'c-study', text: 'Used.', claims: ['c-study#c1'] }],
      },
      'also-near': {
        name: 'Also near',
        senses: [{ study: 'c-study', text: 'Used.', claims: ['c-study#c1'] }],
      },
      word: { senses: [] },
    },
  });
  const uses = (id: string) => get(byId.factors, id).uses;

  test('is a sense where it has one that is not silent: its first', () => {
    const use = uses('term').get(get(byId.studies, 'a-study').id);

    expect(use).toMatchObject({ standing: 'sense', near: [] });
    expect(use?.sense?.id).toBe('first');
    expect(use?.claims.map(({ id }) => id)).toEqual(['a1', 'a2']);
  });

  test('is a mention where only claims are about it', () => {
    expect([...uses('word')].map(([id, { standing, sense }]) => [id, standing, sense])).toEqual([
      ['a-study', 'mention', undefined],
      ['b-study', 'mention', undefined],
    ]);
  });

  test('is near where the study uses a term that matches it, and names all of those in alphabetical order', () => {
    const use = uses('term').get(get(byId.studies, 'c-study').id);

    expect(use).toMatchObject({ standing: 'near', claims: [], sense: undefined });
    expect(ids(use?.near ?? [])).toEqual(['also-near', 'near']);
  });

  test('is not near by way of a mere mention or a silent sense', () => {
    expect([...uses('term').keys()]).toEqual(['a-study', 'c-study']);
  });

  test('is listed in the order of the studies, whichever way each is known', () => {
    const {
      factors: [term],
    } = makeLiterature({
      studies: {
        a: { mark: 'C', claims: [claim('it', ['term'])] },
        b: { mark: 'B', claims: [claim('it', ['term'])] },
        c: { mark: 'A', claims: [claim('it', ['term'])] },
        d: { mark: 'D', claims: [claim('it', ['term'])] },
      },
      factors: {
        term: {
          senses: ['d', 'a', 'c'].map((study) => ({ study, text: 'So.', claims: [`${study}#it`] })),
        },
      },
    });

    expect([...(term?.uses ?? [])].map(([id, { standing }]) => [id, standing])).toEqual([
      ['c', 'sense'],
      ['b', 'mention'],
      ['a', 'sense'],
      ['d', 'sense'],
    ]);
    expect(term?.senses.map(({ id }) => id)).toEqual(['c', 'a', 'd']);
    expect(term?.claims.map(({ key }) => key)).toEqual(['c#it', 'b#it', 'a#it', 'd#it']);
  });

  test('is nearness from both sides of a match', () => {
    expect(uses('near').get(get(byId.studies, 'a-study').id)).toMatchObject({ standing: 'near' });
  });

  test('counts as speaking of the term where it is a sense or a mention, not where it is near', () => {
    expect(ids(get(byId.studies, 'a-study').factors)).toEqual(['term', 'word']);
    expect(ids(get(byId.studies, 'c-study').factors)).toEqual(['also-near', 'near']);
    expect(get(byId.studies, 'd-study').factors).toEqual([]);
  });
});

describe('Order', () => {
  test('glossary entries stand as in a German dictionary where the site is German', () => {
    const names = [
      'Zucker',
      'Öffnung',
      'Ofen',
      'Ätherische Öle',
      'Aroma',
      'ähnlich',
      'Wasser 10',
      'Wasser 9',
    ];
    const { factors: sorted } = makeLiterature({
      site: { language: 'de' },
      factors: Object.fromEntries(names.map((name, index) => [`f${index}`, { name }])),
    });

    expect(sorted.map(({ name }) => name)).toEqual([
      'ähnlich',
      'Aroma',
      'Ätherische Öle',
      'Ofen',
      'Öffnung',
      'Wasser 9',
      'Wasser 10',
      'Zucker',
    ]);
  });

  test('and as in a Swedish one where it is Swedish', () => {
    const { factors: sorted } = makeLiterature({
      site: { language: 'sv' },
      factors: { a: { name: 'Zebra' }, b: { name: 'Öl' }, c: { name: 'Aroma' }, d: { name: 'Ånga' } },
    });

    expect(sorted.map(({ name }) => name)).toEqual(['Aroma', 'Zebra', 'Ånga', 'Öl']);
  });

  test('a quotation mark at the beginning of a name does not move it', () => {
    const { factors: sorted } = makeLiterature({
      factors: { a: { name: 'Brew' }, b: { name: '“Tea”' }, c: { name: '(Aroma)' }, d: { name: 'Water' } },
    });

    expect(sorted.map(({ name }) => name)).toEqual(['(Aroma)', 'Brew', '“Tea”', 'Water']);
  });

  test('studies stand by mark: letters first, then numbers by size', () => {
    const { studies: sorted } = makeLiterature({
      studies: { a: { mark: '10' }, b: { mark: '9' }, c: { mark: 'Z' }, d: { mark: 'B' } },
    });

    expect(sorted.map(({ mark }) => mark)).toEqual(['B', 'Z', '9', '10']);
  });

  test('frameworks of one study come first, in the order of the studies, then the others by name', () => {
    const { frameworks: sorted } = makeLiterature({
      studies: { a: { mark: 'B' }, b: { mark: 'A' } },
      frameworks: {
        f1: { name: 'Zeta', studies: ['a', 'b'] },
        f2: { name: 'Alpha', studies: ['a', 'b'] },
        f3: { name: 'Of B', studies: ['a'] },
        f4: { name: 'Second of A', studies: ['b'] },
        f5: { name: 'First of A', studies: ['b'] },
      },
    });

    expect(ids(sorted)).toEqual(['f5', 'f4', 'f3', 'f2', 'f1']);
  });

  test('references stand by names, year and title; a work without author by editor or title', () => {
    const issued = (year: number) => ({ issued: { 'date-parts': [[year]] } });
    const { references: sorted } = makeLiterature({
      references: [
        { id: 'no-date', author: [{ family: 'Abe' }] },
        { id: 'newer', author: [{ family: 'Abe' }], ...issued(2014) },
        { id: 'older-b', author: [{ family: 'Abe' }], title: 'B', ...issued(2001) },
        { id: 'older-a', author: [{ family: 'Abe' }], title: 'A', ...issued(2001) },
        { id: 'institute', author: [{ literal: 'Tea Institute' }] },
        { id: 'newest', author: [{ family: 'Abe' }], ...issued(2020) },
        { id: 'oldest', author: [{ family: 'Abe' }], ...issued(1950) },
        { id: 'two', author: [{ family: 'Abe' }, { family: 'Brown' }], ...issued(1990) },
        { id: 'edited', editor: [{ family: 'Miller' }] },
        { id: 'nobody', title: 'Leaves' },
      ],
    });

    expect(ids(sorted)).toEqual([
      'oldest',
      'older-a',
      'older-b',
      'newer',
      'newest',
      'no-date',
      'two',
      'nobody',
      'edited',
      'institute',
      'work-study',
    ]);
  });
});

test.for([
  ['A', 1],
  ['B', 2],
  ['H', 8],
  ['I', 1],
  ['Z', 2],
  ['1', 1],
  ['8', 8],
  ['9', 1],
  ['26', 2],
] as const)('The mark %s has hue %i: eight of them, again and again', ([mark, hue]) => {
  expect(hueOf(mark)).toBe(hue);
  expect(makeLiterature({ studies: { x: { mark } } }).studies[0]?.hue).toBe(hue);
});

describe('What is named twice in a list', () => {
  test('is there once: claims of a cell, studies of a framework', () => {
    const { byId } = makeLiterature({
      studies: { x: { claims: [claim('a')], profile: { result: { claims: ['a', 'x#a'] } } } },
      frameworks: { f: { studies: ['x', 'x'] } },
    });

    expect(get(byId.claims, 'x#a').cells).toHaveLength(1);
    expect(get(byId.frameworks, 'f').study).toBe(get(byId.studies, 'x'));
    expect(get(byId.studies, 'x').frameworks).toHaveLength(1);
  });
});

describe('A literature with a mistake', () => {
  const told = (parts: Parts) =>
    build({ ...parts, pages: { home: {} } }).problems.map(({ rule, at, message, fix }) => ({
      rule,
      at,
      message,
      fix,
    }));

  test('is built all the same, without what is wrong', () => {
    const { literature: built, problems } = build({
      studies: { x: { claims: [claim('a'), claim('b', [], { kind: 'unheard' })] } },
      pages: { home: {} },
    });

    expect(problems).toHaveLength(1);
    expect([...built.byId.claims.keys()]).toEqual(['x#a']);
  });

  test('keeps an entry of an unknown kind to check it further, and has no match with itself and no relation to itself', () => {
    const { literature: built, problems } = build({
      factors: {
        odd: { kind: 'unheard' },
        self: { matches: [{ factor: 'self', as: 'close', reason: 'So.' }] },
        other: { matches: [{ factor: 'self', as: 'close', reason: 'So.' }] },
      },
      frameworks: {
        f: {
          studies: ['study'],
          nodes: [{ factor: 'self' }, { factor: 'other' }],
          relations: [
            { id: 'r1', from: 'self', to: 'self', kind: 'shortens', editorial: 'So.' },
            { id: 'r2', from: 'self', to: 'other', kind: 'shortens', editorial: 'So.' },
          ],
        },
      },
    });

    expect(problems.map(({ rule }) => rule)).toEqual([
      'unknown-kind',
      'self-match',
      'self-relation',
      'unused-factor',
    ]);
    expect(ids(built.factors)).toEqual(['odd', 'other', 'self']);
    expect(get(built.byId.factors, 'self').matches.map(({ to }) => to.id)).toEqual(['other']);
    expect(get(built.byId.frameworks, 'f').relations.map(({ id, number }) => [id, number])).toEqual([
      ['r2', 1],
    ]);
  });

  test('is told of a claim of another study as foreign, whichever study comes first', () => {
    const profile = (reference: string) => ({ profile: { result: { claims: [reference] } } });

    for (const [first, second] of [
      ['x', 'y'],
      ['y', 'x'],
    ] as const) {
      expect(
        told({
          studies: {
            [first]: { claims: [claim('a')], ...(first === 'x' && profile('y#a')) },
            [second]: { claims: [claim('a')], ...(second === 'x' && profile('y#a')) },
          },
        }),
      ).toMatchObject([{ rule: 'foreign-claim', at: ['profile', 'result', 'claims', 0] }]);
    }
  });

  test('is told the nearest claim as it would have to be written at the place', () => {
    const studies = {
      'cool-water': {
        claims: [claim('longer-when-cool')],
        profile: { result: { claims: ['longer-when-col'] } },
      },
      'hard-water': {
        claims: [claim('longer-when-hard')],
        profile: { result: { claims: ['longer-when-cool'] } },
      },
    };
    const factor = (reference: string) => ({
      x: { senses: [{ study: 'cool-water', text: 'So.', claims: [reference] }] },
    });

    expect(told({ studies }).map(({ message, fix }) => `${message} ${fix}`)).toEqual([
      'No claim has the id "longer-when-col". write "longer-when-cool" (the nearest), or add the claim to studies/cool-water.mdx.',
      'No claim has the id "longer-when-cool". write "longer-when-hard" (the nearest), or add the claim to studies/hard-water.mdx.',
    ]);
    expect(
      told({
        studies: { 'cool-water': { claims: [claim('a-long-claim')] } },
        factors: factor('cool-water#a-long-clam'),
      }),
    ).toMatchObject([
      { fix: 'write "cool-water#a-long-claim" (the nearest), or add the claim to studies/cool-water.mdx.' },
    ]);
  });

  test('outside a study, is told the whole reference of a claim that is named by its bare id', () => {
    const match = { factor: 'b', as: 'same', claims: ['longer'] };
    const parts = { factors: { a: { matches: [match] }, b: {} } };

    expect(told({ ...parts, studies: { x: { claims: [claim('longer')] } } })).toMatchObject([
      { rule: 'unknown-claim', at: ['matches', 0, 'claims', 0], fix: 'write "x#longer".' },
    ]);
    expect(told({ ...parts, studies: { x: {} } })).toMatchObject([
      { fix: 'write it as "study-id#claim-id".' },
    ]);
  });

  test('is told of a match on both entries, with how they are matched already', () => {
    const match = (factor: string, as: string) => ({ matches: [{ factor, as, reason: 'So.' }] });

    expect(
      told({ studies: { x: {} }, factors: { a: match('b', 'broader'), b: match('a', 'broader') } }),
    ).toMatchObject([
      {
        rule: 'contradictory-match',
        message: '"b" and "a" are matched already, as "narrower" seen from here.',
      },
    ]);
  });

  test('is told of the same mark at the second study', () => {
    expect(told({ studies: { x: { mark: 'C' }, y: { mark: 'C' }, z: { mark: 'D' } } })).toMatchObject([
      { rule: 'duplicate-mark', message: 'The mark "C" is that of "x" already.' },
    ]);
  });

  test('may use exactly eight words of a source to mark a place', () => {
    const marked = (phrase: string) => ({
      studies: { x: { claims: [claim('a', [], { source: { part: 'Findings', sentence: 1, phrase } })] } },
    });

    expect(told(marked('one two three four five six seven eight'))).toEqual([]);
    expect(told(marked('one two three four five six seven eight nine'))).toMatchObject([
      { rule: 'long-phrase', message: 'The phrase has 9 words; at most 8 may be quoted to mark a place.' },
    ]);
  });

  test('may name the last sentence of a part, but none after it', () => {
    const placed = (sentence: number) => ({
      studies: { x: { claims: [claim('a', [], { source: { part: 'Findings', sentence } })] } },
    });

    expect(told(placed(3))).toEqual([]);
    expect(told(placed(4))).toMatchObject([
      { rule: 'unknown-place', fix: 'write a number from 1 to 3, or correct the outline.' },
    ]);
  });

  test('may be silent instead of giving evidence, for a study and for the field', () => {
    const senses = (silent: boolean) => ({
      studies: { x: {} },
      factors: {
        a: {
          senses: [
            { study: 'x', text: 'No.', silent },
            { text: 'No.', silent },
          ],
        },
      },
    });

    expect(told(senses(true))).toEqual([]);
    expect(told(senses(false)).map(({ rule, at }) => [rule, at])).toEqual([
      ['sense-without-evidence', ['senses', 0]],
      ['sense-without-evidence', ['senses', 1]],
    ]);
  });

  test('may have a page in its navigation, but none with the address of a section', () => {
    const site = { navigation: ['studies', 'about', 'compare'] };

    expect(build({ site, studies: { x: {} }, pages: { home: {}, about: {} } }).problems).toEqual([]);
    expect(told({ site, studies: { x: {} } })).toMatchObject([
      { rule: 'unknown-page', at: ['navigation', 1] },
    ]);
    expect(build({ studies: { x: {} }, pages: { home: {}, search: {} } }).problems).toMatchObject([
      { rule: 'reserved-page', file: 'pages/search.mdx' },
    ]);
  });

  test('may give no entry the address of what stands beside its list', () => {
    const site = { dimensions: [{ id: 'cite', name: 'Cite', question: 'How?' }] };
    const { problems } = build({
      site,
      studies: { cite: { claims: [claim('a', ['cite'])], profile: { cite: { claims: ['a'] } } } },
      factors: { cite: {} },
      frameworks: { cite: { studies: ['cite'], nodes: [{ factor: 'cite' }] } },
      pages: { home: {} },
    });

    expect(problems.map(({ rule, message }) => `${rule}: ${message}`)).toEqual(
      ['studies', 'factors', 'frameworks', 'compare'].map(
        (section) => `reserved-page: The address /${section}/cite/ belongs to another part of the site.`,
      ),
    );
  });

  test.for<[string, Record<string, unknown>, boolean]>([
    ['nothing', {}, true],
    ['a claim', { studies: { x: { claims: [claim('c', ['a'])] } } }, false],
    ['a framework', { frameworks: { f: { studies: ['x'], nodes: [{ factor: 'a' }] } } }, false],
    ['a sense', { factors: { a: { senses: [{ text: 'No.', silent: true }] } } }, false],
    ['a match', { factors: { a: {}, b: { matches: [{ factor: 'a', as: 'same', reason: 'So.' }] } } }, false],
  ])('is warned of a glossary entry that nothing uses: used by %s', ([, parts, warned]) => {
    const rules = told({ studies: { x: {} }, factors: { a: {} }, ...parts }).map(({ rule }) => rule);

    expect(rules).toEqual(warned ? ['unused-factor'] : []);
  });
});

test('an unknown claim of a known study is told the nearest of that study alone', () => {
  const { problems } = build({
    studies: { a: { claims: [claim('sample')] }, b: { claims: [claim('result')] } },
    frameworks: {
      f: {
        studies: ['a', 'b'],
        nodes: [{ factor: 'x' }, { factor: 'y' }],
        relations: [
          { id: 'r', from: 'x', to: 'y', kind: 'shortens', claims: ['b#sample', 'b#resalt', 'c#sample'] },
        ],
      },
    },
    factors: { x: {}, y: {} },
  });

  expect(problems.filter(({ rule }) => rule === 'unknown-claim').map(({ fix }) => fix)).toEqual([
    'add the claim to studies/b.mdx.',
    'write "b#result" (the nearest), or add the claim to studies/b.mdx.',
    expect.stringContaining('add the claim to studies/c.mdx.'),
  ]);
});

test('two studies cannot be of the same work', () => {
  const { problems } = build({
    references: [{ id: 'rossi-2014' }],
    studies: { a: { reference: 'rossi-2014' }, b: { reference: 'rossi-2014' } },
  });

  expect(problems).toMatchObject([
    {
      rule: 'duplicate-reference',
      file: 'studies/b.mdx',
      at: ['reference'],
      message: 'The work "rossi-2014" is that of the study "a" already.',
    },
  ]);
});
