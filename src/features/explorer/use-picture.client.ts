import { useEffect, type RefObject } from 'react';
import type { Filters } from './explorer-filters.ts';
import type { ExplorerGraph } from './explorer-graph.ts';
import type { Selection } from './explorer-hash.ts';
import { computeStates } from './explorer-states.ts';
import { applyStates } from './picture.client.ts';

interface Shown {
  graph: ExplorerGraph;
  selection: Selection | undefined;
  filters: Filters;
}

/** Keeps the picture in the state of what is chosen and filtered. On paper it stands as it was drawn. */
export function usePicture(frame: RefObject<HTMLElement | null>, { graph, selection, filters }: Shown): void {
  useEffect(() => {
    const picture = frame.current;
    if (!picture) return;
    const apply = () => applyStates(picture, computeStates(graph, selection, filters));
    const clear = () => applyStates(picture, new Map());
    apply();
    addEventListener('beforeprint', clear);
    addEventListener('afterprint', apply);
    return () => {
      removeEventListener('beforeprint', clear);
      removeEventListener('afterprint', apply);
    };
  }, [frame, graph, selection, filters]);
}
