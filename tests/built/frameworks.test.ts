import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, inject, test } from 'vitest';
import { addressOf, anchorOf, pathOf } from '../../src/model/addresses.ts';
import { formatSentence } from '../../src/model/build/sentence.ts';
import type { Framework } from '../../src/model/literature.ts';
import { openLiterature } from '../../src/site/open-literature.node.ts';

type Element = Tree.Element;

const sites = [
  { ...inject('ownSite'), literature: openLiterature('content').literature! },
  { ...inject('basedSite'), literature: openLiterature('content').literature! },
  { ...inject('otherSite'), literature: openLiterature('tests/fixtures/teezubereitung').literature! },
];
const pages = sites.flatMap(({ folder, base, literature }) =>
  literature.frameworks.map((framework) => {
    const html = readFileSync(join(folder, pathOf.framework(framework), 'index.html'), 'utf8');
    return [base, framework.id, { base, framework, root: parse(html) }] as const;
  }),
);

describe('the page of a framework', () => {
  test.each(pages)('shows it once for a desk and once for a phone (%s, %s)', (_, _id, { root }) => {
    expect(listPictures(root).map((svg) => readAttribute(svg, 'class'))).toEqual(['fw wide', 'fw tall']);
  });

  test.each(pages)(
    'has the same relations in both pictures, in the list and in the table (%s, %s)',
    (_, _id, page) => {
      const { framework, root } = page;
      const expected = framework.relations.map(({ id, number }) => `${number} ${id}`);
      for (const svg of listPictures(root))
        expect(
          listRelations(svg).map((part) => `${textOf(part)} ${readAttribute(part, 'data-relation')}`),
        ).toEqual(expected);

      const rows = findAll(root, isRelation);
      expect(
        rows.map(
          (row) => `${textOf(find(row, 'num'))} ${readAttribute(row, 'id')!.replace('relation-', '')}`,
        ),
      ).toEqual(expected);

      const table = findAll(find(root, 'relation-table'), (part) => part.tagName === 'tr').slice(1);
      expect(
        table.map((row) => {
          const [number, from, , to] = findAll(row, ({ tagName }) => /^t[hd]$/.test(tagName)).map(textOf);
          return `${number!.trim()} ${from!.trim()} → ${to!.trim()}`;
        }),
      ).toEqual(framework.relations.map(({ number, from, to }) => `${number} ${from.name} → ${to.name}`));
    },
  );

  test.each(pages)(
    'says a relation in the picture as it does in the list (%s, %s)',
    (_, _id, { framework, root }) => {
      const sentences = framework.relations.map(({ sentence }) => formatSentence(sentence));
      for (const svg of listPictures(root))
        expect(
          listRelations(svg).map((part) => readAttribute(part, 'aria-label')!.replace(/^[^:]*\d+: /, '')),
        ).toEqual(sentences);
      const list = findAll(root, isRelation);
      expect(
        list.map((row) =>
          textOf(findAll(row, ({ tagName }) => tagName === 'p')[0]!)
            .replace(/\s+/g, ' ')
            .trim(),
        ),
      ).toEqual(sentences.map((sentence) => sentence.replace(/\s+/g, ' ')));
    },
  );

  test.each(pages)(
    'leads from nodes to their entries and from relations to their rows (%s, %s)',
    (_, _id, page) => {
      const { framework, root, base } = page;
      const href = (address: string) => base.replace(/\/$/, '') + address;
      const ids = new Set(findAll(root, () => true).flatMap((part) => readAttribute(part, 'id') ?? []));
      for (const svg of listPictures(root)) {
        const links = (name: string) =>
          findAll(svg, (part) => part.tagName === 'a' && readAttribute(part, name) !== undefined)
            .map((part) => [
              readAttribute(part, name)!,
              resolve(readAttribute(part, 'href')!, framework, base),
            ])
            .sort();
        expect(links('data-node')).toEqual(
          [
            ...framework.nodes.map((node) => [node.id, href(pathOf.factor(node.factor))]),
            ...framework.groups.map((group) => [group.id, href(addressOf.end(framework, group))]),
          ].sort(),
        );
        expect(links('data-relation')).toEqual(
          framework.relations.map((relation) => [relation.id, href(addressOf.relation(relation))]).sort(),
        );
      }
      for (const relation of framework.relations) expect(ids).toContain(anchorOf.relation(relation));
      for (const group of framework.groups) expect(ids).toContain(anchorOf.end(group));
    },
  );

  test.each(pages)(
    'has no style of its own in its pictures, and says what they are (%s, %s)',
    (_, _id, { framework, root }) => {
      for (const svg of listPictures(root)) {
        expect(
          findAll(svg, (part) => part.tagName === 'style' || readAttribute(part, 'style') !== undefined),
        ).toEqual([]);
        const [title, description] = ['title', 'desc'].map((name) =>
          textOf(findAll(svg, ({ tagName }) => tagName === name)[0]!),
        );
        expect(title).toBe(framework.name);
        expect(description).toMatch(
          new RegExp(`\\b${framework.nodes.length}\\b.*\\b${framework.relations.length}\\b`),
        );
      }
    },
  );

  test.each(pages)('holds nothing of Mermaid’s (%s, %s)', (_, _id, { root }) => {
    const sources = findAll(root, ({ tagName }) => tagName === 'script').map(
      (script) => readAttribute(script, 'src') ?? textOf(script),
    );
    expect(sources.filter((source) => /mermaid/i.test(source))).toEqual([]);
    expect(findAll(root, ({ tagName }) => tagName === 'foreignObject')).toEqual([]);
  });
});

function listPictures(root: Tree.Document): Element[] {
  return findAll(root, (part) => part.tagName === 'svg' && /\bfw\b/.test(readAttribute(part, 'class') ?? ''));
}

/** A row of the list of relations; the list of places that are gone has their anchors too. */
function isRelation(part: Element): boolean {
  const isNumber = (inside: Element) => readAttribute(inside, 'class') === 'num';
  return (
    part.tagName === 'li' &&
    /^relation-/.test(readAttribute(part, 'id') ?? '') &&
    findAll(part, isNumber).length > 0
  );
}

function listRelations(svg: Element): Element[] {
  return findAll(svg, (part) => readAttribute(part, 'data-relation') !== undefined);
}

function resolve(href: string, framework: Framework, base: string): string {
  return href.startsWith('#') ? base.replace(/\/$/, '') + pathOf.framework(framework) + href : href;
}

function findAll(node: Tree.Node, matches: (part: Element) => boolean): Element[] {
  const inside = 'childNodes' in node ? node.childNodes.flatMap((child) => findAll(child, matches)) : [];
  return 'tagName' in node && matches(node) ? [node, ...inside] : inside;
}

function find(node: Tree.Node, className: string): Element {
  const [first] = findAll(node, (part) =>
    (readAttribute(part, 'class') ?? '').split(' ').includes(className),
  );
  if (!first) throw new Error(`There is no .${className}.`);
  return first;
}

function readAttribute(part: Element, name: string): string | undefined {
  return part.attrs.find((attribute) => attribute.name === name)?.value;
}

function textOf(node: Tree.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
