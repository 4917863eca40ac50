import { describe, expect, test } from 'vitest';
import { describeGraph, type ExplorerGraph } from '../../src/features/explorer/explorer-graph.ts';
import {
  findHidden,
  listChips,
  noFilters,
  toggleFilter,
  ungrouped,
} from '../../src/features/explorer/explorer-filters.ts';
import { formatHash, parseAnchor, parseHash } from '../../src/features/explorer/explorer-hash.ts';
import { computeStates, type PartState } from '../../src/features/explorer/explorer-states.ts';
import { openLiterature } from '../../src/site/open-literature.node.ts';
import { tea } from './explorer-tea.ts';

/** The ids of the parts in one state, in the order of the graph. */
function listParts(graph: ExplorerGraph, states: ReadonlyMap<string, PartState>, state: PartState): string[] {
  return [...graph.groups, ...graph.nodes, ...graph.relations]
    .map(({ id }) => id)
    .filter((id) => states.get(id) === state);
}

describe('the address of what is chosen', () => {
  test.each([
    ['#node=leaf', { type: 'node', id: 'leaf' }],
    ['#node=water', { type: 'node', id: 'water' }],
    ['#relation=heat-taste', { type: 'relation', id: 'heat-taste' }],
    ['#step=first', { type: 'step', id: 'first' }],
  ] as const)('%s names a part, and the part has this address', (hash, selection) => {
    expect(parseHash(hash, tea)).toEqual(selection);
    expect(formatHash(selection)).toBe(hash);
  });

  test.each([
    '',
    '#',
    '#node=',
    '#node=heat-taste',
    '#relation=leaf',
    '#node-leaf',
    '#node=%E0%A4%A',
    '#main',
  ])('%s names nothing', (hash) => {
    expect(parseHash(hash, tea)).toBeUndefined();
  });

  test('signs that mean something in an address survive it', () => {
    const graph = { ...tea, nodes: [{ id: 'größe & co/=#', name: '', group: undefined }] };
    const selection = { type: 'node', id: 'größe & co/=#' } as const;
    expect(parseHash(formatHash(selection), graph)).toEqual(selection);
  });

  test('a plain anchor of the page names the same parts', () => {
    expect(parseAnchor('#group-water', tea)).toEqual({ type: 'node', id: 'water' });
    expect(parseAnchor('#relation-heat-taste', tea)).toEqual({ type: 'relation', id: 'heat-taste' });
    expect(parseAnchor('#section-relations', tea)).toBeUndefined();
  });
});

describe('the states of the parts', () => {
  test('nothing chosen, nothing filtered: everything stands as it is drawn', () => {
    expect(computeStates(tea, undefined, noFilters).size).toBe(0);
  });

  test('a node lights its relations and those of its group, with their other ends', () => {
    const states = computeStates(tea, { type: 'node', id: 'heat' }, noFilters);
    expect(listParts(tea, states, 'on')).toEqual(['heat']);
    expect(listParts(tea, states, 'lit')).toEqual([
      'water',
      'lime',
      'taste',
      'leaf',
      'heat-taste',
      'water-leaf',
    ]);
    expect(listParts(tea, states, 'dim')).toEqual(['cup', 'leaf-taste']);
  });

  test('a relation lights its ends alone', () => {
    const states = computeStates(tea, { type: 'relation', id: 'leaf-taste' }, noFilters);
    expect(listParts(tea, states, 'on')).toEqual(['leaf-taste']);
    expect(listParts(tea, states, 'lit')).toEqual(['taste', 'leaf']);
  });

  test('a group lights what stands in it, and its relations', () => {
    const states = computeStates(tea, { type: 'node', id: 'water' }, noFilters);
    expect(listParts(tea, states, 'on')).toEqual(['water']);
    expect(listParts(tea, states, 'lit')).toEqual(['heat', 'lime', 'leaf', 'water-leaf']);
  });

  test('a step lights what it shows, relations with their ends', () => {
    const states = computeStates(tea, { type: 'step', id: 'second' }, noFilters);
    expect(listParts(tea, states, 'on')).toEqual([]);
    expect(listParts(tea, states, 'lit')).toEqual(['taste', 'leaf', 'cup', 'leaf-taste']);
  });

  test('what is filtered away is away, whatever is chosen', () => {
    const filters = toggleFilter(noFilters, 'standings', 'reported');
    const states = computeStates(tea, { type: 'relation', id: 'leaf-taste' }, filters);
    expect(listParts(tea, states, 'out')).toEqual(['leaf-taste']);
  });
});

describe('filters', () => {
  test('a kind takes away relations, never nodes', () => {
    const hidden = findHidden(tea, toggleFilter(noFilters, 'kinds', 'shapes'));
    expect([...hidden]).toEqual(['heat-taste', 'water-leaf']);
  });

  test('a group leaves its nodes, and those that its relations lead to', () => {
    const hidden = findHidden(tea, toggleFilter(noFilters, 'groups', 'water'));
    expect([...hidden]).toEqual(['cup', 'leaf-taste']);
  });

  test('nodes in no group can be chosen together', () => {
    const hidden = findHidden(tea, toggleFilter(noFilters, 'groups', ungrouped));
    expect([...hidden]).toEqual([]);
  });

  test('chips count what they would show beside the other families', () => {
    const chips = listChips(tea, toggleFilter(noFilters, 'standings', 'editorial'));
    expect(chips.groups.map(({ id, count }) => [id, count])).toEqual([
      ['water', 2],
      ['', 3],
    ]);
    expect(chips.kinds.map(({ id, count }) => [id, count])).toEqual([
      ['acts', 0],
      ['shapes', 1],
    ]);
    expect(chips.standings.map(({ count, isChosen }) => [count, isChosen])).toEqual([
      [2, false],
      [1, true],
    ]);
  });

  test('a chip that is pressed twice filters nothing', () => {
    const once = toggleFilter(noFilters, 'kinds', 'acts');
    expect(toggleFilter(once, 'kinds', 'acts')).toEqual(noFilters);
  });

  test('what could not be chosen otherwise has no chips', () => {
    const graph = { ...tea, kinds: [{ id: 'acts', name: 'acts on' }] };
    expect(listChips(graph, noFilters).kinds).toEqual([]);
  });
});

test('every framework is described whole, and each id names one part', () => {
  for (const folder of ['content', 'tests/fixtures/teezubereitung', 'tests/fixtures/minimal']) {
    for (const framework of openLiterature(folder).literature!.frameworks) {
      const graph = describeGraph(framework);
      const parts = [...graph.groups, ...graph.nodes, ...graph.relations].map(({ id }) => id);
      expect(new Set(parts).size).toBe(parts.length);
      expect(graph.relations).toHaveLength(framework.relations.length);
      for (const { from, to } of graph.relations) expect(parts).toEqual(expect.arrayContaining([from, to]));
      for (const { show } of graph.steps) expect(parts).toEqual(expect.arrayContaining(show));
      expect(JSON.parse(JSON.stringify(graph))).toEqual(graph);
    }
  }
});
