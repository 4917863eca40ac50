import { expect, test } from 'vitest';
import { formatLlms } from '../../src/features/markdown-pages/format-llms.ts';
import { dataFiles, listAddresses, pathOf } from '../../src/model/addresses.ts';
import { openLiterature } from '../../src/site/open-literature.node.ts';
import { createWords } from '../../src/words/words.ts';
import { listLinks, listNodes, readMarkdown, textOf } from './markdown-reader.ts';

const literature = openLiterature('tests/fixtures/teezubereitung').literature!;
const linkTo = (address: string) => `https://tee.example/kb${address}`;
const format = (of = literature) => formatLlms(of, createWords(of.site), linkTo);

test('the list of what there is for language models is as it was', async () => {
  await expect(format()).toMatchFileSnapshot('../fixtures/exports/llms.txt');
});

test('it has the form that llmstxt.org asks for', () => {
  const { children } = readMarkdown(format());
  const [title, summary, , , ...sections] = children;
  expect(title).toMatchObject({ type: 'heading', depth: 1 });
  expect(summary).toMatchObject({ type: 'blockquote' });
  expect(textOf(summary!)).toContain(literature.site.notice);
  expect(children.filter((node) => node.type === 'heading' && node.depth === 1)).toHaveLength(1);
  for (const [index, node] of sections.entries()) {
    expect(node.type).toBe(index % 2 === 0 ? 'heading' : 'list');
    if (node.type !== 'list') continue;
    for (const item of node.children)
      expect(listNodes(item).map(({ type }) => type)).toEqual(
        expect.arrayContaining(['listItem', 'paragraph', 'link']),
      );
  }
});

test('every link leads to a file that there is, and every study, entry and framework is named', () => {
  const { files } = listAddresses(literature);
  const links = listLinks(format());
  for (const link of links)
    if (link !== literature.site.licence.url)
      expect(files).toContain(decodeURI(link.replace('https://tee.example/kb', '')));
  const named = [
    ...literature.studies.map(pathOf.study),
    ...literature.factors.map(pathOf.factor),
    ...literature.frameworks.map(pathOf.framework),
    ...literature.pages.map(pathOf.page),
  ].map(pathOf.markdown);
  for (const path of [...named, ...dataFiles.map(pathOf.data)]) expect(links).toContain(linkTo(path));
});

test('the short glosses are said to be ours', () => {
  const text = format();
  for (const { gloss } of literature.factors) expect(text).toContain(`[Redaktionell: ${gloss}]`);
});

test('a hostile name stays a name', () => {
  const name = '](javascript:alert(1)) <script>\n# x';
  const factors = literature.factors.map((factor, index) => (index === 0 ? { ...factor, name } : factor));
  const nodes = listNodes(readMarkdown(format({ ...literature, factors })));
  expect(nodes.some((node) => node.type === 'link' && textOf(node) === name.replace('\n', ' '))).toBe(true);
  expect(nodes.some((node) => node.type === 'html')).toBe(false);
});
