import { describe, expect, test } from 'vitest';
import { scanBody } from '../../src/model/body/scan-body.ts';

const scan = (text: string, firstLine = 1) => {
  const { items, broken } = scanBody(text, firstLine);
  if (broken) throw new Error(broken.message);
  return items.map((item) =>
    item.type === 'element' ? { ...item, attributes: Object.fromEntries(item.attributes) } : item,
  );
};

describe('In the text of a file', () => {
  test('tags are found in blocks, in sentences, in tables and in notes, with their attributes', () => {
    expect(
      scan(
        '<Claim id="a"/>\n\nThe <Term id="b">tea</Term>.\n\n| x |\n|--|\n| <Cite id="c" page="7"/> |\n\nx[^1]\n\n[^1]: <br/>\n',
      ),
    ).toEqual([
      { type: 'element', name: 'Claim', attributes: { id: 'a' }, at: { line: 1, column: 1 } },
      { type: 'element', name: 'Term', attributes: { id: 'b' }, at: { line: 3, column: 5 }, isInline: true },
      {
        type: 'element',
        name: 'Cite',
        attributes: { id: 'c', page: '7' },
        at: { line: 7, column: 3 },
        isInline: true,
      },
      { type: 'unsupported', what: 'footnote', at: { line: 9, column: 2 } },
      { type: 'unsupported', what: 'footnote', at: { line: 11, column: 1 } },
      { type: 'element', name: 'br', attributes: {}, at: { line: 11, column: 7 } },
    ]);
  });

  test('tags within tags are found', () => {
    expect(
      scan('<Editorial>\n\n<Claim id="a"/>\n\n</Editorial>').map((item) => 'name' in item && item.name),
    ).toEqual(['Editorial', 'Claim']);
  });

  test('an attribute that is only known when the page runs is told from text', () => {
    expect(scan('<Claim id={a} page="" open {...b}/>')).toMatchObject([
      { attributes: { id: { expression: true }, page: '', open: '', '...': { expression: true } } },
    ]);
  });

  test('links are found with their addresses, defined ones too, and images apart from them', () => {
    expect(scan('[a](/studies/) [b][c] ![d](/e.png)\n\n![g][c]\n\n[c]: #f\n')).toEqual([
      { type: 'link', url: '/studies/', at: { line: 1, column: 1 } },
      { type: 'image', url: '/e.png', at: { line: 1, column: 23 } },
      { type: 'image', url: 'c', at: { line: 3, column: 1 } },
      { type: 'link', url: '#f', at: { line: 5, column: 1 } },
    ]);
  });

  test('headings are found with the anchors that they get, the second of the same words with another one', () => {
    expect(scan('## The *hot* `water`\n\n### Öl & Größe\n\n## The hot water\n')).toEqual([
      { type: 'heading', depth: 2, anchor: 'the-hot-water', at: { line: 1, column: 1 } },
      { type: 'heading', depth: 3, anchor: 'öl--größe', at: { line: 3, column: 1 } },
      { type: 'heading', depth: 2, anchor: 'the-hot-water-1', at: { line: 5, column: 1 } },
    ]);
  });

  test('code is found: imports, exports, expressions', () => {
    expect(scan('import a from "b"\n\nexport const c = 1\n\n{d}\n\nText {e}.\n')).toEqual([
      { type: 'code', what: 'import or export', at: { line: 1, column: 1 } },
      { type: 'code', what: 'import or export', at: { line: 3, column: 1 } },
      { type: 'code', what: 'expression', at: { line: 5, column: 1 } },
      { type: 'code', what: 'expression', at: { line: 7, column: 6 } },
    ]);
  });

  test.for([
    '{/* a comment */}',
    'Text {/* a comment */} text.',
    '{/* one */ /* two */}',
    '{/*\n\nlong\n\n*/}',
    '{}',
  ])('a comment is no code: %j', (text) => {
    expect(scan(text)).toEqual([]);
  });

  test('an expression beside a comment is code', () => {
    expect(scan('{/* a */ b /* c */}')).toMatchObject([{ type: 'code', what: 'expression' }]);
  });

  test('what stands as an example of code is text', () => {
    expect(scan('`<Claim/> {a}`\n\n```\n<Claim/>\nimport a from "b"\n```\n\n\\{a} \\<b>\n')).toEqual([]);
  });

  test('a diagram is found wherever a block may stand, with its text and the place of its fence', () => {
    expect(
      scan(
        '```mermaid\nflowchart LR\n  a["<b> {x}"]\n```\n\n- in a list\n\n  ~~~ Mermaid wide\r\n  pie\r\n  ~~~\n\n<Editorial>\n\n```mermaid\n\n```\n\n</Editorial>\n',
        5,
      ).filter(({ type }) => type !== 'element'),
    ).toEqual([
      { type: 'diagram', source: 'flowchart LR\n  a["<b> {x}"]', at: { line: 5, column: 1 } },
      { type: 'diagram', source: 'pie', at: { line: 12, column: 3 } },
      { type: 'diagram', source: '', at: { line: 18, column: 1 } },
    ]);
  });

  test.for(['```js\nmermaid\n```', '```\nflowchart LR\n```', '`mermaid`', '```mermaidx\npie\n```'])(
    'other code is no diagram: %j',
    (text) => {
      expect(scan(text)).toEqual([]);
    },
  );

  test('places are counted from the line of the file on which the text begins, and as editors count them', () => {
    expect(scan('\n🍵 é <br/>', 20)).toMatchObject([{ at: { line: 21, column: 6 } }]);
    expect(scan('a\r\n\r\n<br/>\r\n', 5)).toMatchObject([{ at: { line: 7, column: 1 } }]);
  });
});

describe('A text that cannot be read', () => {
  test.for<[string, string, { line: number; column: number }, string]>([
    [
      'a <3 b',
      'Unexpected character after `<`, expected a valid JSX tag',
      { line: 7, column: 3 },
      'where it is meant as text',
    ],
    [
      'a\n\nb {c',
      'Unexpected end of file in expression, expected a corresponding closing brace for `{`',
      { line: 9, column: 3 },
      'where it is meant as text',
    ],
    [
      '<Editorial>\n\na',
      'Expected a closing tag for `<Editorial>`',
      { line: 7, column: 1 },
      'close every tag',
    ],
    [
      'a\n\n</Editorial>',
      'Unexpected closing tag `</Editorial>`, expected an open tag first',
      { line: 9, column: 1 },
      'close every tag',
    ],
    [
      '<Claim id=a/>',
      'Unexpected character after `<`, expected a valid JSX tag',
      { line: 7, column: 1 },
      'close every tag',
    ],
    [
      '<!-- a -->',
      'Unexpected character `!` (U+0021) before name',
      { line: 7, column: 1 },
      'write a comment as {/* … */}.',
    ],
    [
      'a <https://tea.example>',
      'Unexpected character after `<`, expected a valid JSX tag',
      { line: 7, column: 3 },
      'write the link as [words](address).',
    ],
  ])(
    'is told with the place and a fix, and without the marks of the parser: %j',
    ([text, message, at, fix]) => {
      const { broken } = scanBody(text, 7);

      expect(broken?.message).toContain(message);
      expect(broken?.message).not.toMatch(/\d+:\d+|mdx-|\(note/);
      expect(broken?.at).toEqual(at);
      expect(broken?.fix).toContain(fix);
    },
  );
});
