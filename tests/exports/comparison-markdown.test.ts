import type { Nodes, Root, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { buildComparedRows } from '../../src/features/exports/build-compared-cells.ts';
import { formatComparisonMarkdown } from '../../src/features/exports/format-comparison-markdown.ts';
import { compareStudies } from './compared-literature.ts';
import { hostile } from './hostile-text.ts';
import { golden, link, literature, words } from './open-tea.ts';

const source = { literature, words, link };
const parse = (text: string): Root => unified().use(remarkParse).use(remarkGfm).parse(text);
const textOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';
const listAll = (node: Nodes): Nodes[] => [
  node,
  ...('children' in node ? node.children.flatMap(listAll) : []),
];
const tablesOf = (text: string) =>
  parse(text)
    .children.filter((node): node is Table => node.type === 'table')
    .map(({ children }) => children.map((row) => row.children.map(textOf)));

test('the tea’s comparison is the golden one', async () => {
  await expect(formatComparisonMarkdown(source)).toMatchFileSnapshot(golden('comparison.md'));
});

describe('another program', () => {
  const [table, ...others] = tablesOf(formatComparisonMarkdown(source));

  test('reads one table with a column for each study', () => {
    expect(others).toEqual([]);
    expect(table!.map((row) => row.length)).toEqual(Array(literature.site.dimensions.length + 1).fill(4));
    expect(table!.slice(1).map(([head]) => head)).toEqual(
      literature.site.dimensions.map(({ name, question }) => `${name} ${question}`),
    );
  });

  test('reads each cell with its words and its places', () => {
    expect(table!.slice(1).map((row) => row.slice(1))).toEqual(
      buildComparedRows(source).map(({ cells }) =>
        cells.map(({ texts, places }) =>
          [...texts, ...(places.length > 0 ? [`(${places.map(({ text }) => text).join('; ')})`] : [])].join(
            ' ',
          ),
        ),
      ),
    );
  });

  test('finds the claims by their addresses', () => {
    const links = listAll(parse(formatComparisonMarkdown(source))).flatMap((node) =>
      node.type === 'link' ? [node.url] : [],
    );
    expect(links).toContain(link('/studies/kuehles-wasser/#claim-vier-temperaturen'));
  });
});

test('a silent cell says so, and marks what is ours', () => {
  const [table] = tablesOf(formatComparisonMarkdown(source));
  expect(table![2]![2]).toMatch(/^Der Text sagt dazu nichts\. \[Redaktionell: unsere Worte\] Welcher Tee/);
  expect(table![5]![3]).toBe('Das Abstract sagt dazu nichts.');
});

test('the table says what it rests on, study by study', () => {
  const text = textOf(parse(formatComparisonMarkdown(source)));
  for (const { reference } of literature.studies) expect(text).toContain(reference.data.title);
  expect(text).toContain('Darstellung beruht auf dem Abstract');
  expect(text).toContain(literature.site.notice);
});

test('more than six studies stand in a table for each question, one below the other', () => {
  const many = compareStudies(7, 'tea');
  const tables = tablesOf(formatComparisonMarkdown({ literature: many, words, link }));
  expect(tables).toHaveLength(2);
  expect(tables.map((table) => table.length)).toEqual([8, 8]);
  expect(tables[1]![7]![1]).toContain('sagt dazu nichts');
  expect(
    tablesOf(formatComparisonMarkdown({ literature: compareStudies(6, 'tea'), words, link })),
  ).toHaveLength(1);
});

test.each(Object.keys(hostile))('%s comes back as text, in one line', (name) => {
  const text = hostile[name]!;
  const markdown = formatComparisonMarkdown({ literature: compareStudies(2, text), words, link });
  const [table] = tablesOf(markdown);
  expect(table!.map((row) => row.length)).toEqual([3, 3, 3]);
  expect(table![1]![1]).toBe(`${text.replace(/\s+/g, ' ')} (Findings, Satz 1)`);
  const types = new Set(listAll(parse(markdown)).map(({ type }) => type));
  for (const type of ['html', 'image', 'inlineCode', 'code', 'break']) expect(types).not.toContain(type);
  const urls = listAll(parse(markdown)).flatMap((node) => (node.type === 'link' ? [node.url] : []));
  expect(urls.filter((url) => !url.startsWith('https://'))).toEqual([]);
});

test('without an address of the site, places are words and no links', () => {
  const unlinked = formatComparisonMarkdown({ ...source, link: (address) => address });
  const urls = listAll(parse(unlinked)).flatMap((node) => (node.type === 'link' ? [node.url] : []));
  expect(urls.every((url) => url.startsWith('https://'))).toBe(true);
  expect(tablesOf(unlinked)).toEqual(tablesOf(formatComparisonMarkdown(source)));
});
