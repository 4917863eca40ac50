/** The explorer around a picture that was drawn at build. It changes states and attributes of the picture, never its parts. */
import { useCallback, useEffect, useMemo, useRef, useState, type MouseEvent } from 'react';
import { findHidden, noFilters, type Filters } from './explorer-filters.ts';
import { formatHash, type Selection } from './explorer-hash.ts';
import type { ExplorerProps } from './explorer-props.ts';
import { FilterMenu } from './FilterMenu.tsx';
import { Panel } from './Panel.tsx';
import { frameLit, showWhole } from './frame-lit.client.ts';
import {
  findDrawing,
  findElement,
  findPart,
  findTouched,
  listChosen,
  listChosenRelations,
} from './picture.client.ts';
import { readyEvent } from './ready-event.ts';
import { reveal, revealHead } from './reveal.client.ts';
import { SaveMenu } from './SaveMenu.tsx';
import { Tools } from './Tools.tsx';
import { TourBar } from './TourBar.tsx';
import { useKeys } from './use-keys.client.ts';
import { usePicture } from './use-picture.client.ts';
import { useSelection } from './use-selection.client.ts';
import { useStageMode } from './use-stage-mode.client.ts';
import { useZoom } from './use-zoom.client.ts';

export default function Explorer({
  graph,
  words,
  name,
  address,
  beside = [],
  children,
  ...files
}: ExplorerProps) {
  const frame = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const [filters, setFilters] = useState(noFilters);
  const [{ selection, cause }, selectAny] = useSelection(graph);
  const view = useZoom(frame);
  const { show, fit } = view;
  const findStage = useCallback(() => frame.current?.closest<HTMLElement>('.stage') ?? undefined, []);
  const { mode, enter, leave } = useStageMode(findStage);
  const hidden = useMemo(() => findHidden(graph, filters), [graph, filters]);
  const isPresenting = mode === 'present';
  const index = selection?.type === 'step' ? graph.steps.findIndex(({ id }) => id === selection.id) : -1;
  const isTouring = index >= 0;

  const focus = useCallback((part: Selection | undefined) => {
    const element = part && frame.current && findElement(frame.current, part);
    element?.focus({ preventScroll: true });
  }, []);
  const select = useCallback(
    (next: Selection | undefined) => {
      selectAny(next);
      focus(next);
    },
    [selectAny, focus],
  );
  const close = useCallback(() => {
    // What had the focus in the bar of the tour goes with it.
    if (selection?.type === 'step') findStage()?.querySelector('button')?.focus({ preventScroll: true });
    focus(selection);
    selectAny(undefined);
  }, [findStage, focus, selection, selectAny]);
  const go = useCallback(
    (to: number) => {
      const step = graph.steps[to];
      fit();
      // A talk leaves one entry in the history, not one a step.
      if (step) selectAny({ type: 'step', id: step.id }, isPresenting ? 'replace' : 'push');
      else if (isPresenting && to < 0) selectAny(undefined, 'replace');
    },
    [graph, selectAny, isPresenting, fit],
  );
  const onKeyDown = useKeys({
    graph,
    selection,
    hidden,
    index,
    isPresenting,
    bar,
    select,
    close,
    go,
    leave: mode === 'page' ? undefined : leave,
  });

  usePicture(frame, { graph, selection, filters });
  useEffect(() => {
    if (!selection || !frame.current || mode !== 'page') return;
    const chosen = listChosen(frame.current);
    const relations = listChosenRelations(frame.current);
    const covers = [panel.current, bar.current].filter((element) => element !== null);
    if (chosen[0]) show(chosen[0]);
    if (cause === 'address') {
      findStage()?.scrollIntoView({ behavior: 'instant' });
      focus(selection);
    }
    reveal(
      [chosen, relations, relations.slice(0, 1)].filter(({ length }) => length > 0),
      covers,
    );
    if (panel.current) revealHead(panel.current, chosen);
  }, [selection, cause, mode, show, focus, findStage]);
  useEffect(() => {
    // What is chosen is shown, even where a filter stood in the way.
    if (selection && (selection.type === 'step' || hidden.has(selection.id))) setFilters(noFilters);
    // Only when the choice changes: a filter that hides what is chosen ends the choice instead.
  }, [selection]);
  useEffect(() => {
    const drawing = isPresenting && frame.current ? findDrawing(frame.current) : undefined;
    if (!drawing || !frame.current) return;
    frameLit(drawing, selection ? listChosen(frame.current) : []);
    return () => showWhole(drawing);
  }, [selection, isPresenting]);
  useEffect(() => {
    if (!isPresenting) return;
    // A talk is one entry in the history: to go back is to end it.
    history.pushState(null, '', location.href);
    addEventListener('popstate', leave);
    return () => removeEventListener('popstate', leave);
  }, [isPresenting, leave]);
  useEffect(() => {
    if (isTouring || isPresenting) bar.current?.focus({ preventScroll: true });
  }, [isTouring, isPresenting]);
  useEffect(() => {
    findStage()?.dispatchEvent(new Event(readyEvent));
  }, [findStage]);

  const filter = (next: Filters) => {
    setFilters(next);
    if (selection && findHidden(graph, next).has(selection.id)) selectAny(undefined, 'replace');
  };
  const onClick = (event: MouseEvent) => {
    const isTouch = (event.nativeEvent as PointerEvent).pointerType === 'touch';
    const touched = isTouch && frame.current ? findTouched(frame.current, event.nativeEvent) : undefined;
    const part = touched ?? findPart(event.target);
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (part) event.preventDefault();
    if (isPresenting) return;
    if (part) select(part);
    else if (selection && !isTouring) selectAny(undefined);
  };
  return (
    <div className="explorer" onKeyDown={onKeyDown}>
      <Tools
        words={words}
        hasTour={graph.steps.length > 0}
        isTouring={isTouring}
        isFull={mode === 'full'}
        beside={beside}
        link={address + (selection ? formatHash(selection) : '')}
        view={view}
        onTour={() => (isTouring ? close() : go(0))}
        onPresent={() => {
          if (!isTouring) selectAny(undefined);
          setFilters(noFilters);
          view.fit();
          enter('present');
        }}
        onFull={() => (mode === 'full' ? leave() : enter('full'))}
      >
        <FilterMenu graph={graph} filters={filters} words={words} onChange={filter} />
        <SaveMenu
          {...files}
          words={words}
          fileName={address.split('/').filter(Boolean).at(-1) ?? ''}
          findDrawing={() => (frame.current ? findDrawing(frame.current) : undefined)}
        />
      </Tools>
      <div className="stage-view" onClick={onClick}>
        <div
          className="frame"
          ref={frame}
          onFocus={({ target }) => {
            if (findPart(target)) show(target);
          }}
        >
          {children}
        </div>
      </div>
      <Panel
        graph={graph}
        selection={selection}
        words={words}
        panel={panel}
        onSelect={select}
        onClose={close}
      />
      {(isTouring || isPresenting) && (
        <TourBar
          steps={graph.steps}
          index={index}
          name={name}
          words={words}
          isPresenting={isPresenting}
          bar={bar}
          onGo={go}
          onEnd={isPresenting ? leave : close}
        />
      )}
    </div>
  );
}
