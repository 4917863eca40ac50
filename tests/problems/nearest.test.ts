import { expect, test } from 'vitest';
import { findNearest, formatNearestFix } from '../../src/problems/nearest.ts';

const factors = ['temperature', 'steeping-time', 'aroma', 'tea'];

test.for([
  ['temprature', 'temperature', 'a letter is missing'],
  ['temperatures', 'temperature', 'a letter is too many'],
  ['steping-tiem', 'steeping-time', 'letters are missing and exchanged'],
  ['Aroma', 'aroma', 'a letter is large'],
  ['AROMA', 'aroma', 'all letters are large'],
  ['armoa', 'aroma', 'two letters are exchanged'],
  ['te', 'tea', 'a short word lacks a letter'],
] as const)('"%s" is taken for "%s", as %s', ([word, meant]) => {
  expect(findNearest(word, factors)).toBe(meant);
});

test.for([
  ['pot', 'a short word is not taken for another short word'],
  ['sweetness', 'a word is not taken for one that has little in common with it'],
  ['time', 'a part is not taken for the whole'],
  ['', 'nothing is not taken for anything'],
] as const)('"%s" stays without suggestion: %s', ([word]) => {
  expect(findNearest(word, factors)).toBeUndefined();
});

test('the nearest of several is suggested, wherever it stands', () => {
  expect(findNearest('green-tee', ['green-trees', 'green-tea', 'green-fee-b'])).toBe('green-tea');
  expect(findNearest('green-tee', ['green-tea', 'green-trees'])).toBe('green-tea');
});

test('what both begin with up to a slash or # brings them no nearer', () => {
  expect(findNearest('/factors/pot/', ['/factors/tea/', '/studies/cool-water/'])).toBeUndefined();
  expect(findNearest('cool-water#sample', ['cool-water#result'])).toBeUndefined();
  expect(findNearest('cool-water#sampel', ['cool-water#result', 'cool-water#sample'])).toBe(
    'cool-water#sample',
  );
  expect(findNearest('col-water#sample', ['cool-water#sample'])).toBe('cool-water#sample');
});

test('the fix names the nearest and what else would do, or only that', () => {
  expect(formatNearestFix('temprature', factors, 'add factors/temprature.mdx')).toBe(
    'write "temperature" (the nearest), or add factors/temprature.mdx.',
  );
  expect(formatNearestFix('sweetness', factors, 'add factors/sweetness.mdx')).toBe(
    'add factors/sweetness.mdx.',
  );
  expect(formatNearestFix('sweetness', [], 'take it out')).toBe('take it out.');
});
