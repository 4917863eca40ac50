import { describe, expect, test } from 'vitest';
import { loadTextMetrics } from '../../src/diagrams/measure/fonts.node.ts';
import { hideSigns } from '../../src/diagrams/measure/stand-ins.ts';
import { createTextMetrics, type FontFace } from '../../src/diagrams/measure/text-metrics.ts';

const metrics = loadTextMetrics();

// `getComputedTextLength` in Chromium, with the same font files and `font-kerning: none`.
const measured: [string, number, number, number][] = [
  ['Factor 25 that is at work', 400, 16, 182.219],
  ['Factor 25 that is at work', 600, 16, 184.859],
  ['Factor 25 that is at work', 400, 13, 148.063],
  ['Factor 25 that is at work', 600, 13, 150.203],
  ['Öffnung', 600, 16, 62.844],
  ['Ätherische Öle', 400, 16, 110.719],
  ['AVAVA', 600, 16, 56.578],
  ['i', 400, 16, 3.969],
];

/** A font in which `a` to `z` are half an em wide, and bold letters a whole one. */
function makeFace(advanceWidth: number): FontFace {
  return {
    unitsPerEm: 1000,
    ascent: 960,
    descent: -230,
    glyphsForString: (text) => [...text].map(() => ({ advanceWidth })),
    hasGlyphForCodePoint: (code) => code === 32 || (code >= 97 && code <= 122),
  };
}

describe('text as the page’s font sets it', () => {
  test.each(measured)('is as wide as in a browser: %s, %i, %i px', (text, weight, size, width) => {
    // Browsers round up to a 64th of a pixel.
    expect(Math.abs(metrics.width(text, { size, weight }) - width)).toBeLessThan(1 / 32);
  });

  test('reaches above and below its baseline by whole pixels, as in a browser', () => {
    expect(metrics.vertical({ size: 16, weight: 400 })).toEqual({ ascent: 15, descent: 4 });
    expect(metrics.vertical({ size: 16, weight: 600 })).toEqual({ ascent: 15, descent: 4 });
    expect(metrics.vertical({ size: 13, weight: 400 })).toEqual({ ascent: 12, descent: 3 });
    expect(metrics.vertical({ size: 20, weight: 400 })).toEqual({ ascent: 19, descent: 5 });
  });
});

describe('text metrics', () => {
  const made = createTextMetrics({ regular: makeFace(500), bold: makeFace(1000) });

  test('grow with the size', () => {
    expect(made.width('abc', { size: 10, weight: 400 })).toBe(15);
    expect(made.width('abc', { size: 20, weight: 400 })).toBe(30);
    expect(made.vertical({ size: 100, weight: 400 })).toEqual({ ascent: 96, descent: 23 });
  });

  test('take the bold face for what a browser would draw with it, and tell both apart when asked again', () => {
    expect(made.width('abc', { size: 10, weight: 500 })).toBe(15);
    for (const weight of [600, 700]) expect(made.width('abc', { size: 10, weight })).toBe(30);
    expect(made.width('abc', { size: 10, weight: 400 })).toBe(15);
  });

  test('are 0 for no text', () => {
    expect(made.width('', { size: 16, weight: 400 })).toBe(0);
  });

  test('measure a hidden sign as the sign that is shown', () => {
    const style = { size: 16, weight: 600 };
    for (const text of ['"no"', '<script>', 'C:\\new', '**bold**'])
      expect(metrics.width(hideSigns(text), style)).toBe(metrics.width(text, style));
  });

  test('count what readers see as one letter once, where the font lacks it', () => {
    const style = { size: 10, weight: 400 };
    const widthOf = (text: string) => made.width(text, style);
    expect(widthOf('👩‍👩‍👧')).toBe(widthOf('🍵'));
    expect(widthOf('🇩🇪')).toBe(widthOf('🍵'));
    expect(widthOf('e\u0323')).toBe(widthOf('ш'));
    expect(widthOf('a🍵b')).toBe(widthOf('ab') + widthOf('🍵'));
  });

  test('give letters that the font lacks the room that those of other fonts need', () => {
    const perLetter = (text: string) =>
      metrics.width(text, { size: 1, weight: 600 }) / [...new Intl.Segmenter().segment(text)].length;
    // In Chromium, bold sans-serif of one machine: 0.63, 0.55, 0.55, 0.45 and 0.73 em for each letter.
    for (const [text, ems] of [
      ['Отношения', 0.63],
      ['Ελληνικά', 0.55],
      ['שלום', 0.55],
      ['السلام', 0.45],
      ['नमस्ते', 0.73],
    ] as const)
      expect(perLetter(text)).toBeGreaterThanOrEqual(ems);
    // These are squares by design; emoji are somewhat wider than high in most fonts, which is not measured here.
    for (const text of ['市场', '営業', '판매', '、。']) expect(perLetter(text)).toBeGreaterThanOrEqual(1);
    expect(perLetter('🍵🎉')).toBeGreaterThan(1.1);
  });
});
