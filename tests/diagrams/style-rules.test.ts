import { describe, expect, test } from 'vitest';
import { parseStyleRules, readValues } from '../../src/diagrams/measure/style-rules.ts';

const list = (css: string) =>
  parseStyleRules(css).map(({ selector, values }) => [selector, Object.fromEntries(values)] as const);

describe('style rules', () => {
  test('are read for what decides on the size of text, and for nothing else', () => {
    expect(list('.a { fill: red; font-size: 16px; stroke: blue } .b { fill: red }')).toEqual([
      ['.a', { 'font-size': '16px' }],
    ]);
  });

  test('are left out where they say nothing', () => {
    expect(list('.a { font-size } .b { font-size; font-weight: 600 }')).toEqual([
      ['.b', { 'font-weight': '600' }],
    ]);
  });

  test('hold for each of their selectors', () => {
    expect(list('.a, .b text { font-weight: 600 }')).toEqual([
      ['.a', { 'font-weight': '600' }],
      ['.b text', { 'font-weight': '600' }],
    ]);
  });

  test('stand in the order in which they win: ids over classes over elements, then the later one', () => {
    const selectors = list(
      [
        '#drawing .label',
        '.label',
        'text',
        '.node .label',
        'svg text',
        '.cluster',
        '#drawing',
        '.x:first-child',
      ]
        .map((selector) => `${selector} { font-size: 1px }`)
        .join(' '),
    ).map(([selector]) => selector);
    expect(selectors).toEqual([
      'text',
      'svg text',
      '.label',
      '.cluster',
      '.node .label',
      '.x:first-child',
      '#drawing',
      '#drawing .label',
    ]);
  });

  test('are not read from comments, keyframes and media queries', () => {
    expect(
      list(
        `/* .a { font-size: 1px } */
         @keyframes dash { from { font-size: 2px } to { font-size: 3px } }
         @media print { .b { font-size: 4px } }
         .c { font-size: 5px }`,
      ),
    ).toEqual([['.c', { 'font-size': '5px' }]]);
  });

  test('that are important win over all others', () => {
    const rules = list('.a { font-size: 1px !important } #b { font-size: 2px }');
    expect(rules.at(-1)).toEqual(['.a', { 'font-size': '1px' }]);
  });

  test('are none in an empty or broken sheet', () => {
    for (const css of ['', '.a', '.a {', '}', '.a { }']) expect(list(css)).toEqual([]);
  });
});

describe('a style attribute', () => {
  test('is read like the body of a rule', () => {
    expect(Object.fromEntries(readValues('fill: red;font-size:12px; text-anchor : middle'))).toEqual({
      'font-size': '12px',
      'text-anchor': 'middle',
    });
  });

  test('keeps the last of two values', () => {
    expect(readValues('font-size: 1px; font-size: 2px').get('font-size')).toBe('2px');
  });

  test('does not take the end of another property’s name for its own', () => {
    expect(readValues('x-font-size: 1px; font-size-adjust: 2').size).toBe(0);
  });
});
