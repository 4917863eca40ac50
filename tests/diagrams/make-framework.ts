import type { Framework } from '../../src/model/literature.ts';
import { claim, get, makeLiterature } from '../model/make-literature.ts';

/** A framework in few words; each node stands for a glossary entry of its own. */
export interface FrameworkSketch {
  /** Id → the words in the node, or these and the group that it stands in. */
  nodes: Record<string, string | { label: string; group: string }>;
  /** Id → heading. */
  groups?: Record<string, string>;
  /** `a -> b`, reported; `a <-> b`, both ways; `a .> b`, editorial. */
  relations?: string[];
}

const arrows = {
  '->': { claims: ['study#known'] },
  '<->': { claims: ['study#known'], direction: 'both' },
  '.>': { editorial: 'We think so.' },
  '<.>': { editorial: 'We think so.', direction: 'both' },
};

/** @throws when the model does not allow such a framework */
export function makeFramework({ nodes, groups = {}, relations = [] }: FrameworkSketch): Framework {
  const literature = makeLiterature({
    studies: { study: { claims: [claim('known')] } },
    // Entries have ids of their own, as those of nodes need not be the file names of entries.
    factors: Object.fromEntries(Object.keys(nodes).map((_, index) => [`factor-${index}`, {}])),
    frameworks: {
      framework: {
        studies: ['study'],
        groups: Object.entries(groups).map(([id, name]) => ({ id, name })),
        nodes: Object.entries(nodes).map(([id, node], index) => ({
          id,
          factor: `factor-${index}`,
          ...(typeof node === 'string' ? { label: node } : node),
        })),
        relations: relations.map((relation, index) => {
          const [from = '', arrow = '', to = ''] = relation.split(' ');
          return {
            id: `relation-${index + 1}`,
            from,
            to,
            kind: 'shortens',
            ...arrows[arrow as keyof typeof arrows],
          };
        }),
      },
    },
  });
  return get(literature.byId.frameworks, 'framework');
}

/** A made-up framework of a size, half of it in groups; the same every time. */
export function makeChart(nodes: number, relations: number): Framework {
  const groups = Math.ceil(nodes / 10);
  return makeFramework({
    groups: Object.fromEntries(Array.from({ length: groups }, (_, index) => [`g${index}`, `Group ${index}`])),
    nodes: Object.fromEntries(
      Array.from({ length: nodes }, (_, index) => {
        const label = `Factor ${index} that is at work`;
        return [`n${index}`, index % 2 === 0 ? label : { label, group: `g${Math.floor(index / 10)}` }];
      }),
    ),
    relations: Array.from({ length: relations }, (_, index) => {
      const from = (index * 7) % nodes;
      const to = (from + 1 + ((index * 5) % 6)) % nodes;
      return `n${from} ${index % 5 === 0 ? '<.>' : '->'} n${to}`;
    }),
  });
}
