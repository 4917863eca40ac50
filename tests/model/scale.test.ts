import { expect, test } from 'vitest';
import { listAddresses } from '../../src/model/addresses.ts';
import { buildComparison, buildMatrix, findCrossMatches } from '../../src/model/queries.ts';
import { build, claim, get, ids } from './make-literature.ts';

const count = { studies: 1000, claims: 10, factors: 300 };

/** Study i makes ten claims, the j-th about factor i + j and the next; each factor matches the one after the next. */
function makeLarge() {
  const numbers = (length: number) => Array.from({ length }, (_, index) => index);
  const factorOf = (index: number) => `factor-${index % count.factors}`;
  return build({
    studies: Object.fromEntries(
      numbers(count.studies).map((i) => [
        `study-${i}`,
        {
          mark: String(i + 1),
          profile: { result: { claims: ['claim-0', 'claim-9'] } },
          claims: numbers(count.claims).map((j) =>
            claim(`claim-${j}`, [factorOf(i + j), factorOf(i + j + 1)], {
              source: { part: 'Findings', sentence: (j % 3) + 1 },
            }),
          ),
          body: `## What it finds\n\n<Claim id="claim-3"/>\n\n<Term id="${factorOf(i)}">it</Term>\n`,
        },
      ]),
    ),
    factors: Object.fromEntries(
      numbers(count.factors).map((k) => [
        `factor-${k}`,
        {
          name: `Factor ${k}`,
          senses: [{ study: `study-${k}`, text: 'So.', claims: [`study-${k}#claim-0`] }],
          matches: k + 2 < count.factors ? [{ factor: factorOf(k + 2), as: 'broader', reason: 'So.' }] : [],
        },
      ]),
    ),
    frameworks: Object.fromEntries(
      numbers(200).map((i) => [
        `framework-${i}`,
        {
          studies: [`study-${i}`],
          nodes: [{ factor: factorOf(i) }, { factor: factorOf(i + 1) }],
          relations: [
            {
              id: 'r',
              from: factorOf(i),
              to: factorOf(i + 1),
              kind: 'shortens',
              claims: [`study-${i}#claim-0`],
            },
          ],
        },
      ]),
    ),
    pages: { home: {} },
  });
}

const { literature, problems } = makeLarge();
const { byId } = literature;

test('a thousand studies with ten claims each build without a problem', () => {
  expect(problems).toEqual([]);
  expect(literature.studies).toHaveLength(count.studies);
  expect(byId.claims.size).toBe(count.studies * count.claims);
  expect(literature.references).toHaveLength(count.studies);
});

test('studies stand in the order of their numbers, entries in that of theirs', () => {
  expect(literature.studies.map(({ mark }) => Number(mark))).toEqual(
    Array.from({ length: count.studies }, (_, index) => index + 1),
  );
  expect(ids(literature.factors.slice(8, 12))).toEqual(['factor-8', 'factor-9', 'factor-10', 'factor-11']);
});

test.for([0, 7, 150, 299])('the entry %i has every claim about it, in the order of the studies', (k) => {
  const factor = get(byId.factors, `factor-${k}`);
  const expected = literature.studies.flatMap(({ claims }) =>
    claims.filter(({ factors }) => factors.includes(factor)),
  );

  // Claim j of study i is about factors i + j and i + j + 1, modulo 300.
  const counted = Array.from({ length: count.studies * count.claims }, (_, index) => {
    const about = Math.floor(index / count.claims) + (index % count.claims);
    return Number(about % count.factors === k) + Number((about + 1) % count.factors === k);
  }).reduce((sum, one) => sum + one, 0);
  expect(factor.claims).toHaveLength(counted);
  expect(factor.claims.map(({ key }) => key)).toEqual(expected.map(({ key }) => key));
});

test('claims know their relations, senses and cells, and only theirs', () => {
  const first = get(byId.claims, 'study-42#claim-0');

  expect(first.relations.map(({ framework }) => framework.id)).toEqual(['framework-42']);
  expect(first.senses.map(({ factor }) => factor.id)).toEqual(['factor-42']);
  expect(first.cells.map(({ study, dimension }) => [study.id, dimension.id])).toEqual([
    ['study-42', 'result'],
  ]);
  expect(get(byId.claims, 'study-42#claim-1')).toMatchObject({ relations: [], senses: [], cells: [] });
  expect(get(byId.claims, 'study-999#claim-9').cells).toHaveLength(1);
  expect(get(byId.claims, 'study-300#claim-0').senses).toEqual([]);
});

test('matches are seen from both sides, and make studies come near', () => {
  const factor = get(byId.factors, 'factor-10');

  expect(factor.matches.map(({ to, as }) => [to.id, as])).toEqual([
    ['factor-8', 'narrower'],
    ['factor-12', 'broader'],
  ]);
  expect(factor.uses.get(get(byId.studies, 'study-10').id)?.standing).toBe('sense');
  expect(factor.uses.get(get(byId.studies, 'study-9').id)?.standing).toBe('mention');
  expect(factor.uses.get(get(byId.studies, 'study-12').id)?.near.map(({ id }) => id)).toEqual(['factor-12']);
  expect(factor.uses.has(get(byId.studies, 'study-400').id)).toBe(false);
});

test('studies know their entries, frameworks and text', () => {
  const study = get(byId.studies, 'study-20');

  expect(ids(study.factors)).toEqual(Array.from({ length: 11 }, (_, index) => `factor-${20 + index}`));
  expect(ids(study.frameworks)).toEqual(['framework-20']);
  expect(study.body.claims.map(({ key }) => key)).toEqual(['study-20#claim-3']);
  expect(study.sentences.map(({ claims }) => claims.length)).toEqual([4, 3, 3]);
});

test('pages can ask their questions of all of it', () => {
  const few = literature.studies.slice(0, 4);

  expect(buildComparison(literature, literature.studies).map(({ cells }) => cells.length)).toEqual([
    1000, 1000,
  ]);
  expect(buildMatrix(literature, literature.studies)[0]?.rows).toHaveLength(count.factors);
  expect(findCrossMatches(literature, few).map(({ from, to }) => [from.id, to.id])).toEqual([
    ['study-0', 'study-2'],
    ['study-1', 'study-3'],
  ]);
  expect(listAddresses(literature).pages.size).toBeGreaterThan(count.studies + count.factors);
});
