import { describe, expect, test } from 'vitest';
import { findNamed } from '../../src/site/find-named.ts';

const named = (statement: string, names: string[]) =>
  findNamed(statement, names)
    .filter((piece) => piece.named)
    .map((piece) => piece.text);
const whole = (statement: string, names: string[]) =>
  findNamed(statement, names)
    .map((piece) => piece.text)
    .join('');

describe('the name of an entry in a statement', () => {
  test('is found whatever its case', () => {
    expect(named('Steeping Time matters.', ['steeping time'])).toEqual(['Steeping Time']);
  });

  test('is found as a whole word only, also beside letters with accents', () => {
    expect(named('Teatime and théâtre', ['tea', 'éâ'])).toEqual([]);
    expect(named('(tea)', ['tea'])).toEqual(['tea']);
  });

  test('is the longest of the names that occur', () => {
    expect(named('Green tea is tea.', ['tea', 'green tea'])).toEqual(['Green tea']);
  });

  test('may be one side of a pair written with a slash', () => {
    expect(named('Distance grows.', ['Closeness/distance'])).toEqual(['Distance']);
  });

  test('may hold characters that mean something in patterns', () => {
    expect(named('What is C++ (really)?', ['C++ (really)'])).toEqual(['C++ (really)']);
  });

  test.each(['', 'no name here', 'tea', 'a tea b'])('leaves every letter of %j in place', (statement) => {
    expect(whole(statement, ['tea', '', ' '])).toBe(statement);
  });
});
