import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { formatCsv } from '../../src/features/exports/format-csv.ts';

const parse = (text: string) => Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { newline: '\r\n' });

describe('rows as CSV', () => {
  test('begin with a byte order mark, once, and end every line with CRLF', () => {
    expect(formatCsv(['a', 'b'], [['1', 'ä']])).toBe('\ufeffa,b\r\n1,ä\r\n');
  });

  test('are read back as they were, whatever stands in them', () => {
    const hostile = [
      'a,b;c\td',
      'He said "no"',
      'two\nlines',
      'two\r\nlines',
      '<script>alert(1)</script>',
      '\\textbf{x} $x^2$ {}',
      'שתיית תה 茶 🍵',
      'tea '.repeat(500),
      '',
      '#comment',
      "'quoted'",
      '1-2',
    ];
    const { data, errors } = parse(
      formatCsv(
        ['name', 'again'],
        hostile.map((text) => [text, text]),
      ),
    );
    expect(errors).toEqual([]);
    expect(data.slice(1, -1)).toEqual(hostile.map((text) => [text, text]));
  });

  test.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx', '\nx', '＝1', '＋1', '－1', '＠x'])(
    'do not let a spreadsheet reckon with %j',
    (formula) => {
      const { data } = parse(formatCsv(['name'], [[formula], [`a ${formula}`]]));
      expect(data.slice(1, 3)).toEqual([[`'${formula}`], [`a ${formula}`]]);
    },
  );

  test('have their columns even where there is no row', () => {
    expect(formatCsv(['a', 'b'], [])).toBe('\ufeffa,b\r\n');
  });

  test('are refused when a row has not as many cells as there are columns', () => {
    expect(() => formatCsv(['a', 'b'], [['1', '2'], ['1']])).toThrow('Row 2 has 1 cells');
  });
});
