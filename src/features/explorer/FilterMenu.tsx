import type { ExplorerGraph } from './explorer-graph.ts';
import {
  countFilters,
  listChips,
  listRelations,
  noFilters,
  toggleFilter,
  type FilterFamily,
  type Filters,
} from './explorer-filters.ts';
import type { ExplorerWords } from './explorer-words.ts';
import { fill } from '../../words/fill.ts';
import { Menu } from './Menu.tsx';

interface Props {
  graph: ExplorerGraph;
  filters: Filters;
  words: ExplorerWords;
  onChange: (filters: Filters) => void;
}

const families: FilterFamily[] = ['groups', 'kinds', 'standings'];

/** Nothing to choose from, no menu. */
export function FilterMenu({ graph, filters, words, onChange }: Props) {
  const chips = listChips(graph, filters);
  if (families.every((family) => chips[family].length === 0)) return null;
  const names: Record<FilterFamily, ReadonlyMap<string, string>> = {
    groups: new Map([...graph.groups.map(({ id, name }) => [id, name] as const), ['', words.ungrouped]]),
    kinds: new Map(graph.kinds.map(({ id, name }) => [id, name])),
    standings: new Map([
      ['reported', words.reported],
      ['editorial', words.editorial],
    ]),
  };
  const shown = { count: listRelations(graph, filters).length, all: graph.relations.length };
  const chosen = countFilters(filters);
  return (
    <Menu label={words.filter} badge={chosen > 0 ? String(chosen) : undefined}>
      {families
        .filter((family) => chips[family].length > 0)
        .map((family) => (
          <div key={family} role="group" aria-label={words[family]}>
            <p className="menu-label">{words[family]}</p>
            <div className="chips">
              {chips[family].map(({ id, count, isChosen }) => (
                <button
                  key={id}
                  type="button"
                  className="chip"
                  aria-pressed={isChosen}
                  disabled={count === 0 && !isChosen}
                  onClick={() => onChange(toggleFilter(filters, family, id))}
                >
                  {names[family].get(id)} <span className="n">{count}</span>
                </button>
              ))}
            </div>
          </div>
        ))}
      <p className="menu-foot">
        <button type="button" className="button" disabled={chosen === 0} onClick={() => onChange(noFilters)}>
          {words.showAll}
        </button>
        <span role="status">{fill(words.shown, shown)}</span>
      </p>
    </Menu>
  );
}
