import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { parse } from '@retorquere/bibtex-parser';
import { describe, expect, test } from 'vitest';
import { buildItem } from '../../src/features/citations/build-item.ts';
import type { Item } from '../../src/features/citations/build-item.ts';
import { formatRecords } from '../../src/features/citations/format-records.ts';
import { readWorks } from '../../src/features/new-content/read-works.ts';
import { goldenFile, openOwn, openTea } from '../exports/open-source.ts';
import { fearedItems } from './citation-tea.ts';

/** What a format can say; notes are looked at apart, as parsers of works leave them out. */
const carried = [
  'title',
  'author',
  'editor',
  'container-title',
  'collection-title',
  'volume',
  'issue',
  'number',
  'page',
  'DOI',
  'ISSN',
  'URL',
  'language',
  'publisher',
] as const satisfies (keyof Item)[];
const pick = (item: object) =>
  Object.fromEntries(
    carried.flatMap((key) => {
      const value = (item as Record<string, unknown>)[key];
      return value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [[key, value]];
    }),
  );
/** Citation.js has no organizations: it takes what stands in braces for a family name. */
const withoutLiterals = (value: unknown) =>
  JSON.parse(JSON.stringify(value).replaceAll('"literal":', '"family":')) as unknown;

describe('a file of BibTeX', () => {
  const text = formatRecords(fearedItems, 'bib', 'From a site\nabout tea');

  test('gives every field back to Citation.js', () => {
    const read = new Cite(text).data as Item[];
    expect(read.map(({ id }) => id)).toEqual(fearedItems.map(({ id }) => id));
    expect(withoutLiterals(read.map(pick))).toEqual(withoutLiterals(fearedItems.map(pick)));
  });

  test('gives every field back to our own reader', () => {
    const { works, faults } = readWorks(text);
    expect(faults).toEqual([]);
    expect(works.map(({ fields }) => pick(fields))).toEqual(fearedItems.map(pick));
  });

  test('opens in the parser of a reference manager, names whole and without a year where none is known', () => {
    const { entries, errors } = parse(text, { sentenceCase: false });
    expect(errors).toEqual([]);
    expect(entries.map(({ key }) => key)).toEqual(fearedItems.map(({ id }) => id));
    const [signs, undated] = entries;
    expect(signs!.fields['title']).toBe(fearedItems[0]!.title);
    expect(signs!.fields['author']!.slice(0, 4)).toEqual([
      { lastName: 'Le Meunier-FitzHugh', firstName: 'Kenneth' },
      { lastName: 'Berg', prefix: 'van der', firstName: 'Anna M.', suffix: 'Jr.' },
      { name: 'Leaf and Sons' },
      { lastName: 'Ёлкин', firstName: 'Пётр' },
    ]);
    expect(signs!.fields['note']).toBe('Not verified: author. Check & ask.');
    expect(undated!.type).toBe('mastersthesis');
    expect(undated!.fields).not.toHaveProperty('year');
    expect(entries.find(({ key }) => key === 'many')!.fields['author']).toHaveLength(300);
  });

  test('keeps each family name in braces, and each record in one block', () => {
    expect(text).toContain(
      'author = {{Le Meunier-FitzHugh}, Kenneth and {van der Berg}, {Jr.}, Anna M. and {Leaf and Sons}',
    );
    const [head, ...records] = text.split('\n\n');
    expect(head).toBe('% From a site\n% about tea');
    expect(records.map((record) => /^@\w+\{([\w-]+),\n/.exec(record)?.[1])).toEqual(
      fearedItems.map(({ id }) => id),
    );
  });

  test.each([
    [
      'Tea in Saudi Arabia: The case of B2B firms (UK)',
      undefined,
      'Tea in {Saudi} {Arabia}: The case of {B2B} firms ({UK})',
    ],
    ['The Case of UK Firms: A Study of Tea', 'en-GB', 'The Case of {UK} Firms: A Study of Tea'],
    ['Tee und Töpfe', 'de', '{Tee und Töpfe}'],
    ['“Чай” & вода: Как пить в Москве', undefined, '“Чай” \\& вода: Как пить в {Москве}'],
  ])('keeps the capitals of “%s” (%s) where a style writes titles small', (title, language, written) => {
    const item: Item = { id: 'x', type: 'book', title, ...(language && { language }) };
    expect(formatRecords([item], 'bib')).toContain(`title = {${written}},`);
  });

  test('never gives the number of an article for that of an issue, and a page of the web as what it is', () => {
    expect(text).toContain('number = {3},\n  eid = {56},');
    const magazine: Item = { id: 'x', type: 'article-magazine', title: 'x', number: 'R1' };
    expect(formatRecords([magazine], 'bib')).not.toMatch(/^ {2}number/m);
    expect(formatRecords([{ ...magazine, type: 'webpage' }], 'bib')).toMatch(/^@online\{/);
  });

  test('has no @ in its head, where BibTeX would begin a record', () => {
    expect(formatRecords([], 'bib', 'Tea @book{x, y}')).toBe('% Tea (at)book{x, y}\n\n');
  });

  test('cannot be broken out of by braces', () => {
    const { entries } = parse(
      formatRecords(
        [{ id: 'x', type: 'book', title: '}}, note = {@book{y,', URL: 'https://tea.example/{' }],
        'bib',
      ),
      { sentenceCase: false },
    );
    expect(entries).toHaveLength(1);
    expect(entries[0]!.fields['title']).toBe('}}, note = {@book{y,');
  });
});

describe('a file of RIS', () => {
  const text = formatRecords(fearedItems, 'ris');

  test('gives every field back to Citation.js', () => {
    const read = new Cite(text).data as Item[];
    expect(read.map(({ id }) => id)).toEqual(fearedItems.map(({ id }) => id));
    expect(read.map(pick)).toEqual(fearedItems.map(pick));
    expect(read[0]!.issued).toEqual({ 'date-parts': [[2010, 3]] });
    expect(read[1]).not.toHaveProperty('issued');
    expect(read[0]!.note).toBe(fearedItems[0]!.note);
  });

  test('gives every field back to our own reader', () => {
    const { works, faults } = readWorks(text);
    expect(faults).toEqual([]);
    expect(works.map(({ fields }) => pick(fields))).toEqual(fearedItems.map(pick));
  });

  test('has numbers, series, proceedings and archives where EndNote and Zotero look for them', () => {
    const of = (id: string) => text.split('\r\n\r\n').find((record) => record.includes(`ID  - ${id}`))!;
    expect(of('many')).toMatch(/^T2 {2}- Papers on Tea & Pots\r\n[^]*^SN {2}- WP-7\r$/m);
    expect(of('numbered')).toMatch(/^IS {2}- 3\r\nC7 {2}- 56\r$/m);
    expect(of('talk')).toMatch(/^TY {2}- CONF\r\n[^]*^C3 {2}- Proceedings of Tea\r\nT3 {2}- Leaves\r$/m);
    expect(of('archived')).toMatch(/^DB {2}- Leaf Archive\r\nAN {2}- 20\/77\r$/m);
  });

  test('has one field a line, from TY to ER, with CRLF', () => {
    const records = text.split('\r\n\r\n');
    expect(records).toHaveLength(fearedItems.length);
    for (const record of records)
      expect(record.trimEnd()).toMatch(
        /^TY {2}- \w+\r\nID {2}- [\w-]+\r\n(?:[A-Z]\w {2}- \S.*\r\n)*ER {2}-$/,
      );
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

test('a file of CSL-JSON gives back what went in', () => {
  const text = formatRecords(fearedItems, 'csl.json');
  expect(JSON.parse(text)).toEqual(fearedItems);
  expect((new Cite(text).data as Item[]).map(pick)).toEqual(fearedItems.map(pick));
});

test('a first page comes along in CSL-JSON where the last is not known, as reference managers read `page` alone', () => {
  const text = formatRecords([{ id: 'x', type: 'book', title: 'x', 'page-first': '183' }], 'csl.json');
  expect(JSON.parse(text)).toMatchObject([{ 'page-first': '183', page: '183+' }]);
});

describe.each(['bib', 'ris', 'csl.json'] as const)('the references of a literature as .%s', (format) => {
  test('are what the golden file says', async () => {
    const { literature, words } = openTea();
    const items = literature.references.map((reference) => buildItem(reference, words));
    await expect(formatRecords(items, format, 'Tee')).toMatchFileSnapshot(goldenFile(`references.${format}`));
  });

  test('say in a note of every work of ours what is not verified', () => {
    const { literature, words } = openOwn();
    for (const reference of literature.references) {
      const text = formatRecords([buildItem(reference, words)], format);
      const doubtful = reference.data.custom.unverified.length > 0;
      expect(/Not (?:verified|seen): /.test(text), reference.id).toBe(doubtful);
    }
  });
});
