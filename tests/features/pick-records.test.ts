import { describe, expect, test } from 'vitest';
import { pickRecords } from '../../src/features/reference-list/pick-records.ts';

const bib = `% Works on tea
% CC BY 4.0

@article{a-1,
  title = {{A} first \\& only},
  note = {not verified: year}
}

@book{a-10,
  title = {Braces \\{ and @book\\{a-2, in it}
}

@misc{le-meunier,
  author = {{Le Meunier-FitzHugh}, Ken}
}
`;
const ris = [
  ['TY  - JOUR', 'TI  - First', 'ID  - a-1', 'ER  - '],
  ['TY  - BOOK', 'TI  - ID  - a-1', 'ID  - a-10', 'ER  - '],
  ['TY  - GEN', 'AU  - Le Meunier-FitzHugh, Ken', 'ID  - le-meunier', 'ER  - '],
]
  .map((lines) => lines.map((line) => `${line}\r\n`).join(''))
  .join('\r\n');
const csl = `${JSON.stringify([{ id: 'a-1', title: '“<b>”' }, { id: 'a-10' }, { id: 'le-meunier' }], null, 2)}\n`;
const pick = (text: string, format: 'bib' | 'ris' | 'csl.json', ...ids: string[]) =>
  pickRecords(text, format, new Set(ids));

describe('of a file stay the records of the selection', () => {
  test('in BibTeX, with what the file says at its head', () => {
    expect(pick(bib, 'bib', 'a-10')).toBe(
      '% Works on tea\n% CC BY 4.0\n\n@book{a-10,\n  title = {Braces \\{ and @book\\{a-2, in it}\n}\n',
    );
  });

  test('in RIS, with its line ends', () => {
    expect(pick(ris, 'ris', 'a-10')).toBe('TY  - BOOK\r\nTI  - ID  - a-1\r\nID  - a-10\r\nER  - \r\n');
  });

  test('in CSL-JSON', () => {
    expect(JSON.parse(pick(csl, 'csl.json', 'a-1'))).toEqual([{ id: 'a-1', title: '“<b>”' }]);
  });
});

test.each([
  ['bib', bib],
  ['ris', ris],
  ['csl.json', csl],
] as const)(
  '%s: everything is the file itself, in its order, whatever the order of the choice',
  (format, text) => {
    expect(pick(text, format, 'le-meunier', 'a-10', 'a-1')).toBe(text);
    const some = pick(text, format, 'le-meunier', 'a-1');
    expect(some).toBe(pick(text, format, 'a-1', 'le-meunier'));
    expect(some.indexOf('a-1')).toBeLessThan(some.indexOf('le-meunier'));
  },
);

test.each([
  ['bib', bib],
  ['ris', ris],
  ['csl.json', csl],
] as const)('%s: a work that the file does not have is an error, never left out', (format, text) => {
  expect(() => pick(text, format, 'a-1', 'a-2')).toThrow('1 of 2 works are not in the file.');
});

test('a record that cannot be told from others is an error, and does not slip into a selection', () => {
  expect(() => pick(ris.replace('ID  - a-10', 'N1  - a-10'), 'ris', 'a-1')).toThrow('names no work');
});

test('what is no list at all is an error', () => {
  expect(() => pick('<!doctype html><p>Not found', 'bib', 'a-1')).toThrow();
  expect(() => pick('<!doctype html><p>Not found', 'csl.json', 'a-1')).toThrow();
});
