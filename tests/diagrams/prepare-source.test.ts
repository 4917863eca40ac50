import { expect, test } from 'vitest';
import { describeFault, isOfMachine, readFault } from '../../src/diagrams/describe-fault.ts';
import { findDiagramType } from '../../src/diagrams/diagram-types.ts';
import { prepareSource } from '../../src/diagrams/worker/prepare-source.ts';

const source = [
  '---', // 1
  'title: Tea',
  '---',
  '', // 4
  '%% a comment',
  '%%{', // 6
  '  init: {"flowchart": {"curve": "basis"}}',
  '}%%', // 8
  'flowchart LR',
  '  %% another', // 10
  '  a --> b',
  '', // 12
  '  b --> c',
].join('\r\n');

test('Mermaid gets the front matter, the settings in one line, and what draws something', () => {
  expect(prepareSource(source).text).toBe(
    [
      ...['---', 'title: Tea', '---', '%%{ init: {"flowchart": {"curve": "basis"}} }%%'],
      ...['flowchart LR', '  a --> b', '', '  b --> c', ''],
    ].join('\n'),
  );
});

test('a line that Mermaid names is one of the author’s; what is missed behind the end belongs to the last', () => {
  const { toSourceLine } = prepareSource(source);

  expect([1, 2, 3, 4, 5, 99].map(toSourceLine)).toEqual([9, 11, 12, 13, 13, 13]);
});

test('the type of a diagram is the first word that is neither comment nor setting', () => {
  expect(findDiagramType(source)).toBe('flowchart');
  expect(findDiagramType('\n  stateDiagram-v2\n')).toBe('stateDiagram-v2');
  expect(findDiagramType('graph TD;a-->b')).toBe('graph');
  expect(findDiagramType('<svg>')).toBe('<svg>');
  expect(findDiagramType('---\ntitle: x\n---\n%% x\n\n')).toBeUndefined();
});

test('a fault is told in Mermaid’s words, without its drawing and the end of its list, with the author’s line', () => {
  const error = Object.assign(
    new Error(
      "Parse error on line 2:\n...a -->\n--------^\nExpecting 'A', 'B', 'C', 'D', 'E', 'F', 'G', got 'NL'",
    ),
    { hash: { loc: { first_line: 2 } } },
  );

  expect(readFault(describeFault(error, prepareSource(source)))).toEqual({
    line: 11,
    message: "...a --> ← here. Expecting 'A', 'B', 'C', 'D', 'E', … got 'NL'",
  });
});

test('a line in the middle of a message is the author’s, too; a message without one has none', () => {
  const prepared = prepareSource(source);

  expect(readFault(describeFault(new Error('Lexer error on line 2, column 8'), prepared))).toEqual({
    line: 11,
    message: 'Lexer error on line 11, column 8',
  });
  expect(readFault(describeFault(new Error('Invalid date: x'), prepared))).toEqual({
    line: undefined,
    message: 'Invalid date: x',
  });
});

test('A file that is missing is no fault of the text; a mistake in it, or what Mermaid asks of a browser, is', () => {
  const withCode = Object.assign(new Error('no such file'), { code: 'ENOENT' });

  expect(isOfMachine(withCode)).toBe(true);
  expect(isOfMachine(new Error('Something in it', { cause: withCode }))).toBe(true);
  expect(isOfMachine(Object.assign(new Error('gone'), { code: 'ERR_MODULE_NOT_FOUND' }))).toBe(true);
  expect(isOfMachine(new Error('Parse error on line 1'))).toBe(false);
  expect(isOfMachine(Object.assign(new TypeError('Invalid URL'), { code: 'ERR_INVALID_URL' }))).toBe(false);
});
