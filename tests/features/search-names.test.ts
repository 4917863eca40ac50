import { describe, expect, test } from 'vitest';
import { findNearestNames, listUnmet, type NamedEntry } from '../../src/features/search/nearest-names.ts';

const entry = (name: string, ...others: string[]): NamedEntry => ({
  name,
  address: `/factors/${name}/`,
  others,
});
const entries = [
  entry('Temperature', 'heat of the water'),
  entry('Steeping time', 'Ziehzeit', 'inter-cup delay'),
  entry('Water hardness'),
  entry('Öffnung des Blattes'),
  entry('Bitterness'),
  entry('Чайник'),
];
const near = (query: string, among: readonly NamedEntry[] = entries) =>
  findNearestNames(query, among).map(({ name }) => name);

describe('of a word that is typed wrongly, the name comes near', () => {
  test.each([
    ['letters exchanged', 'tempreature', 'Temperature'],
    ['a letter missing', 'temprature', 'Temperature'],
    ['a letter too many', 'temmperature', 'Temperature'],
    ['a wrong letter', 'bitternezs', 'Bitterness'],
    ['one word of several', 'steeping tmie', 'Steeping time'],
    ['one word of a longer name', 'hardnes', 'Water hardness'],
    ['the words the other way round', 'hardnes watr', 'Water hardness'],
    ['another name of the entry', 'zeihzeit', 'Steeping time'],
    ['hyphens left out', 'inter cup dealy', 'Steeping time'],
    ['accents left out', 'offnug des blattes', 'Öffnung des Blattes'],
    ['capitals', 'TEMPRATURE', 'Temperature'],
    ['another script', 'чайнк', 'Чайник'],
  ])('%s', (_, query, name) => {
    expect(near(query)[0]).toBe(name);
  });
});

describe('no name comes near', () => {
  test.each([
    'xylophone',
    'qqqqqqqq',
    '茶茶茶茶',
    'te',
    'a b',
    '',
    '?!…',
    '🍵🍵🍵🍵',
    '☕\ufe0f☕\ufe0f☕\ufe0f',
  ])('%j', (query) => {
    expect(near(query)).toEqual([]);
  });

  test('where there are none', () => {
    expect(near('temperature', [])).toEqual([]);
  });

  test('that has no letters', () => {
    expect(near('temperature', [entry('?!', '🍵'), entry('')])).toEqual([]);
  });
});

test('the nearest comes first: all of a name before a part of it, and that before what is spelt otherwise', () => {
  const among = [entry('Cold aroma'), entry('Aromatic'), entry('Aroma')];
  expect(near('aroma', among)).toEqual(['Aroma', 'Cold aroma']);
  expect(near('aromma', among).slice(0, 2)).toEqual(['Aroma', 'Cold aroma']);
});

test('no more than three are named, each once, however many of its names come near', () => {
  const many = Array.from({ length: 50 }, (_, index) => entry(`Aroma ${index}`, 'aroma', 'aromas', 'arome'));
  const found = near('aromma', many);
  expect(found).toHaveLength(3);
  expect(new Set(found).size).toBe(3);
});

test('an entry with many names is found by any of them', () => {
  const others = Array.from({ length: 300 }, (_, index) => `name ${'x'.repeat(20)}${index}`);
  expect(near('samovra', [entry('Kettle', ...others, 'samovar'), entry('Cup', ...others)])).toEqual([
    'Kettle',
  ]);
});

test('an emoji changes nothing, in the question or in the name', () => {
  expect(near('stepeing ☕\ufe0f', [entry('Steeping ☕\ufe0f')])).toEqual(['Steeping ☕\ufe0f']);
  expect(near('stepeing ☕\ufe0f', [entry('Steeping')])).toEqual(['Steeping']);
  expect(near('stepeing', [entry('Steeping ☕\ufe0f')])).toEqual(['Steeping ☕\ufe0f']);
});

test('an entry comes with its address', () => {
  expect(findNearestNames('temprature', entries)[0]?.address).toBe('/factors/Temperature/');
});

describe('a word of the question is met', () => {
  test.each([
    ['by itself', 'water', 'Water hardness'],
    ['by what it begins, as while it is typed', 'wat', 'Water hardness'],
    ['without accents', 'offnung', 'Öffnung'],
    ['by another ending', 'coordinating', 'coordination'],
    ['by the plural', 'study', 'studies'],
    ['by the singular', 'studies', 'study'],
    ['always, with two letters', 'of an', 'Tea'],
    ['always, when it is no word', '?! 🍵', 'Tea'],
  ])('%s', (_, query, text) => {
    expect(listUnmet(query, [text])).toEqual([]);
  });
});

describe('a word of the question is not met', () => {
  test('by words that only begin like it', () => {
    expect(listUnmet('comunication', ['coordination', 'communication', 'company'])).toEqual(['comunication']);
    expect(listUnmet('teapot', ['tea'])).toEqual(['teapot']);
  });

  test('by words that end like it', () => {
    expect(listUnmet('pot', ['teapot'])).toEqual(['pot']);
  });

  test('by no text', () => {
    expect(listUnmet('Tea and Café', [])).toEqual(['tea', 'and', 'cafe']);
  });

  test('because others are', () => {
    expect(listUnmet('green xylophone tea', ['Green', 'a tea'])).toEqual(['xylophone']);
  });
});
