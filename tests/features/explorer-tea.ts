import type { ExplorerGraph } from '../../src/features/explorer/explorer-graph.ts';

/** Water (heat, lime) acts on the leaf; heat and leaf act on the taste; a cup stands by itself. */
export const tea: ExplorerGraph = {
  groups: [{ id: 'water', name: 'Water' }],
  nodes: [
    { id: 'heat', name: 'Heat', group: 'water' },
    { id: 'lime', name: 'Lime', group: 'water' },
    { id: 'taste', name: 'Taste', group: undefined },
    { id: 'leaf', name: 'Leaf', group: undefined },
    { id: 'cup', name: 'Cup', group: undefined },
  ],
  relations: [
    {
      id: 'heat-taste',
      number: 1,
      from: 'heat',
      to: 'taste',
      both: false,
      kind: 'acts',
      standing: 'reported',
    },
    {
      id: 'water-leaf',
      number: 2,
      from: 'water',
      to: 'leaf',
      both: false,
      kind: 'acts',
      standing: 'reported',
    },
    {
      id: 'leaf-taste',
      number: 3,
      from: 'leaf',
      to: 'taste',
      both: true,
      kind: 'shapes',
      standing: 'editorial',
    },
  ],
  kinds: [
    { id: 'acts', name: 'acts on' },
    { id: 'shapes', name: 'shapes' },
  ],
  steps: [
    { id: 'first', title: 'Heat', text: 'Heat makes taste.', show: ['heat', 'heat-taste'] },
    { id: 'second', title: 'Leaf', text: 'Leaf and taste.', show: ['leaf-taste', 'cup'] },
  ],
};
