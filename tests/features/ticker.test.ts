import { expect, test } from 'vitest';
import { createTicker } from '../../src/features/content-check/ticker.ts';

test('long work tells how far it has come, once a second at most, and never that it is done', () => {
  const told: string[] = [];
  let time = 0;
  const tick = createTicker(
    (line) => told.push(line),
    () => time,
  );
  for (let done = 1; done <= 10; done += 1) {
    time += 400;
    tick(done, 10);
  }

  expect(told).toEqual([
    'Drawing diagrams: 3 of 10',
    'Drawing diagrams: 6 of 10',
    'Drawing diagrams: 9 of 10',
  ]);
});
