import { useCallback, useEffect, useRef, useState } from 'react';

/** `full`: the stage fills the screen. `present`: the picture and the tour fill it. */
export type StageMode = 'page' | 'full' | 'present';

interface ModeControl {
  mode: StageMode;
  enter: (mode: 'full' | 'present') => void;
  leave: () => void;
}

/** Where the browser refuses a full screen, the stage fills the window, and what is under it cannot be reached. */
export function useStageMode(findStage: () => HTMLElement | undefined): ModeControl {
  const [mode, setMode] = useState<StageMode>('page');
  const opener = useRef<Element | null>(null);
  const enter = useCallback(
    async (next: 'full' | 'present') => {
      opener.current ??= document.activeElement;
      setMode(next);
      try {
        await findStage()?.requestFullscreen();
      } catch {
        // The style sheet lets it fill the window.
      }
    },
    [findStage],
  );
  const leave = useCallback(() => {
    setMode('page');
    if (document.fullscreenElement) void document.exitFullscreen();
  }, []);
  useEffect(() => {
    const follow = () => document.fullscreenElement ?? setMode('page');
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, []);
  useEffect(() => {
    const stage = findStage();
    if (!stage || mode === 'page') return;
    stage.dataset['mode'] = mode;
    const covered = listCovered(stage);
    for (const element of covered) element.inert = true;
    return () => {
      delete stage.dataset['mode'];
      for (const element of covered) element.inert = false;
    };
  }, [mode, findStage]);
  useEffect(() => {
    if (mode !== 'page' || !(opener.current instanceof HTMLElement)) return;
    opener.current.focus({ preventScroll: true });
    opener.current = null;
  }, [mode]);
  return { mode, enter, leave };
}

/** Everything on the page beside the stage. */
function listCovered(stage: HTMLElement): HTMLElement[] {
  const covered: HTMLElement[] = [];
  for (
    let inner: HTMLElement = stage;
    inner.parentElement && inner !== document.body;
    inner = inner.parentElement
  ) {
    for (const sibling of inner.parentElement.children)
      if (sibling !== inner && sibling instanceof HTMLElement && !sibling.inert) covered.push(sibling);
  }
  return covered;
}
