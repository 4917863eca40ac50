import { expect, test } from 'vitest';
import { findCounterparts, findPartners, listPairs } from '../../src/model/side-by-side.ts';
import { openLiterature } from '../../src/site/open-literature.node.ts';
import type { Framework, Literature } from '../../src/model/literature.ts';

const literature = openLiterature('content').literature!;
const [a, b] = literature.frameworks.filter(({ study }) => study !== undefined);

test('a counterpart is the same entry, or one that matches it, told from the left', () => {
  const found = findCounterparts(a!, b!);
  expect(found.length).toBeGreaterThan(0);
  for (const { left, right, match } of found) {
    expect(a!.nodes).toContain(left);
    expect(b!.nodes).toContain(right);
    if (match === undefined) expect(left.factor).toBe(right.factor);
    else expect([match.from, match.to]).toEqual([left.factor, right.factor]);
  }
});

test('told from the other side, the same pairs are found', () => {
  const keys = (found: ReturnType<typeof findCounterparts>, turn = false) =>
    found.map(({ left, right }) => (turn ? [right.id, left.id] : [left.id, right.id]).join(' ')).sort();
  expect(keys(findCounterparts(a!, b!))).toEqual(keys(findCounterparts(b!, a!), true));
});

test('each pair of frameworks with something in common is listed once', () => {
  const pairs = listPairs(literature);
  const expected = literature.frameworks.flatMap((left, index) =>
    literature.frameworks
      .slice(index + 1)
      .filter((right) => findCounterparts(left, right).length > 0)
      .map((right) => `${left.id} ${right.id}`),
  );
  expect(pairs.map(({ left, right }) => `${left.id} ${right.id}`)).toEqual(expected);
  expect(expected.length).toBeGreaterThan(0);
});

test('a framework is told its partners on whichever side they stand', () => {
  const pairs = listPairs(literature);
  expect(findPartners(pairs, a!).map(({ other }) => other.id)).toContain(b!.id);
  expect(findPartners(pairs, b!).map(({ other }) => other.id)).toContain(a!.id);
});

test('among many frameworks each stands beside the nearest ones only, so that pages do not grow with the square', () => {
  const copies = Array.from({ length: 30 }, (_, index) => ({
    ...a!,
    id: `copy-${index}` as Framework['id'],
  }));
  for (const { factor } of a!.nodes) factor.frameworks.push(...copies);
  const pairs = listPairs({ ...literature, frameworks: copies } as Literature);
  for (const { factor } of a!.nodes) factor.frameworks.splice(-copies.length);
  expect(pairs.length).toBeGreaterThan(0);
  expect(pairs.length).toBeLessThanOrEqual(60);
});
