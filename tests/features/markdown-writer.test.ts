import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { formatBlocks } from '../../src/features/markdown-pages/format-markdown.ts';
import type { Block, Inline } from '../../src/features/markdown-pages/markdown-tree.ts';
import { tidyInlines } from '../../src/features/markdown-pages/tidy-inlines.ts';
import { listNodes, readMarkdown, textOf } from './markdown-reader.ts';

const text = (value: string): Inline => ({ type: 'text', text: value });
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children: tidyInlines(children) });
const write = (...blocks: Block[]) => formatBlocks(blocks);
/** GitHub and remark make links of addresses that stand in a text: those show what they lead to. */
const isBare = (node: Nodes) =>
  node.type === 'link' && node.url.replace(/^(?:mailto:|http:\/\/(?=www))/, '') === textOf(node);
const typesOf = (node: Nodes) =>
  listNodes(node)
    .filter((each) => !isBare(each))
    .map(({ type }) => type);

const hostile = [
  '<script>alert(1)</script>',
  '</main><img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '![x](https://e.example/x.png)',
  '[x]: https://e.example',
  '[^1]',
  '<https://e.example>',
  'https://e.example/a_b_ and www.e.example and a@e.example',
  '*a* **b** _c_ __d__ ~~e~~ ~f~ `g` ```h```',
  'a_b_c, _d_, $x_{1}^2$',
  '# a',
  '#a ##',
  '- a',
  '-',
  '---',
  '===',
  '+ a',
  '> a',
  '1. a',
  '12) a',
  '| a | b |',
  '&amp; &lt; &#60; & < >',
  '5 < 6 <b> <!-- x --> <?php ?>',
  'a\\',
  '\\*a\\*',
  '!',
  '=1+1',
  '@x',
  '[ ] a',
  '日本語 “x” – y',
  'x'.repeat(2000),
];

test.each(hostile)('%j is text and nothing else, wherever it stands', (value) => {
  const written = write(
    paragraph(text(value)),
    paragraph(text('a'), { type: 'break' }, text(value), { type: 'break' }, text(value)),
    { type: 'list', isOrdered: false, items: [[paragraph(text(value))], [paragraph(text(value))]] },
    { type: 'quote', children: [paragraph(text(value))] },
    { type: 'heading', level: 2, children: [text(value)] },
    {
      type: 'table',
      rows: [
        [[text(value)], [text('b')]],
        [[text(value)], [text(value)]],
      ],
    },
  );
  const root = readMarkdown(written);
  expect(root.children.map(({ type }) => type)).toEqual([
    'paragraph',
    'paragraph',
    'list',
    'blockquote',
    'heading',
    'table',
  ]);
  const allowed = 'root paragraph text list listItem blockquote heading table tableRow tableCell break'.split(
    ' ',
  );
  for (const type of typesOf(root)) expect(allowed).toContain(type);
  expect(root.children.map(textOf)).toEqual([
    value,
    `a\n${value}\n${value}`,
    value + value,
    value,
    value,
    `${value}b${value}${value}`,
  ]);
});

test.each(hostile)('%j stays text within a link, strong words and brackets', (value) => {
  const written = write(
    paragraph(
      { type: 'link', to: 'https://e.example/', children: [text(value)] },
      text(' '),
      { type: 'editorial', children: [text(value)] },
      text('(x) '),
      { type: 'strong', children: [text(value)] },
    ),
  );
  const [line] = readMarkdown(written).children;
  expect(textOf(line!)).toBe(`${value} [${value}](x) ${value}`);
  const types = typesOf(line!);
  expect(types.filter((type) => type === 'link')).toHaveLength(1);
  expect(types.every((type) => ['paragraph', 'link', 'strong', 'text'].includes(type))).toBe(true);
});

test('texts of all signs that mean something are read back as they were', () => {
  const signs = [...'\\`*_{}[]()#+-.!|~<>&:@=/ax1 ', ' ', '://', 'www.', '&amp;', '**'];
  // The same series of numbers each time.
  let seed = 7;
  const pick = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  const make = (length: number) =>
    Array.from({ length: 1 + pick(length) }, () => signs[pick(signs.length)]).join('');
  const show = (inlines: readonly Inline[]): string =>
    inlines
      .map((inline) => {
        if (inline.type === 'text') return inline.text;
        const inside = 'children' in inline ? show(inline.children) : '';
        return inline.type === 'editorial' ? `[${inside}]` : inside;
      })
      .join('');
  const allowed = ['root', 'paragraph', 'text', 'strong', 'emphasis'];
  const wrong: string[] = [];
  for (let round = 0; round < 800; round += 1) {
    const type = (['strong', 'emphasis', 'editorial'] as const)[pick(3)]!;
    const [before, inside] = [make(12), make(6)];
    const line = tidyInlines([text(before), { type, children: tidyInlines([text(inside)]) }, text(before)]);
    const written = write({ type: 'paragraph', children: line });
    const read = readMarkdown(written);
    const isAsItWas = read.children.map(textOf).join('') === show(line);
    if (!isAsItWas || typesOf(read).some((found) => !allowed.includes(found))) wrong.push(written);
  }
  expect(wrong).toEqual([]);
});

test('an address is one address, whatever stands in it', () => {
  const addresses = [
    'https://e.example/a_(b)',
    'https://e.example/a)b(',
    'https://e.example/?a=1&lt=2&amp;c#:~:text=x%20y,-z',
    'https://e.example/a|b',
    'https://e.example/`a`*b*',
  ];
  for (const to of addresses) {
    const line = paragraph({ type: 'link', to, children: [text('x')] }, text(' `a` '));
    const tables: Block = { type: 'table', rows: [[[{ type: 'link', to, children: [text('x')] }]]] };
    for (const block of [line, tables]) {
      const links = listNodes(readMarkdown(write(block))).filter(({ type }) => type === 'link');
      expect(links).toHaveLength(1);
      expect(links[0]).toHaveProperty('url', to.replaceAll('|', '%7C').replaceAll('`', '%60'));
    }
  }
});

test('code holds any backticks, and bars in a table', () => {
  for (const code of ['a`b', '``', '`a`', ' a ', 'x | y']) {
    const inline: Inline = { type: 'code', text: code };
    for (const block of [paragraph(text('a '), inline), { type: 'table', rows: [[[inline]]] } as Block]) {
      const found = listNodes(readMarkdown(write(block))).find(({ type }) => type === 'inlineCode');
      expect(found, write(block)).toHaveProperty('value', code);
    }
  }
  const block = write({ type: 'code', language: 'mermaid', text: 'a\n```\nb' });
  expect(readMarkdown(block).children).toMatchObject([{ type: 'code', lang: 'mermaid', value: 'a\n```\nb' }]);
});

test('lists beside each other stay apart, and what stands in an item belongs to it', () => {
  const list = (value: string): Block => ({
    type: 'list',
    isOrdered: true,
    items: [[paragraph(text(value)), { type: 'code', language: '', text: 'x\n\ny' }, paragraph(text('z'))]],
  });
  const { children } = readMarkdown(write(list('a'), list('b'), paragraph(text('c'))));
  expect(children.map(({ type }) => type)).toEqual(['list', 'list', 'paragraph']);
  expect(children.map(textOf)).toEqual(['ax\n\nyz', 'bx\n\nyz', 'c']);
});
