import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTicker } from '../../src/features/content-check/ticker.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('long work tells how far it has come, after two seconds, then once a second at most, and never that it is done', () => {
  const told: string[] = [];
  const { tick } = createTicker('diagrams', (line) => told.push(line));
  for (let done = 0; done <= 10; done += 1) {
    tick(done, 10);
    vi.advanceTimersByTime(400);
  }
  vi.advanceTimersByTime(60_000);

  expect(told).toEqual([
    'Drawing diagrams: 4 of 10 after 2 s',
    'Drawing diagrams: 7 of 10 after 3 s',
    'Drawing diagrams: 9 of 10 after 4 s',
  ]);
});

test('work that stands still is told too, every ten seconds, until it is given up', () => {
  const told: string[] = [];
  const { tick, stop } = createTicker('frameworks', (line) => told.push(line));
  tick(0, 1);
  vi.advanceTimersByTime(13_000);
  stop();
  vi.advanceTimersByTime(60_000);

  expect(told).toEqual(['Drawing frameworks: 0 of 1 after 2 s', 'Drawing frameworks: 0 of 1 after 12 s']);
});

test('what is done at once is not worth a line', () => {
  const told: string[] = [];
  const { tick } = createTicker('diagrams', (line) => told.push(line));
  tick(0, 0);
  tick(0, 2);
  vi.advanceTimersByTime(1_500);
  tick(2, 2);
  vi.advanceTimersByTime(60_000);

  expect(told).toEqual([]);
});
