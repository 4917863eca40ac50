import { expect, test } from 'vitest';
import { listDiagramLinks } from '../../src/model/body/diagram-links.ts';

test('the links of a diagram are found with their places, and nothing else that stands in quotation marks', () => {
  const source = [
    'flowchart LR',
    '  a["x"] --> b',
    '  click a href "/studies/x/" "tip"',
    'click b "https://tea.example" _blank',
    '  click b call show("x")',
    '  link A "#anchor"',
  ].join('\n');

  expect(listDiagramLinks({ source, at: { line: 10, column: 1 } })).toEqual([
    { url: '/studies/x/', at: { line: 13, column: 17 } },
    { url: 'https://tea.example', at: { line: 14, column: 10 } },
    { url: '#anchor', at: { line: 16, column: 11 } },
  ]);
});
