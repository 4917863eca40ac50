import { describe, expect, test } from 'vitest';
import { placeCard } from '../../src/features/term-card/place-card.ts';

const window = { width: 400, height: 600 };
const card = { width: 300, height: 100 };

describe('a card', () => {
  test('stands under its term', () => {
    expect(placeCard({ left: 40, top: 100, bottom: 120 }, card, window)).toEqual({ x: 24, y: 126 });
  });

  test('stands above it where there is no room below', () => {
    expect(placeCard({ left: 40, top: 560, bottom: 580 }, card, window).y).toBe(454);
  });

  test('stays below where there is room on neither side', () => {
    expect(placeCard({ left: 40, top: 60, bottom: 80 }, { width: 300, height: 580 }, window).y).toBe(86);
  });

  test.each([0, 200, 390])('never leaves the window sideways (term at %d)', (left) => {
    const { x } = placeCard({ left, top: 100, bottom: 120 }, card, window);
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + card.width).toBeLessThanOrEqual(window.width);
  });
});
