import { expect, test } from 'vitest';
import { simplifyPath } from '../../src/diagrams/worker/simplify-path.ts';

test.for([
  ['numbers are short and places absolute', 'm1.234,2 l.004.5', 'M1.23 2L1.24 2.5'],
  ['a curve that is a line is one', 'M0 0C1 0 2 0 9 0C9 1 9 2 9 9', 'M0 0L9 0L9 9'],
  ['a curve stays one', 'M0 0C0 5 5 9 9 9', 'M0 0C0 5 5 9 9 9'],
  ['an outline that is drawn twice is drawn once', 'M0 0L9 0M0 0L9 0M9 0L9 9M9 0L9 9', 'M0 0L9 0L9 9'],
  ['a line of no length is none', 'M0 0L0 0L9 9L9 9', 'M0 0L9 9'],
  ['a way there and back in one go is left alone', 'M0 0L9 0L0 0L9 0', 'M0 0L9 0L0 0L9 0'],
  ['lines apart stay apart', 'M0 0L9 0M0 5L9 5', 'M0 0L9 0M0 5L9 5'],
  [
    'arcs, closing and level lines stay',
    'M0 0A5 5 0 0 1 9 9H4V2ZM1 1L2 2',
    'M0 0A5 5 0 0 1 9 9H4V2ZM1 1L2 2',
  ],
] as const)('%s', ([, path, simple]) => {
  expect(simplifyPath(path)).toBe(simple);
});
