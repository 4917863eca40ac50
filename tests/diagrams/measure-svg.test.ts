import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { loadTextMetrics } from '../../src/diagrams/measure/fonts.node.ts';
import { createSvgMeasurer, readTransform } from '../../src/diagrams/measure/measure-svg.ts';

const { document } = new JSDOM('').window;
const measurer = createSvgMeasurer(loadTextMetrics());

/** The first element of a drawing that has the page's font at 16 px. */
function make(inner: string, css = ''): Element {
  document.body.innerHTML = `<svg>${css && `<style>${css}</style>`}${inner}</svg>`;
  return document.body.querySelector('svg > :not(style)')!;
}

const boxOf = (inner: string, css?: string) => {
  const { x, y, width, height } = measurer.getBBox(make(inner, css));
  return [x, y, width, height];
};

/** To a hundredth of a pixel. */
function expectClose(found: readonly number[], expected: readonly number[]): void {
  expect(found.map((value) => Math.round(value * 100) / 100)).toEqual(
    expected.map((value) => Math.round(value * 100) / 100),
  );
}

// The numbers are those of `getBBox` in Chromium, with the same font files and `font-kerning: none`.
const boxes: [string, string, number[]][] = [
  ['a text', '<text>Sales</text>', [0, -15, 41.578125, 19]],
  ['bold text', '<text style="font-weight:600">Sales</text>', [0, -15, 42.390625, 19]],
  ['small text', '<text style="font-size:13px">Sales</text>', [0, -12, 33.78125, 15]],
  ['centred text', '<text x="10" y="20" text-anchor="middle">Tea</text>', [-3.7109375, 5, 27.421875, 19]],
  ['text at its end', '<text x="10" y="20" text-anchor="end">Tea</text>', [-17.421875, 5, 27.421875, 19]],
  [
    'rows of text',
    '<text x="10" y="20"><tspan x="0" dy="1em">Tea</tspan><tspan x="0" dy="1.1em">Water and leaf</tspan></text>',
    [0, 21, 110.15625, 36.599998474121094],
  ],
  [
    'pieces of a row, centred together',
    '<text text-anchor="middle"><tspan x="50" y="0">Tea</tspan><tspan> time</tspan></text>',
    [17.796875, -15, 64.40625, 19],
  ],
  ['text with spaces to fold', '<text>  Tea   time</text>', [0, -15, 64.390625, 19]],
  [
    'a group with something moved in it',
    '<g><rect x="1" y="2" width="3" height="4"/><circle cx="10" cy="10" r="5" transform="translate(5 5)"/></g>',
    [1, 2, 19, 18],
  ],
  [
    'a group with something turned in it',
    '<g><rect width="10" height="20" transform="rotate(90)"/></g>',
    [-20, 0, 20, 10],
  ],
  [
    'a group with something enlarged in it',
    '<g><rect width="10" height="20" transform="translate(5) scale(2)"/></g>',
    [5, 0, 20, 40],
  ],
  ['a group with nothing in it', '<g></g>', [0, 0, 0, 0]],
  ['a group with a rectangle without height', '<g><rect width="10" height="0"/></g>', [0, 0, 0, 0]],
  [
    'a group with something hidden in it',
    '<g><text style="display:none">Tea</text><rect x="5" y="5" width="1" height="1"/></g>',
    [5, 5, 1, 1],
  ],
  ['a curve of third degree', '<path d="M0 0C0 50 100 50 100 0"/>', [0, 0, 100, 37.5]],
  ['a curve of second degree', '<path d="M0 0Q50 100 100 0"/>', [0, 0, 100, 50]],
  ['an arc', '<path d="M10 10A20 20 0 0 1 50 10"/>', [10, -10, 40, 20]],
  ['a polygon', '<polygon points="0,0 10,5 -3,7"/>', [-3, 0, 13, 7]],
  ['an ellipse', '<ellipse cx="3" cy="4" rx="5" ry="6"/>', [-2, -2, 10, 12]],
  ['a line', '<line x1="1" y1="2" x2="8" y2="2"/>', [1, 2, 7, 0]],
];

describe('the box of a part of a drawing', () => {
  test.each(boxes)('is what a browser measures: %s', (_, inner, expected) => {
    expectClose(boxOf(inner), expected);
  });

  test('has numbers of 32 bits, as those of a browser', () => {
    const box = boxOf('<g transform="translate(9 9)"><rect x="0.1" y="0.2" width="0.7" height="1"/></g>');
    // 0.1 + 0.7 in 32 bits, less 0.1 in 32 bits.
    expect(box).toEqual([0.10000000149011612, 0.20000000298023224, 0.699999988079071, 1]);
  });

  test('has no sides but these four: with others Mermaid takes it for one of HTML', () => {
    expect(Object.keys(measurer.getBBox(make('<rect width="1" height="1"/>')))).toEqual([
      'x',
      'y',
      'width',
      'height',
    ]);
  });

  test('leaves out what is defined but not drawn', () => {
    const inner = `<g><defs><rect width="99" height="99"/></defs><marker><path d="M0 0L99 99"/></marker><title>A long title</title>
      <rect x="1" y="1" width="2" height="2"/></g>`;
    expect(boxOf(inner)).toEqual([1, 1, 2, 2]);
  });

  test('of a tspan is that of its own words', () => {
    const text = make('<text>Tea <tspan>time</tspan></text>');
    const whole = measurer.getBBox(text);
    const part = measurer.getBBox(text.querySelector('tspan')!);
    expect(part.x).toBeGreaterThan(27);
    expect(part.x + part.width).toBeCloseTo(whole.width, 1);
  });

  test('with sides of HTML is the same box, named twice', () => {
    const box = measurer.getBoundingClientRect(make('<rect x="1" y="2" width="3" height="4"/>'));
    expect(box).toEqual({ x: 1, y: 2, left: 1, top: 2, right: 4, bottom: 6, width: 3, height: 4 });
  });
});

describe('the style of text', () => {
  const widthOf = (inner: string, css?: string) => boxOf(inner, css)[2];
  const regular = widthOf('<text>Sales</text>');
  const bold = widthOf('<text style="font-weight:600">Sales</text>');

  test('comes from the style sheet of the drawing, also for what is in the element that it names', () => {
    expect(widthOf('<g class="label"><text>Sales</text></g>', '.label { font-weight: 600 }')).toBe(bold);
  });

  test('of an inner element wins over that of an outer one', () => {
    expect(
      widthOf(
        '<g class="label"><text class="plain">Sales</text></g>',
        '.plain { font-weight: 400 } #a, .label { font-weight: 600 }',
      ),
    ).toBe(regular);
  });

  test('comes from the style attribute before the sheet, and from the sheet before attributes', () => {
    const css = 'text { font-weight: 600 }';
    expect(widthOf('<text style="font-weight:400">Sales</text>', css)).toBe(regular);
    expect(widthOf('<text font-weight="400">Sales</text>', css)).toBe(bold);
    expect(widthOf('<text font-weight="bold">Sales</text>')).toBe(bold);
  });

  test('may be said in points and in parts of the size', () => {
    expect(widthOf('<text style="font-size:12pt">Sales</text>')).toBe(regular);
  });

  test('hides a text only by its own display, and with it all that is in it', () => {
    expect(boxOf('<g><g class="gone"><text>Sales</text></g></g>', '.gone { display: none }')).toEqual([
      0, 0, 0, 0,
    ]);
  });

  test('is not disturbed by a selector that the DOM cannot read', () => {
    expect(
      widthOf('<text>Sales</text>', ':unheard-of(text) { font-size: 99px } text { font-weight: 600 }'),
    ).toBe(bold);
  });
});

describe('lengths', () => {
  // `getComputedTextLength`, `getTotalLength` and `getPointAtLength(10)` in Chromium.
  const ways: [string, number, number, number][] = [
    ['M0 0L30 40L60 0', 100, 6, 8],
    ['M0 0C0 50 100 50 100 0', 139.47, 1.43, 9.86],
    ['M0 0Q50 100 100 0', 147.89, 4.64, 8.86],
    ['M10 10A20 20 0 0 1 50 10', 62.84, 12.44, 0.41],
  ];

  test.each(ways)('of a path and points on it are those of a browser: %s', (path, length, x, y) => {
    const element = make(`<path d="${path}"/>`);
    expect(measurer.getTotalLength(element)).toBeCloseTo(length, 1);
    const point = measurer.getPointAtLength(element, 10);
    expect(point.x).toBeCloseTo(x, 1);
    expect(point.y).toBeCloseTo(y, 1);
  });

  test('of text are the sum of its rows', () => {
    const text = make(
      '<text><tspan x="0" dy="1em">Tea</tspan><tspan x="0" dy="1.1em">Water and leaf</tspan></text>',
    );
    expectClose([measurer.getComputedTextLength(text)], [137.578125]);
  });
});

describe('a transformation', () => {
  test.each([
    ['', [1, 0, 0, 1, 0, 0]],
    ['translate(3, 4)', [1, 0, 0, 1, 3, 4]],
    ['translate(3)', [1, 0, 0, 1, 3, 0]],
    ['scale(2)', [2, 0, 0, 2, 0, 0]],
    ['scale(2 3)', [2, 0, 0, 3, 0, 0]],
    ['rotate(90)', [0, 1, -1, 0, 0, 0]],
    ['rotate(90 10 0)', [0, 1, -1, 0, 10, -10]],
    ['matrix(1 2 3 4 5 6)', [1, 2, 3, 4, 5, 6]],
    ['translate(10 0) scale(2)', [2, 0, 0, 2, 10, 0]],
    ['scale(2) translate(10 0)', [2, 0, 0, 2, 20, 0]],
  ])('is read as SVG means it: %s', (transform, expected) => {
    expectClose(readTransform(make(`<g transform="${transform}"></g>`)), expected);
  });
});
