import { useCallback, useEffect, useState } from 'react';
import type { ExplorerGraph } from './explorer-graph.ts';
import { formatHash, isSame, parseHash, type Selection } from './explorer-hash.ts';

/** How the present choice came about: from the address with which the page was opened, or by what was done since. */
export type Cause = 'address' | 'reader';

export interface Choice {
  selection: Selection | undefined;
  cause: Cause;
}

export type Select = (selection: Selection | undefined, how?: 'push' | 'replace') => void;

/** What is chosen. It stands in the address, so that a link leads to it, and back and forward restore it. */
export function useSelection(graph: ExplorerGraph): [Choice, Select] {
  const [choice, setChoice] = useState<Choice>({ selection: undefined, cause: 'address' });
  const change = useCallback(
    (selection: Selection | undefined, cause: Cause) =>
      setChoice((old) => (isSame(old.selection, selection) ? old : { selection, cause })),
    [],
  );
  useEffect(() => {
    const read = () => change(parseHash(location.hash, graph), 'reader');
    change(parseHash(location.hash, graph), 'address');
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, [graph, change]);
  const select = useCallback<Select>(
    (selection, how = 'push') => {
      const hash = selection ? formatHash(selection) : '';
      if (hash === location.hash) return;
      const address = hash || location.pathname + location.search;
      if (how === 'push') history.pushState(null, '', address);
      else history.replaceState(null, '', address);
      change(selection, 'reader');
    },
    [change],
  );
  return [choice, select];
}
