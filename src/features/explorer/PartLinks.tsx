/** Parts of the framework by name, as links that select them. */
import { findNameOf, type ExplorerGraph } from './explorer-graph.ts';
import type { ExplorerWords } from './explorer-words.ts';
import { fill } from '../../words/fill.ts';

interface Props {
  label: string;
  ids: readonly string[];
  graph: ExplorerGraph;
  words: ExplorerWords;
}

export function PartLinks({ label, ids, graph, words }: Props) {
  return (
    <div className="part-links">
      <p className="part-label">{label}</p>
      <ul className="part-list">
        {ids.map((id) => {
          const relation = graph.relations.find((candidate) => candidate.id === id);
          const kind = relation
            ? 'relation'
            : graph.groups.some((group) => group.id === id)
              ? 'group'
              : 'node';
          return (
            <li key={id}>
              <a href={`#${kind}-${id}`}>
                {relation ? fill(words.relation, { number: relation.number }) : findNameOf(graph, id)}
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
