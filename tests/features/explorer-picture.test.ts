import { describe, expect, test } from 'vitest';
import { fill } from '../../src/words/fill.ts';
import { dropIslandStyle } from '../../src/features/explorer/island-style.ts';
import { formatFontFaces, listStyleAttributes } from '../../src/features/explorer/stand-alone.ts';
import { largestScale, panBy, wholeView, zoomAt } from '../../src/features/explorer/zoom.ts';

describe('enlarging a picture', () => {
  const size = { width: 400, height: 200 };

  test('what lies under the pointer stays there', () => {
    const point = { x: 100, y: 50 };
    const { scale, x, y } = zoomAt(wholeView, 2, point, size);
    expect({ scale, x: point.x * scale + x, y: point.y * scale + y }).toEqual({ scale: 2, ...point });
  });

  test('it is never smaller than its frame, and not larger than it makes sense', () => {
    expect(zoomAt({ scale: 1.2, x: -20, y: -10 }, 0.1, { x: 0, y: 0 }, size)).toEqual(wholeView);
    expect(zoomAt(wholeView, 100, { x: 0, y: 0 }, size).scale).toBe(largestScale);
  });

  test('it cannot be dragged out of its frame', () => {
    const view = { scale: 2, x: 0, y: 0 };
    expect(panBy(view, { x: 50, y: 50 }, size)).toEqual(view);
    expect(panBy(view, { x: -900, y: -900 }, size)).toEqual({ scale: 2, x: -400, y: -200 });
    expect(panBy(wholeView, { x: -9, y: -9 }, size)).toEqual(wholeView);
  });
});

describe('a picture that stands alone', () => {
  const hex = () => '#123456';

  test('a line has its colour, width and dashes; a shape without a line only what fills it', () => {
    const line = {
      fill: 'none',
      stroke: 'oklab(1 0 0)',
      'stroke-width': '2px',
      'stroke-dasharray': '5px, 4px',
    };
    expect(listStyleAttributes('path', line, hex)).toEqual([
      ['fill', 'none'],
      ['stroke', '#123456'],
      ['stroke-width', '2px'],
      ['stroke-dasharray', '5px, 4px'],
    ]);
    expect(listStyleAttributes('path', { fill: 'red', stroke: 'none' }, hex)).toEqual([['fill', '#123456']]);
  });

  test('text names its font without breaking out of the attribute', () => {
    const text = {
      fill: 'red',
      'font-family': '"Some Sans", serif',
      'font-size': '16px',
      'font-weight': '600',
    };
    expect(listStyleAttributes('text', text, hex)).toContainEqual(['font-family', "'Some Sans', serif"]);
  });

  test('fonts stand in the file', () => {
    expect(formatFontFaces([{ family: 'Some Sans', weight: '600', data: 'data:font/woff2;base64,AA' }])).toBe(
      "@font-face{font-family:'Some Sans';font-weight:600;src:url(data:font/woff2;base64,AA) format('woff2')}",
    );
  });
});

test('messages are filled in the browser, and keep what nobody fills', () => {
  expect(fill('{step} of {count}', { step: 2, count: 7 })).toBe('2 of 7');
  expect(fill('Next: {title}', {})).toBe('Next: {title}');
});

test('the style of islands is taken out of a page, and no other one', () => {
  const page = '<style>a{}</style><section><style>astro-island,astro-slot{display:contents}</style><p>';
  expect(dropIslandStyle(page)).toBe('<style>a{}</style><section><p>');
});
