import { expect, test } from 'vitest';
import { findRows, formatHash, listLit, parseHash } from '../../src/features/side-by-side/find-matches.ts';

const rows = [
  { left: 'water', right: 'temperature' },
  { left: 'water', right: 'hardness' },
  { left: 'leaf', right: 'hardness' },
];

test('a term lights itself and, beside it, everything that matches it', () => {
  const lit = listLit(rows, { side: 'left', node: 'water' });
  expect([...lit.left]).toEqual(['water']);
  expect([...lit.right]).toEqual(['temperature', 'hardness']);
});

test('from the right as from the left', () => {
  const lit = listLit(rows, { side: 'right', node: 'hardness' });
  expect([...lit.left]).toEqual(['water', 'leaf']);
  expect([...lit.right]).toEqual(['hardness']);
  expect(findRows(rows, { side: 'right', node: 'hardness' })).toHaveLength(2);
});

test('a term without a match lights itself alone', () => {
  const lit = listLit(rows, { side: 'left', node: 'cup' });
  expect([...lit.left]).toEqual(['cup']);
  expect([...lit.right]).toEqual([]);
});

test('an address tells what is chosen, and is read back', () => {
  const choice = { side: 'right', node: 'a b/ü' } as const;
  expect(parseHash(formatHash(choice))).toEqual(choice);
});

test.each(['', '#node=', '#node=left:', '#node=top:water', '#node=left:%E0%A4%A', '#section-matches'])(
  'the address "%s" chooses nothing',
  (hash) => {
    expect(parseHash(hash)).toBeUndefined();
  },
);
