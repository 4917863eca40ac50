import { expect, test } from 'vitest';
import { splitFrontMatter } from '../../src/problems/front-matter.ts';

test('takes a file apart and says on which lines its parts begin', () => {
  expect(splitFrontMatter('---\nname: Tea\nkind: drink\n---\n\nText.\n')).toEqual({
    yaml: 'name: Tea\nkind: drink',
    firstLine: 2,
    body: '\nText.\n',
    bodyLine: 5,
    found: true,
  });
});

test('a file without front matter is all body', () => {
  expect(splitFrontMatter('# Tea\n\nText.\n')).toEqual({
    yaml: '',
    firstLine: 1,
    body: '# Tea\n\nText.\n',
    bodyLine: 1,
    found: false,
  });
});

test('front matter must stand at the very beginning, and must be closed', () => {
  expect(splitFrontMatter('\n---\nname: Tea\n---\n').found).toBe(false);
  expect(splitFrontMatter('---\nname: Tea\n').found).toBe(false);
});

test('a byte order mark before the front matter does not hide it', () => {
  expect(splitFrontMatter('\uFEFF---\nname: Tea\n---\nText.')).toMatchObject({
    yaml: 'name: Tea',
    body: 'Text.',
    bodyLine: 4,
    found: true,
  });
});

test('lines may end as Windows ends them', () => {
  expect(splitFrontMatter('---\r\nname: Tea\r\nkind: drink\r\n---\r\nText.\r\n')).toEqual({
    yaml: 'name: Tea\r\nkind: drink',
    firstLine: 2,
    body: 'Text.\r\n',
    bodyLine: 5,
    found: true,
  });
});

test('a rule of --- in the text belongs to the text', () => {
  const { yaml, body } = splitFrontMatter('---\nname: Tea\n---\nBefore.\n\n---\n\nAfter.\n');

  expect(yaml).toBe('name: Tea');
  expect(body).toBe('Before.\n\n---\n\nAfter.\n');
});

test('--- within a line of the front matter does not end it', () => {
  const { yaml, body } = splitFrontMatter(
    '---\nname: Tea --- green\nlist:\n  ---x\n----\nkind: a\n---\nText.',
  );

  expect(yaml).toBe('name: Tea --- green\nlist:\n  ---x\n----\nkind: a');
  expect(body).toBe('Text.');
});

test('front matter may be empty, and may be all there is', () => {
  expect(splitFrontMatter('---\n---\nText.')).toMatchObject({ yaml: '', body: 'Text.', bodyLine: 3 });
  expect(splitFrontMatter('---\nname: Tea\n---')).toMatchObject({ yaml: 'name: Tea', body: '', found: true });
});
