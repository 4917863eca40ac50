import { expect, test } from 'vitest';
import { locateProblems } from '../../src/problems/locate.ts';
import type { DataPath, Problem } from '../../src/problems/problem.ts';

function locate(file: string, text: string, at: Problem['at'], key?: boolean): string | undefined {
  const problem: Problem = { rule: 'unknown-key', file, at, message: '', fix: '', ...(key && { key }) };
  const [located] = locateProblems([problem], new Map([[file, text]]));
  return located?.position && `${located.position.line}:${located.position.column}`;
}

const study = `---
reference: rossi-2014
gist:
claims:
  - id: a
    source: { part: Findings, sentence: 2 }
  - id: b
    factors:
      - temperature
      - "steeping time"
profile:
  result: {}
---

Text.
`;

test.for<[DataPath, string, string]>([
  [['reference'], '2:12', 'a field at the top'],
  [['claims', 0, 'source', 'sentence'], '6:41', 'a field within curly brackets'],
  [['claims', 1], '7:5', 'an item of a list: its first field'],
  [['claims', 1, 'factors', 1], '10:9', 'a text in quotation marks'],
  [['profile', 'result'], '12:11', 'an empty block'],
  [['gist'], '3:6', 'a field without value'],
  [[], '2:1', 'the whole: the first line of the front matter'],
])('finds the value at %j at %s (%s)', ([path, place]) => {
  expect(locate('studies/x.mdx', study, path)).toBe(place);
});

test('points at the key where the key is what is wrong', () => {
  expect(locate('studies/x.mdx', study, ['profile', 'result'], true)).toBe('12:3');
  expect(locate('studies/x.mdx', study, ['claims', 1, 'factors'], true)).toBe('8:5');
});

test('only the last step of the path is a key', () => {
  expect(locate('studies/x.mdx', study, ['claims', 0, 'source', 'part'], true)).toBe('6:15');
});

test('what is not there is told at the nearest thing around it', () => {
  expect(locate('studies/x.mdx', study, ['claims', 1, 'source', 'part'])).toBe('7:5');
  expect(locate('studies/x.mdx', study, ['claims', 7])).toBe('5:3');
  expect(locate('studies/x.mdx', study, ['reference', 'id'])).toBe('2:12');
  expect(locate('studies/x.mdx', study, ['outline'])).toBe('2:1');
});

test('a position is kept as it is', () => {
  expect(locate('studies/x.mdx', study, { line: 15, column: 3 })).toBe('15:3');
});

test('site.yaml has no front matter: its first line is line 1', () => {
  expect(locate('site.yaml', 'name: Tea\nlanguage: en\n', ['language'])).toBe('2:11');
});

test('finds values in JSON, which may be indented with tabs', () => {
  const json = '[\n\t{\n\t\t"id": "rossi-2014",\n\t\t"author": [{ "family": "Rossi" }]\n\t}\n]\n';

  expect(locate('references.json', json, [0, 'id'])).toBe('3:9');
  expect(locate('references.json', json, [0, 'author', 0, 'family'])).toBe('4:26');
  expect(locate('references.json', json, [0])).toBe('2:2');
});

test('counts the same lines where they end as Windows ends them', () => {
  expect(locate('studies/x.mdx', study.replaceAll('\n', '\r\n'), ['claims', 1, 'factors', 1])).toBe('10:9');
});

test('a file that is not known, or the folder itself, has no position', () => {
  expect(locate('studies/x.mdx', study, ['reference'])).toBeDefined();
  expect(
    locateProblems(
      [
        { rule: 'missing-file', file: 'site.yaml', at: [], message: '', fix: '' },
        { rule: 'missing-folder', file: '', at: [], message: '', fix: '' },
      ],
      new Map(),
    ).map(({ position }) => position),
  ).toEqual([undefined, undefined]);
});

test('a file that is not valid YAML is located as well as can be, without throwing', () => {
  expect(locate('studies/x.mdx', '---\nname: "Tea\ngist: x\n---\n', ['gist'])).toBe('2:1');
  expect(locate('studies/x.mdx', 'No front matter.', ['gist'])).toBe('1:1');
});
