import { expect, test } from 'vitest';
import { dropEchoes } from '../../src/problems/echoes.ts';
import { isError } from '../../src/problems/report.ts';
import type { Problem } from '../../src/problems/problem.ts';

const problem = (message: string, fields: Partial<Problem>): Problem => ({
  rule: 'unknown-claim',
  file: '',
  at: [],
  message,
  fix: '',
  ...fields,
});

const told = (...problems: Problem[]) => dropEchoes(problems).map(({ message }) => message);

test('a problem that needs what another one loses is not told, whichever comes first', () => {
  const cause = problem('cause', { loses: ['studies/x.mdx#a'] });
  const echo = problem('echo', { needs: ['studies/x.mdx#a'] });

  expect(told(cause, echo)).toEqual(['cause']);
  expect(told(echo, cause)).toEqual(['cause']);
});

test('a problem that needs something else is told', () => {
  const cause = problem('cause', { loses: ['studies/x.mdx#a'] });

  expect(told(cause, problem('other', { needs: ['studies/x.mdx#ab'] }))).toEqual(['cause', 'other']);
  expect(told(cause, problem('other', { needs: ['studies/x.mdx'] }))).toEqual(['cause', 'other']);
  expect(told(cause, problem('other', {}))).toEqual(['cause', 'other']);
});

test('with a file its parts are lost, and its folder is not whole', () => {
  const cause = problem('cause', { loses: ['studies/x.mdx'] });

  expect(told(cause, problem('echo', { needs: ['studies/x.mdx#a'] }))).toEqual(['cause']);
  expect(told(cause, problem('echo', { needs: ['studies/'] }))).toEqual(['cause']);
  expect(told(cause, problem('other', { needs: ['factors/', 'studies/y.mdx#a'] }))).toEqual([
    'cause',
    'other',
  ]);
});

test('a chain of echoes leaves the first cause', () => {
  expect(
    told(
      problem('relation', { needs: ['frameworks/f.mdx#node'] }),
      problem('node', { needs: ['factors/x.mdx'], loses: ['frameworks/f.mdx#node'] }),
      problem('factor', { loses: ['factors/x.mdx'] }),
    ),
  ).toEqual(['factor']);
});

test('a problem is no echo of itself, but is one of another that loses the same', () => {
  const missing = problem('missing', { needs: ['site.yaml'], loses: ['site.yaml'] });
  const unreadable = problem('unreadable', { loses: ['site.yaml'] });

  expect(told(missing, unreadable)).toEqual(['unreadable']);
  expect(told(unreadable, missing)).toEqual(['unreadable']);
  expect(told(problem('missing', { needs: ['site.yaml'], loses: ['site.yaml'] }))).toEqual(['missing']);
});

test('with a folder its files and their parts are lost', () => {
  const cause = problem('cause', { loses: ['studies/'] });

  expect(told(cause, problem('echo', { needs: ['studies/x.mdx'] }))).toEqual(['cause']);
  expect(told(cause, problem('echo', { needs: ['studies/x.mdx#a'] }))).toEqual(['cause']);
  expect(told(cause, problem('other', { needs: ['factors/x.mdx'] }))).toEqual(['cause', 'other']);
});

test('a warning that takes the place of an error stops the build', () => {
  const warning = problem('cause', { rule: 'unexpected-file', loses: ['studies/x.mdx'] });

  expect(dropEchoes([warning, problem('echo', { needs: ['studies/x.mdx'] })]).map(isError)).toEqual([true]);
  expect(dropEchoes([warning]).map(isError)).toEqual([false]);
});
