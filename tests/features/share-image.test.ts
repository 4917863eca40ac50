import { describe, expect, test } from 'vitest';
import { breakLines, drawText, measureText, type Face } from '../../src/features/share-image/set-text.ts';

/** Every letter is half as wide as it is high; there are no letters beyond Latin-1. */
const face: Face = {
  unitsPerEm: 1000,
  hasGlyphForCodePoint: (codePoint) => codePoint < 256,
  glyphForCodePoint: (codePoint) => ({ advanceWidth: 500, path: { toSVG: () => `M${codePoint}` } }),
};

describe('text set as outlines', () => {
  test('is as wide as its letters', () => {
    expect(measureText('four', face, 20)).toBe(40);
  });

  test('breaks between words, and each line fits', () => {
    const lines = breakLines('one two three four', face, { size: 20, width: 80, lines: 4 });
    expect(lines).toEqual(['one two', 'three', 'four']);
  });

  test('ends with an ellipsis when there are too many lines', () => {
    expect(breakLines('one two three four', face, { size: 20, width: 80, lines: 2 })).toEqual([
      'one two',
      'three…',
    ]);
  });

  test('cuts a word that is wider than the picture', () => {
    const [line = ''] = breakLines('x'.repeat(2000), face, { size: 20, width: 100, lines: 3 });
    expect(measureText(line, face, 20)).toBeLessThanOrEqual(100);
  });

  test('sets a letter that the font lacks without its accent, or leaves it out', () => {
    const outlines = (text: string) =>
      [...drawText(text, face, { size: 20, x: 0, y: 0 }).matchAll(/M(\d+)/g)].map(([, code]) =>
        String.fromCodePoint(Number(code)),
      );
    expect(outlines('Rožek')).toEqual(['R', 'o', 'z', 'e', 'k']);
    expect(outlines('茶 tea')).toEqual([' ', 't', 'e', 'a']);
  });
});
