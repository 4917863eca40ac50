import type { Node } from '@unified-latex/unified-latex-types';
import { LatexPegParser } from '@unified-latex/unified-latex-util-pegjs';
import { describe, expect, test } from 'vitest';
import { buildComparedRows } from '../../src/features/exports/build-compared-cells.ts';
import { escapeLatex, escapeLatexUrl, listRareSigns } from '../../src/features/exports/escape-latex.ts';
import { formatComparisonLatex } from '../../src/features/exports/format-comparison-latex.ts';
import { compareStudies } from './compared-literature.ts';
import { hostile } from './hostile-text.ts';
import { golden, link, literature, words } from './open-tea.ts';

const source = { literature, words, link };

test('the tea’s comparison is the golden one', async () => {
  await expect(formatComparisonLatex(source)).toMatchFileSnapshot(golden('comparison.tex'));
});

/** What LaTeX prints for a command, from its manuals. */
const printed: Record<string, string> = {
  textbackslash: '\\',
  textasciitilde: '~',
  textasciicircum: '^',
  textless: '<',
  textgreater: '>',
  textbar: '|',
  textquotedbl: '"',
  textquotesingle: "'",
  textasciigrave: '`',
  textquotedblleft: '“',
  textquotedblright: '”',
  quotedblbase: '„',
  textquoteleft: '‘',
  textquoteright: '’',
  quotesinglbase: '‚',
  guillemotleft: '«',
  guillemotright: '»',
  textendash: '–',
  textemdash: '—',
  textellipsis: '…',
  ...Object.fromEntries([...'{}%&#$_'].map((sign) => [sign, sign])),
};

/** The text as it is set. @throws at what would be no text, or another one: a command, mathematics, a comment, a ligature */
function typeset(latex: string): string {
  expect(latex).not.toMatch(/--|,,|\?`|!`|<<|>>|``|''/);
  return (LatexPegParser.parse(latex) as { content: Node[] }).content.map(printNode).join('');
}

function printNode(node: Node): string {
  if (node.type === 'string') {
    expect(node.content).not.toMatch(/^[~^_&#$%\\{}"'`<>|]$/);
    return node.content;
  }
  if (node.type === 'whitespace') return ' ';
  if (node.type === 'group') return node.content.map(printNode).join('');
  if (node.type === 'macro' && node.content in printed) return printed[node.content]!;
  throw new Error(`${node.type} ${'content' in node ? JSON.stringify(node.content) : ''}`);
}

describe('text becomes LaTeX', () => {
  test.each(Object.entries(hostile))('%s is set as it was written', (_, text) => {
    expect(typeset(escapeLatex(text))).toBe(text.replace(/\s+/g, ' '));
  });

  test('every sign of a keyboard is set as itself', () => {
    const keys = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index));
    for (const key of keys)
      expect(typeset(escapeLatex(`a${key}a ${key}${key}`))).toBe(`a${key}a ${key}${key}`);
  });

  test('spaces that do not break stay, signs that control something go', () => {
    expect(escapeLatex('5\u00a0g\u0000\u0007 of\u2028tea\ufeff \ud83c')).toBe('5~g of tea \ufffd');
  });

  test('in addresses, nothing means anything', () => {
    expect(escapeLatexUrl('https://a.example/ü{x}?a=1&b=50%25#c_d~e')).toBe(
      'https://a.example/\\%C3\\%BC\\%7Bx\\%7D?a=1&b=50\\%25\\#c_d~e',
    );
  });
});

/** The cells of each row of a longtable. */
function readRows(latex: string): string[][] {
  return latex
    .split('\\endfoot\n')
    .slice(1)
    .flatMap((rest) => rest.split('\\end{longtable}')[0]!.split('\\\\\n'))
    .map((row) => row.replace('\\addlinespace', '').trim())
    .filter((row) => row !== '')
    .map((row) =>
      row
        .replace(/\s*\\\\$/, '')
        .split(/(?<!\\)&/)
        .map((cell) => cell.trim()),
    );
}

/** Without what makes it slanted, bold or a link. */
function strip(cell: string): string {
  return cell.replace(/\\href\{(?:[^{}]|\\[{}])*\}/g, '').replace(/\\(?:emph|textbf)(?=\{)/g, '');
}

describe('the document', () => {
  const latex = formatComparisonLatex(source);

  test('has each cell with its words and its places', () => {
    expect(readRows(latex).map((row) => row.slice(1).map((cell) => typeset(strip(cell))))).toEqual(
      buildComparedRows(source).map(({ cells }) =>
        cells.map(({ texts, places }) =>
          [...texts, ...(places.length > 0 ? [`(${places.map(({ text }) => text).join('; ')})`] : [])].join(
            ' ',
          ),
        ),
      ),
    );
  });

  test('says that a cell is silent, and what is ours there', () => {
    expect(latex).toContain('\\emph{Der Text sagt dazu nichts.}');
    expect(latex).toContain('\\emph{[Redaktionell: unsere Worte] Welcher Tee');
  });

  test('says what it rests on', () => {
    expect(latex).toContain('\\caption{Teezubereitung: dieselben Fragen an 3 Quellen}');
    expect(latex).toContain('Darstellung beruht auf dem Abstract');
    expect(latex).toContain('halte sich an die Packung');
  });

  test('sets more than six studies as a table for each question', () => {
    const many = formatComparisonLatex({ literature: compareStudies(7, 'tea'), words, link });
    expect(many.match(/\\begin\{longtable\}/g)).toHaveLength(2);
    expect(readRows(many).map((row) => row.length)).toEqual(Array(14).fill(2));
  });

  test.each(Object.entries(hostile))('%s does not get out of its cell', (_, text) => {
    const hostileLatex = formatComparisonLatex({ literature: compareStudies(2, text), words, link });
    expect(countOpen(hostileLatex)).toBe(0);
    const rows = readRows(hostileLatex);
    expect(rows.map((row) => row.length)).toEqual([3, 3]);
    expect(typeset(strip(rows[0]![1]!))).toBe(`${text.replace(/\s+/g, ' ')} (Findings, Satz 1)`);
    expect(hostileLatex.match(/\\end\{document\}/g)).toHaveLength(1);
  });

  test('declares the signs that pdfLaTeX lacks, and no others', () => {
    expect(latex).not.toContain('DeclareUnicodeCharacter');
    const other = formatComparisonLatex({ literature: compareStudies(2, 'Чай 🍵 für zwei'), words, link });
    expect(other.match(/\\DeclareUnicodeCharacter\{[0-9A-F]+\}/g)).toEqual(
      ['0427', '0430', '0439', '1F375'].map((code) => `\\DeclareUnicodeCharacter{${code}}`),
    );
    expect(listRareSigns('Größe, naïve, Łódź, 5 €')).toEqual([]);
  });
});

function countOpen(latex: string): number {
  const braces = latex.replace(/\\[\\{}]/g, '').match(/[{}]/g) ?? [];
  return braces.reduce((open, brace) => open + (brace === '{' ? 1 : -1), 0);
}

test('without an address of the site, places are words and no links', () => {
  const unlinked = formatComparisonLatex({ ...source, link: (address) => address });
  expect(unlinked).not.toMatch(/\\href\{(?!https:)/);
  expect(unlinked).toContain('(Ziel, Satz 2)');
});
