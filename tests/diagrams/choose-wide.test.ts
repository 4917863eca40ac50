import { expect, test } from 'vitest';
import { bearable, scaleInColumn, weighDrawing } from '../../src/diagrams/choose-wide.ts';

test('a drawing that fits the page asks nothing of its reader', () => {
  expect(weighDrawing({ width: 900, height: 700 })).toBe(0);
});

test('text that shrinks weighs more than a page that scrolls', () => {
  expect(weighDrawing({ width: 1400, height: 320 })).toBeGreaterThan(bearable);
  expect(weighDrawing({ width: 600, height: 790 })).toBeLessThan(bearable);
  expect(weighDrawing({ width: 1400, height: 320 })).toBeGreaterThan(
    weighDrawing({ width: 850, height: 1000 }),
  );
});

test('in a column a drawing is never larger than it is drawn, and fits both ways', () => {
  expect(scaleInColumn({ width: 100, height: 100 })).toBe(1);
  expect(scaleInColumn({ width: 1120, height: 100 })).toBe(0.5);
  expect(scaleInColumn({ width: 100, height: 1480 })).toBe(0.5);
});
