import { expect, test } from 'vitest';
import type { LocatedProblem } from '../../src/problems/problem.ts';
import { formatReport } from '../../src/problems/report.ts';

function problem(fields: Partial<LocatedProblem>): LocatedProblem {
  return {
    rule: 'unknown-factor',
    file: 'studies/x.mdx',
    at: [],
    message: 'No factor has the id "y".',
    fix: 'add factors/y.mdx.',
    position: { line: 1, column: 1 },
    ...fields,
  };
}

const heads = (problems: LocatedProblem[]) =>
  formatReport(problems, 'content')
    .split('\n')
    .filter((line) => /^content/.test(line));

const total = (problems: LocatedProblem[]) => formatReport(problems, 'content').split('\n').at(-1);

test('tells where, what, how to mend it, and where to read more', () => {
  expect(formatReport([problem({ position: { line: 14, column: 12 } })], 'content')).toBe(
    `content/studies/x.mdx:14:12  unknown-factor
  No factor has the id "y".
  Fix: add factors/y.mdx.
  More: src/problems/README.md#unknown-factor

1 problem in 1 file. The site was not built.`,
  );
});

test('calls the folder as its author does', () => {
  expect(formatReport([problem({})], 'tests/fixtures/minimal')).toMatch(
    /^tests\/fixtures\/minimal\/studies\/x\.mdx:1:1 /,
  );
});

test('a problem of the folder, or of a file that is not there, has no line', () => {
  expect(
    heads([
      problem({ rule: 'missing-folder', file: '', position: undefined }),
      problem({ rule: 'missing-file', file: 'site.yaml', position: undefined }),
    ]),
  ).toEqual(['content  missing-folder', 'content/site.yaml  missing-file']);
});

test('sorts by file, line, column, rule and message, with numbers as numbers', () => {
  const at = (line: number, column: number) => ({ position: { line, column } });
  const sorted = [
    problem({ file: 'factors/a.mdx', ...at(90, 1) }),
    problem({ ...at(2, 9) }),
    problem({ ...at(2, 10), rule: 'unknown-claim' }),
    problem({ ...at(2, 10), message: 'A' }),
    problem({ ...at(2, 10), message: 'B' }),
    problem({ ...at(10, 1) }),
  ];

  const report = formatReport(sorted, 'content');

  expect(heads(sorted)).toEqual([
    'content/factors/a.mdx:90:1  unknown-factor',
    'content/studies/x.mdx:2:9  unknown-factor',
    'content/studies/x.mdx:2:10  unknown-claim',
    'content/studies/x.mdx:2:10  unknown-factor',
    'content/studies/x.mdx:2:10  unknown-factor',
    'content/studies/x.mdx:10:1  unknown-factor',
  ]);
  expect(formatReport(sorted.toReversed(), 'content')).toBe(report);
  expect(report.indexOf('  A\n')).toBeLessThan(report.indexOf('  B\n'));
});

test('counts problems and the files in which they are', () => {
  expect(total([problem({}), problem({ file: 'site.yaml' }), problem({ file: 'site.yaml' })])).toBe(
    '3 problems in 2 files. The site was not built.',
  );
});

test('the folder is no file', () => {
  expect(total([problem({ file: '' })])).toBe('1 problem. The site was not built.');
});

test('a warning is said to be one, is counted apart and does not stop the build', () => {
  const warning = problem({ rule: 'unused-factor', file: 'factors/y.mdx' });

  expect(heads([warning])).toEqual(['content/factors/y.mdx:1:1  unused-factor (warning)']);
  expect(total([warning])).toBe('1 warning in 1 file.');
  expect(total([warning, warning, problem({})])).toBe(
    '1 problem in 1 file. 2 warnings. The site was not built.',
  );
});

test('what an author wrote cannot break the lines of the report or command the terminal', () => {
  const report = formatReport(
    [problem({ message: 'id is "a\nb\u001b[2Jc".', fix: 'write\r\n"a".' })],
    'content',
  );

  expect(report).toContain('\n  id is "a b [2Jc".\n  Fix: write "a".\n');
  expect(report).not.toContain('\u001b');
});

test('leaves the list of problems as it was', () => {
  const problems = [problem({ file: 'b' }), problem({ file: 'a' })];

  formatReport(problems, 'content');

  expect(problems.map(({ file }) => file)).toEqual(['b', 'a']);
});
