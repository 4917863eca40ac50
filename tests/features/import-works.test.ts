import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runNew } from '../../src/features/new-content/run-new.node.ts';
import { planWorks } from '../../src/features/new-content/plan-works.ts';
import { readWorks } from '../../src/features/new-content/read-works.ts';
import { parseEntries } from '../../src/model/parse/parse-entries.ts';
import { readContent } from '../../src/site/read-content.node.ts';
import { openLiterature } from '../../src/site/open-literature.node.ts';

const fixtures = 'tests/fixtures/import';
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'literature-'));
  cpSync('tests/fixtures/minimal', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => runNew(args, folder);
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const clean = (text: string) => text.replaceAll(folder, 'literature');

function importText(name: string, text: string, ...args: string[]) {
  const file = join(folder, name);
  writeFileSync(file, text);
  return run('study', '--from', file, ...args);
}

describe('a file of references comes in', () => {
  test.each(['hostile.bib', 'records.ris', 'works.json'])(
    '%s: the references, what was left out, and studies that pass the check',
    async (file) => {
      const before = read('references.json');
      const { passed, text } = run('study', '--from', `${fixtures}/${file}`);
      expect(text).toContain('The literature passes the check');
      expect(passed).toBe(true);
      const added = read('references.json').slice(before.trimEnd().length - 2);
      await expect(`${clean(text)}\n${added}`).toMatchFileSnapshot(`../fixtures/import/${file}.expected.txt`);
      const { literature, problems } = openLiterature(folder);
      expect(problems).toEqual([]);
      expect(literature!.studies.length).toBe(literature!.references.length);
    },
  );

  test.each(['broken.bib', 'broken.ris', 'broken.json'])(
    '%s: every fault with its line, and nothing is written',
    async (file) => {
      const before = read('references.json');
      const { passed, text } = run('study', '--from', `${fixtures}/${file}`);
      expect(passed).toBe(false);
      expect(read('references.json')).toBe(before);
      expect(readdirSync(join(folder, 'studies'))).toEqual(['cool-water.mdx']);
      await expect(`${clean(text)}\n`).toMatchFileSnapshot(`../fixtures/import/${file}.expected.txt`);
    },
  );

  test('with --keep-going the good entries of a broken file come in, and the others are named by line', () => {
    const { passed, text } = run('study', '--from', `${fixtures}/broken.bib`, '--keep-going');
    expect(passed).toBe(true);
    expect(text).toContain('broken.bib:5\n');
    expect(text).toContain('5 entries left out');
    expect(readdirSync(join(folder, 'studies')).sort()).toEqual([
      'cool-water.mdx',
      'good-one.mdx',
      'good-three.mdx',
      'good-two.mdx',
    ]);
    expect(openLiterature(folder).problems).toEqual([]);
  });

  test('the study’s skeleton has the dimensions of site.yaml, the next mark and an example claim', async () => {
    run('study', '--from', `${fixtures}/records.ris`);
    await expect(read('studies/brown-2015.mdx')).toMatchFileSnapshot('../fixtures/import/study.expected.mdx');
  });

  test('the same file a second time changes nothing, and says why', () => {
    run('study', '--from', `${fixtures}/records.ris`);
    const before = read('references.json');
    const { passed, text } = run('study', '--from', `${fixtures}/records.ris`);
    expect(passed).toBe(true);
    expect(text).toContain('is the same work as "brown-2015"');
    expect(text).toContain('is there already: studies/brown-2015.mdx');
    expect(text).toContain('nothing was written');
    expect(read('references.json')).toBe(before);
  });

  test('a key that another work has gets a number', () => {
    const { text } = importText('a.bib', '@misc{rossi-2014, title = {Something else}, year = 2014}');
    expect(text).toContain('"rossi-2014" is the id of another work already; this one became "rossi-2014-2"');
  });

  test('a work with the title and year of another but a DOI of its own is another work', () => {
    const entry = (doi: number) =>
      `{ "id": "e${doi}", "type": "article-journal", "title": "Editorial", "issued": { "raw": "2010" }, "DOI": "10.1000/${doi}" }`;
    importText('a.json', `[${entry(1)}, ${entry(2)}]`);
    expect(readdirSync(join(folder, 'studies')).sort()).toEqual(['cool-water.mdx', 'e1.mdx', 'e2.mdx']);
  });

  test('300 authors and a title of 2,000 characters come in whole', () => {
    const names = Array.from({ length: 300 }, (_, index) => `Name${index}, G.`).join(' and ');
    importText('a.bib', `@book{long, author = {${names}}, title = {${'leaf '.repeat(400)}}}`);
    const { data } = openLiterature(folder).literature!.byId.references.get('long')!;
    expect(data.author).toHaveLength(300);
    expect(data.title).toHaveLength(1_999);
    expect(data.custom.unverified).toEqual(['issued']);
  });

  test('a file that is not UTF-8 is refused with the line', () => {
    const file = join(folder, 'latin.bib');
    writeFileSync(
      file,
      Buffer.concat([Buffer.from('@misc{a,\ntitle={'), Buffer.from([0xfc]), Buffer.from('}}')]),
    );
    const { passed, text } = run('study', '--from', file);
    expect(passed).toBe(false);
    expect(text).toContain('latin.bib:2\n  The file is not UTF-8 from here on.');
  });

  test.for([
    [
      'an entry that a brace closes too early',
      '@misc{a, title={A}},\n  year=2010}\n@misc{b, title={B}}',
      [2],
    ],
    ['an entry without its @', '@misc{a, title={A}}\n\nmisc{b,\n  title = {B},\n  year = 2010\n}', [4]],
    [
      'an entry without its brace, and one without its type',
      '@misc b, title={B}}\n@{c, title = "C"}\n@misc{a, title={A}}',
      [1, 2],
    ],
    [
      'remarks',
      'Made by hand, a = b.\n% @misc b, title = {B}\n%title = {B}\n@misc{a, title={A}}\n\nEncoding: UTF8',
      [],
    ],
  ] as const)('what belongs to no entry of a .bib is told by line: %s', ([, text, lines]) => {
    const found = readWorks(text);
    expect(found.faults.map(({ line }) => line)).toEqual(lines);
    expect(found.works.map(({ key }) => key)).toContain('a');
  });

  test.for(['', '\ufeff', ' \r\n'])('an empty file is said to be empty: %j', (text) => {
    expect(importText('empty.bib', text).text).toContain('The file is empty.');
  });

  test('what a program wrote in another shape is told in words for authors, and dates that are none are cut', () => {
    const { text } = importText(
      'odd.json',
      JSON.stringify([
        {
          id: 'odd-date',
          type: 'book',
          title: 'A',
          author: [{ literal: 'B' }],
          issued: { 'date-parts': [[2010, 13, 45]] },
        },
        {
          id: 'no-year',
          type: 'book',
          title: 'B',
          author: [{ literal: 'B' }],
          issued: { 'date-parts': [[null]] },
        },
      ]),
    );
    expect(text).toContain('The date 2010-13-45 is none; 2010 was kept.');
    expect(text).toContain('"issued" was left out: it is not as it must be.');
    expect(text).not.toContain('Invalid');
    expect(openLiterature(folder).literature!.byId.references.get('odd-date')!.data.issued).toEqual({
      'date-parts': [[2010]],
    });
  });

  test('when no mark is left, all works without a study are told in one line', () => {
    const study = read('studies/cool-water.mdx');
    writeFileSync(join(folder, 'studies/cool-water.mdx'), study.replace(/^mark: .*$/m, 'mark: 1'));
    const entries = Array.from(
      { length: 10_001 },
      (_, index) => `@misc{k${index}, title = {Title ${index}}}`,
    );
    const planned = planWorks(
      readWorks(entries.join('\n')),
      parseEntries(readContent(folder).files).entries!,
      {
        file: 'many.bib',
        references: '[]\n',
        withStudies: true,
      },
    );
    const told = planned.told.filter(({ message }) => message.includes('marks'));
    expect(new Set(told.map(({ message }) => message)).size).toBe(1);
    expect(told).toHaveLength(3);
  });

  test('references come in without studies when asked', () => {
    run('references', '--from', `${fixtures}/works.json`);
    expect(readdirSync(join(folder, 'studies'))).toEqual(['cool-water.mdx']);
    expect(openLiterature(folder).literature!.references).toHaveLength(3);
  });

  test('a broken references.json is told and left alone', () => {
    writeFileSync(join(folder, 'references.json'), '[{"id": 1');
    const { passed, text } = run('study', '--from', `${fixtures}/works.json`);
    expect(passed).toBe(false);
    expect(text).toContain('broken-json');
    expect(read('references.json')).toBe('[{"id": 1');
  });

  test('5 MB with one broken entry are read, and the entry is named', () => {
    const entry = (index: number) =>
      `@article{key-${index},\n  title = {Leaf ${index}},\n  year = 2010,\n  abstract = {${'word '.repeat(95)}}\n}\n`;
    const entries = Array.from({ length: 10_000 }, (_, index) => entry(index));
    entries[5_000] = '@article{broken,\n  title = {Never closed\n}\n';
    const file = join(folder, 'large.bib');
    writeFileSync(file, entries.join(''));
    const { text } = run('references', '--from', file, '--keep-going');
    expect(text).toContain(
      'large.bib:25003\n  The entry that begins at line 25001 ("broken") cannot be read',
    );
    expect(JSON.parse(read('references.json'))).toHaveLength(10_000);
  }, 60_000);
});
