import { MultiGraph } from 'graphology';
import { parse } from 'graphology-graphml';
import { describe, expect, test } from 'vitest';
import { formatGraphml } from '../../src/features/exports/format-graphml.ts';
import { formatSentence } from '../../src/model/build/sentence.ts';
import type { Framework } from '../../src/model/literature.ts';
import { openLiterature } from '../../src/site/open-literature.node.ts';
import { makeFramework } from '../diagrams/make-framework.ts';
import { hostile } from './hostile-text.ts';
import { golden, link, literature, words } from './open-tea.ts';

const source = { literature, words, link };
const framework = literature.byId.frameworks.get('wasser-blatt-zeit')!;
const read = (shown: Framework) => parse(MultiGraph, formatGraphml(shown, source));

test('the tea’s framework is the golden one', async () => {
  await expect(formatGraphml(framework, source)).toMatchFileSnapshot(golden('graph.graphml'));
});

describe('another program', () => {
  const graph = read(framework);

  test('reads every node and every group, and which node stands in which', () => {
    expect(
      graph.mapNodes((id, { label, type, group }) => [id, label as string, type as string, group as string]),
    ).toEqual([
      ...framework.groups.map(({ id, name }) => [`group-${id}`, name, 'group', undefined]),
      ...framework.nodes.map(({ id, name, group }) => [
        `node-${id}`,
        name,
        'node',
        group && `group-${group.id}`,
      ]),
    ]);
  });

  test('reads every relation with its ends, its direction and its standing', () => {
    expect(
      graph.mapEdges((id, data, from, to) => ({
        id,
        from,
        to,
        isDirected: graph.isDirected(id),
        number: data['number'] as number,
        standing: data['standing'] as string,
        sentence: data['sentence'] as string,
      })),
    ).toEqual(
      framework.relations.map(({ id, from, to, direction, number, standing, sentence }) => ({
        id: `relation-${id}`,
        from: `${from.type}-${from.id}`,
        to: `${to.type}-${to.id}`,
        isDirected: direction === 'forward',
        number,
        standing,
        sentence: formatSentence(sentence),
      })),
    );
    expect(framework.relations.some(({ to }) => to.type === 'group')).toBe(true);
    expect(framework.relations.some(({ direction }) => direction === 'both')).toBe(true);
  });

  test('finds the claims of what is reported, and our reason for what is not', () => {
    graph.forEachEdge((_, data) => {
      expect(data['claims'] !== undefined).toBe(data['standing'] === 'reported');
      expect(data['editorial_reason'] !== undefined).toBe(data['standing'] === 'editorial');
    });
    expect(graph.getEdgeAttribute('relation-temperatur-verkuerzt-zeit', 'claims')).toBe(
      link('/studies/kuehles-wasser/#claim-laenger-wenn-kuehl'),
    );
  });

  test('learns where it all comes from', () => {
    expect(graph.getAttribute('name')).toBe(framework.name);
    expect(graph.getAttribute('address')).toBe(link('/frameworks/wasser-blatt-zeit/'));
    expect(graph.getAttribute('notice')).toBe(literature.site.notice);
  });
});

test('our own frameworks are read whole', () => {
  for (const shown of openLiterature('content').literature!.frameworks) {
    const graph = read(shown);
    expect([graph.order, graph.size]).toEqual([
      shown.nodes.length + shown.groups.length,
      shown.relations.length,
    ]);
  }
});

test.each(Object.entries(hostile))('%s comes back as text', (_, text) => {
  const shown = makeFramework({
    nodes: { a: { label: text, group: 'g' }, b: 'B' },
    groups: { g: text },
    relations: ['a -> b', 'a -> b'],
  });
  const graph = read(shown);
  const written = text.replace(/\r\n/g, '\n');
  expect(graph.getNodeAttribute('node-a', 'label')).toBe(written);
  expect(graph.getNodeAttribute('group-g', 'label')).toBe(written);
  expect(graph.size).toBe(2);
});

test('signs that XML cannot write are left out', () => {
  const label = 'a\u0000\u0001\uffff';
  const shown = makeFramework({ nodes: { a: 'A', b: 'B' }, relations: ['a -> b'] });
  shown.nodes[0]!.name = `${label}\ud83c`;
  expect(read(shown).getNodeAttribute('node-a', 'label')).toBe('a\ufffd');
});
