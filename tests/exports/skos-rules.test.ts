import { Parser } from 'n3';
import { describe, expect, test } from 'vitest';
import { buildConcepts } from '../../src/features/exports/build-concepts.ts';
import { formatTurtle } from '../../src/features/exports/format-turtle.ts';
import type { Literature } from '../../src/model/literature.ts';
import { matchTypes } from '../../src/model/schema/factor.ts';
import { claim, makeLiterature } from '../model/make-literature.ts';
import { checkSkos } from './check-skos.ts';
import { makeSource, openOwn, openTea } from './open-source.ts';

const skos = 'http://www.w3.org/2004/02/skos/core#';

const toQuads = (literature: Literature) =>
  new Parser().parse(formatTurtle(buildConcepts(makeSource(literature)), literature.site.language));

/** The rules that a glossary written by hand breaks. */
function findBroken(turtle: string): string[] {
  const prefixes = `@prefix skos: <${skos}> . @prefix : <https://tea.example/> .`;
  return [
    ...new Set(checkSkos(new Parser().parse(`${prefixes} ${turtle}`)).map((text) => text.split(' ')[0]!)),
  ];
}

type Matches = Record<string, [to: string, as: string][]>;

function makeGlossary(matches: Matches): Literature {
  return makeLiterature({
    factors: Object.fromEntries(
      Object.entries(matches).map(([id, list]) => [
        id,
        { matches: list.map(([factor, as]) => ({ factor, as, reason: `${id} and ${factor}.` })) },
      ]),
    ),
  });
}

/** What is said of two entries: "a broader b". */
function listRelations(literature: Literature): string[] {
  const terms = ['broader', 'narrower', 'related', 'closeMatch', 'exactMatch'];
  const nameOf = (iri: string) => iri.split('/').at(-2);
  return toQuads(literature)
    .map(({ subject, predicate, object }) => [subject.value, predicate.value.replace(skos, ''), object.value])
    .filter(([, term = '']) => terms.includes(term))
    .map(([from = '', term, to = '']) => `${nameOf(from)} ${term} ${nameOf(to)}`)
    .sort();
}

const notesOf = (literature: Literature) =>
  toQuads(literature)
    .filter(({ predicate }) => predicate.value === `${skos}editorialNote`)
    .map(({ object }) => object.value);

describe('the check of SKOS’s rules', () => {
  test.each([
    ['S9', ':a a skos:Concept, skos:ConceptScheme .'],
    ['S9', ':b skos:inScheme :a . :a skos:broader :c .'],
    ['S13', ':a skos:prefLabel "tea"@en ; skos:altLabel "tea"@en .'],
    ['S13', ':a skos:hiddenLabel "tea"@en ; skos:altLabel "tea"@en .'],
    ['S14', ':a skos:prefLabel "tea"@en, "Tea"@en .'],
    ['S27', ':a skos:broader :b ; skos:related :b .'],
    ['S27', ':a skos:broader :b . :c skos:narrower :b . :c skos:related :a .'],
    ['S46', ':a skos:exactMatch :b . :b skos:broadMatch :a .'],
    ['S46', ':a skos:exactMatch :b . :c skos:exactMatch :b . :a skos:related :c .'],
  ])('finds what breaks %s: %s', (rule, turtle) => {
    expect(findBroken(turtle)).toContain(rule);
  });

  test('finds nothing in a glossary that keeps them', () => {
    expect(
      findBroken(`:s a skos:ConceptScheme . :a a skos:Concept ; skos:inScheme :s ; skos:prefLabel "tea"@en, "Tee"@de ;
        skos:altLabel "Tea"@en ; skos:broader :b ; skos:related :c . :c skos:exactMatch :d . :c skos:closeMatch :a .`),
    ).toEqual([]);
  });
});

describe('the glossary in SKOS', () => {
  test('breaks no rule, neither ours nor that of another field', () => {
    for (const { literature } of [openOwn(), openTea()]) expect(checkSkos(toQuads(literature))).toEqual([]);
  });

  test('says each match from both sides', () => {
    const literature = makeGlossary({
      a: [
        ['b', 'broader'],
        ['c', 'close'],
      ],
      b: [['c', 'same']],
      c: [],
    });
    expect(listRelations(literature)).toEqual([
      'a broader b',
      'a closeMatch c',
      'b exactMatch c',
      'b narrower a',
      'c closeMatch a',
      'c exactMatch b',
    ]);
  });

  test('leaves out that two entries are related where one stands above the other, and notes it', () => {
    const literature = makeGlossary({
      a: [
        ['b', 'broader'],
        ['c', 'related'],
      ],
      b: [['c', 'broader']],
      c: [],
    });
    expect(listRelations(literature)).toEqual(['a broader b', 'b broader c', 'b narrower a', 'c narrower b']);
    expect(notesOf(literature)).toContain(
      'related to c · Not stated as a relation of SKOS, as it would contradict another one.',
    );
  });

  test('leaves out what stands between entries that are the same, also by way of a third', () => {
    const literature = makeGlossary({
      a: [
        ['b', 'same'],
        ['c', 'related'],
      ],
      b: [['c', 'same']],
      c: [['d', 'same']],
      d: [['a', 'narrower']],
    });
    expect(listRelations(literature).filter((text) => !text.includes('exactMatch'))).toEqual([]);
  });

  test('breaks no rule where entries stand above one another in a circle', () => {
    const literature = makeGlossary({
      a: [
        ['b', 'broader'],
        ['d', 'related'],
      ],
      b: [['c', 'broader']],
      c: [
        ['a', 'broader'],
        ['d', 'related'],
      ],
      d: [],
    });
    expect(checkSkos(toQuads(literature))).toEqual([]);
    expect(listRelations(literature)).toContain('a related d');
  });

  test('breaks no rule and loses no match, however entries are matched', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const literature = makeGlossary(makeTangle(seed));
      expect(checkSkos(toQuads(literature)), `seed ${seed}`).toEqual([]);
      const notes = notesOf(literature).filter((note) => note.includes('Not stated')).length;
      const matches = literature.factors.flatMap((factor) => factor.matches).length;
      expect(listRelations(literature).length + notes, `seed ${seed}`).toBe(matches);
    }
  });

  test('breaks no rule where one text is a name, another name and a hidden one, or stands twice', () => {
    const literature = makeLiterature({
      factors: { tea: { name: 'Tea', aliases: ['Tea', 'Tee', 'Tee'], findBy: ['Tee', 'Tea', 'Coffee'] } },
    });
    const quads = toQuads(literature);
    expect(checkSkos(quads)).toEqual([]);
    const labels = quads.filter(({ predicate }) => predicate.value.endsWith('Label'));
    expect(labels.map(({ predicate, object }) => [predicate.value.replace(skos, ''), object.value])).toEqual([
      ['prefLabel', 'Tea'],
      ['altLabel', 'Tee'],
      ['hiddenLabel', 'Coffee'],
    ]);
  });

  test('has as its top what has nothing above it', () => {
    const quads = toQuads(makeGlossary({ a: [['b', 'broader']], b: [['c', 'related']], c: [] }));
    const tops = quads.filter(({ predicate }) => predicate.value === `${skos}hasTopConcept`);
    expect(tops.map(({ object }) => object.value)).toEqual([
      'https://tea.example/factors/b/',
      'https://tea.example/factors/c/',
    ]);
  });

  test('names the sentence where a study itself states a match', () => {
    const literature = makeLiterature({
      studies: { cool: { claims: [claim('warm', ['a'])] } },
      factors: { a: { matches: [{ factor: 'b', as: 'related', claims: ['cool#warm'] }] }, b: {} },
    });
    const notes = toQuads(literature).filter(({ predicate }) => predicate.value === `${skos}note`);
    expect(notes.map(({ object }) => object.value)).toContain(
      'related to b · Study A (work-cool n.d.), Findings, sentence 1',
    );
  });
});

/** Nine entries, most of which are matched somehow; the same for the same seed. */
function makeTangle(seed: number): Matches {
  let state = seed;
  const next = (below: number) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
  const ids = Array.from({ length: 9 }, (_, index) => `f${index}`);
  return Object.fromEntries(
    ids.map((id, index) => [
      id,
      ids.slice(index + 1).flatMap((other): [string, string][] => {
        const type = matchTypes[next(8)];
        return type === undefined ? [] : [[other, type]];
      }),
    ]),
  );
}
