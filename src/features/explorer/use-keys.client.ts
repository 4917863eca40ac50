import { useEffect, useRef, type KeyboardEvent as ReactKeyboardEvent, type RefObject } from 'react';
import type { ExplorerGraph } from './explorer-graph.ts';
import { isSame, type Selection } from './explorer-hash.ts';
import { walk, type WalkKey } from './explorer-walk.ts';
import { findPart } from './picture.client.ts';
import { findSlide } from './slides.ts';

interface Options {
  graph: ExplorerGraph;
  selection: Selection | undefined;
  hidden: ReadonlySet<string>;
  /** The step of the tour, counted from 0; -1: none. */
  index: number;
  isPresenting: boolean;
  bar: RefObject<HTMLElement | null>;
  select: (selection: Selection) => void;
  close: () => void;
  go: (index: number) => void;
  /** Ends presenting or the full screen, where there is one. */
  leave: (() => void) | undefined;
}

type Handler = (event: ReactKeyboardEvent) => void;

const walkKeys: ReadonlySet<string> = new Set<WalkKey>([
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Enter',
]);

/** Keys in the stage; while presenting, keys anywhere. */
export function useKeys(options: Options): Handler {
  const { graph, selection, hidden, index, isPresenting, bar, select, close, go, leave } = options;
  const origin = useRef<string | undefined>(undefined);
  const last = graph.steps.length - 1;

  useEffect(() => {
    if (!isPresenting) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') leave?.();
      if (isPressing(event)) return;
      const slide = findSlide(event.key, index, last);
      if (slide === undefined || event.metaKey || event.ctrlKey || event.altKey) return;
      event.preventDefault();
      go(slide);
    };
    // The space key presses a button when it is let go.
    const onKeyUp = (event: KeyboardEvent) =>
      event.key === ' ' && !isPressing(event) && event.preventDefault();
    document.addEventListener('keydown', onKeyDown);
    document.addEventListener('keyup', onKeyUp);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('keyup', onKeyUp);
    };
  }, [isPresenting, index, last, go, leave]);

  return (event) => {
    if (isPresenting || event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
    if (event.key === 'Escape') {
      if (selection) close();
      else leave?.();
      return;
    }
    const part = findPart(event.target);
    if (index >= 0 && (part || bar.current?.contains(event.target as Node))) {
      const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (by === undefined) return;
      event.preventDefault();
      if (index + by >= 0 && index + by <= last) go(index + by);
      return;
    }
    if (!part || !walkKeys.has(event.key)) return;
    // Enter chooses what has the focus; on what is chosen already it goes on.
    if (event.key === 'Enter' && !isSame(part, selection)) return;
    const next = walk(graph, part, event.key as WalkKey, { origin: origin.current, hidden });
    event.preventDefault();
    if (!next) return;
    if (part.type === 'node') origin.current = part.id;
    else if (next.type === 'node') origin.current = undefined;
    select(next);
  };
}

/** Whether a key presses the button that has the focus. */
function isPressing({ key, target }: KeyboardEvent): boolean {
  return (
    (key === 'Enter' || key === ' ') && target instanceof Element && target.closest('button, a') !== null
  );
}
