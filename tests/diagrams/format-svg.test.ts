import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, test, vi } from 'vitest';
import { drawFramework, type Shape } from '../../src/diagrams/draw.node.ts';
import { formatFlowchart } from '../../src/diagrams/flowchart.ts';
import { formatSvg } from '../../src/diagrams/format-svg.ts';
import { addressOf, pathOf } from '../../src/model/addresses.ts';
import { formatSentence } from '../../src/model/build/sentence.ts';
import type { Framework, FrameworkView } from '../../src/model/literature.ts';
import { findNeighbourhood, findPlaces } from '../../src/model/queries.ts';
import { openLiterature } from '../../src/site/open-literature.node.ts';
import { makeFramework } from './make-framework.ts';

// Real Mermaid, in threads that have to start first.
vi.setConfig({ testTimeout: 120_000 });

interface Part {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

async function format(framework: Framework, shape: Shape, view: FrameworkView = framework): Promise<string> {
  const drawn = await drawFramework(view);
  return formatSvg({
    view,
    drawing: drawn[shape],
    shape,
    title: framework.name,
    description: framework.gist,
    hue: 1,
    linkTo: (item) =>
      'number' in item
        ? addressOf.relation(item)
        : item.type === 'node'
          ? pathOf.factor(item.factor)
          : addressOf.end(framework, item),
    nameRelation: ({ number }) => `Relation ${number}`,
  });
}

function listParts(html: string): Part[] {
  const visit = (node: Tree.Node): Part[] => {
    const inside = 'childNodes' in node ? node.childNodes.flatMap(visit) : [];
    if (!('tagName' in node)) return inside;
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
    return [{ name: node.tagName, attributes, text: textOf(node) }, ...inside];
  };
  return visit(parseFragment(html));
}

function textOf(node: Tree.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

const literatures = ['content', 'tests/fixtures/teezubereitung', 'tests/fixtures/minimal'].map(
  (folder) => openLiterature(folder).literature!,
);
const pictures = literatures
  .flatMap(({ frameworks }) => frameworks)
  .flatMap((framework) =>
    (['wide', 'tall'] as const).map((shape) => [framework.id, shape, framework] as const),
  );
const withoutSpaces = (text: string) => text.replace(/\s/g, '');

describe('the picture of a framework', () => {
  test.each(pictures)(
    'has the nodes and groups of the framework, each with its words and its link: %s, %s',
    async (_, shape, framework) => {
      const parts = listParts(await format(framework, shape));
      const ends = [...framework.groups, ...framework.nodes];
      const drawn = parts.filter(({ attributes }) => attributes['data-node'] !== undefined);
      expect(drawn.map(({ attributes }) => attributes['data-node']).sort()).toEqual(
        ends.map(({ id }) => id).sort(),
      );
      for (const end of ends) {
        const part = drawn.find(({ attributes }) => attributes['data-node'] === end.id)!;
        expect(withoutSpaces(part.text)).toBe(withoutSpaces(end.name));
        expect(part.name).toBe('a');
        expect(part.attributes['class']).toBe(end.type);
        expect(part.attributes['href']).toBe(
          end.type === 'node' ? pathOf.factor(end.factor) : addressOf.end(framework, end),
        );
      }
    },
  );

  test.each(pictures)(
    'has the relations of the framework, in order, with number, sentence, standing and link: %s, %s',
    async (_, shape, framework) => {
      const drawn = listParts(await format(framework, shape)).filter(
        ({ attributes }) => attributes['data-relation'] !== undefined,
      );
      expect(
        drawn.map(({ attributes, text }) => ({
          id: attributes['data-relation'],
          number: text,
          class: attributes['class'],
          name: attributes['aria-label'],
          href: attributes['href'],
        })),
      ).toEqual(
        framework.relations.map((relation) => ({
          id: relation.id,
          number: String(relation.number),
          class: relation.standing === 'editorial' ? 'edge editorial' : 'edge',
          name: `Relation ${relation.number}: ${formatSentence(relation.sentence)}`,
          href: addressOf.relation(relation),
        })),
      );
    },
  );

  test.each(pictures)(
    'has as many arrowheads as ends that are acted on: %s, %s',
    async (_, shape, framework) => {
      const heads = listParts(await format(framework, shape)).filter(
        ({ attributes }) => attributes['class'] === 'head',
      );
      const acted = framework.relations.reduce(
        (sum, { direction }) => sum + (direction === 'both' ? 2 : 1),
        0,
      );
      expect(heads).toHaveLength(acted);
    },
  );

  test.each(pictures)('says the same as the Mermaid text: %s, %s', async (_, shape, framework) => {
    const parts = listParts(await format(framework, shape));
    const text = formatFlowchart(framework, { direction: 'LR', labels: 'words' });
    const count = (pattern: RegExp) => [...text.matchAll(pattern)].length;
    expect(count(/^ +n\d+\["/gm)).toBe(
      parts.filter(({ attributes }) => attributes['class'] === 'node').length,
    );
    expect(count(/^ +(?:subgraph )?g\d+\["/gm)).toBe(
      parts.filter(({ attributes }) => attributes['class'] === 'group').length,
    );
    const decode = (label: string) =>
      label.replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
    const nameOf = (name: string) => decode(new RegExp(`${name}\\["(.*)"\\]`).exec(text)![1]!);
    const sentences = [...text.matchAll(/^ +(\w+) r\d+@(<?)-[-.] "(\d+): (.*)" (?:\.-|--)> (\w+)$/gm)].map(
      ([, from, both, number, kind, to]) =>
        `${number} ${nameOf(from!)} ${both}${decode(kind!)} ${nameOf(to!)}`,
    );
    expect(sentences).toEqual(
      framework.relations.map(
        ({ number, from, to, kind, direction }) =>
          `${number} ${from.name} ${direction === 'both' ? '<' : ''}${kind.name} ${to.name}`,
      ),
    );
  });

  test.each(pictures)(
    'has title and description, no style and no id of its own: %s, %s',
    async (_, shape, framework) => {
      const parts = listParts(await format(framework, shape));
      expect(parts.slice(0, 3).map(({ name }) => name)).toEqual(['svg', 'title', 'desc']);
      expect(parts[1]!.text).toBe(framework.name);
      expect(parts[2]!.text).toBe(framework.gist);
      expect(parts.filter(({ name, attributes }) => name === 'style' || 'style' in attributes)).toEqual([]);
      // Both shapes are on one page.
      expect(parts.filter(({ attributes }) => 'id' in attributes)).toEqual([]);
    },
  );

  test('of a neighbourhood has only what is in it, and marks whose it is', async () => {
    for (const { factors } of literatures)
      for (const factor of factors)
        for (const place of findPlaces(factor)) {
          const view = findNeighbourhood(place, factor);
          const parts = listParts(await format(place.framework, 'wide', view));
          const ids = (name: string) => parts.flatMap(({ attributes }) => attributes[name] ?? []).sort();
          expect(ids('data-node')).toEqual([...view.nodes, ...view.groups].map(({ id }) => id).sort());
          expect(ids('data-relation')).toEqual(view.relations.map(({ id }) => id).sort());
        }
  });
});

describe('words in the picture', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '</svg><img src=x onerror=alert(1)>',
    '</title></desc></text></a></svg><script>alert(1)</script>',
    '" onload="alert(1)',
    "' onload='alert(1)",
    '<!-- <![CDATA[ ]]> -->',
    '&lt;script&gt; &#60;b&#62;',
    '<foreignObject><body onload=alert(1)>',
  ];

  test.each(hostile)('cannot become elements or attributes: %s', async (text) => {
    const make = (words: string) => {
      const framework = makeFramework({
        groups: { g: words },
        nodes: { a: { label: words, group: 'g' }, b: words },
        relations: ['a -> b', 'g .> b'],
      });
      framework.name = words;
      framework.gist = words;
      return framework;
    };
    const outline = async (words: string, shape: Shape) =>
      listParts(await format(make(words), shape))
        // Words may take more rows than others.
        .filter(({ name }) => name !== 'tspan')
        .map(({ name, attributes }) => `${name} ${Object.keys(attributes).sort().join(' ')}`);
    for (const shape of ['wide', 'tall'] as const) {
      expect(await outline(text, shape)).toEqual(await outline('Harmless', shape));
      const parts = listParts(await format(make(text), shape));
      expect(
        parts.filter(({ attributes }) => attributes['data-node']).map((part) => withoutSpaces(part.text)),
      ).toEqual([text, text, text].map(withoutSpaces));
      expect(parts.find(({ name }) => name === 'title')!.text).toBe(text);
      expect(parts.find(({ name }) => name === 'desc')!.text).toBe(text);
      expect(parts.find(({ attributes }) => attributes['data-relation'])!.attributes['aria-label']).toBe(
        `Relation 1: ${text} shortens ${text}.`,
      );
    }
  });
});
