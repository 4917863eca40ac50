import { useCallback, useEffect, useState, type RefObject } from 'react';
import { startGestures } from './gestures.client.ts';
import { panBy, wholeView, zoomAt, type Point, type Size, type View } from './zoom.ts';

export interface Zoom {
  scale: number;
  zoomBy: (factor: number) => void;
  fit: () => void;
  /** Moves an enlarged picture so that a part of it stands within its frame. */
  show: (element: Element) => void;
}

/** Enlarges the picture in its frame: by buttons, Ctrl and wheel, two fingers; an enlarged one is dragged. */
export function useZoom(frame: RefObject<HTMLElement | null>): Zoom {
  const [view, setView] = useState<View>(wholeView);
  useEffect(() => {
    const content = findContent(frame.current);
    if (!frame.current || !content) return;
    const isWhole = view.scale === 1;
    content.style.transformOrigin = '0 0';
    content.style.transform = isWhole ? '' : `translate(${view.x}px, ${view.y}px) scale(${view.scale})`;
    frame.current.toggleAttribute('data-zoomed', !isWhole);
  }, [view, frame]);
  const zoom = useCallback(
    (factor: number, at?: Point) =>
      setView((old) => {
        const size = measure(frame.current);
        return zoomAt(old, factor, at ?? { x: size.width / 2, y: size.height / 2 }, size);
      }),
    [frame],
  );
  const pan = useCallback((by: Point) => setView((old) => panBy(old, by, measure(frame.current))), [frame]);
  useEffect(
    () => (frame.current ? startGestures(frame.current, { zoom, pan }) : undefined),
    [frame, zoom, pan],
  );
  const show = useCallback(
    (element: Element) => {
      if (!frame.current?.hasAttribute('data-zoomed')) return;
      const outer = frame.current.getBoundingClientRect();
      const inner = element.getBoundingClientRect();
      const miss = (low: number, high: number, from: number, to: number) =>
        low < from ? from - low : high > to ? to - high : 0;
      pan({
        x: miss(inner.left, inner.right, outer.left, outer.right),
        y: miss(inner.top, inner.bottom, outer.top, outer.bottom),
      });
    },
    [frame, pan],
  );
  const fit = useCallback(() => setView(wholeView), []);
  return { scale: view.scale, zoomBy: zoom, fit, show };
}

function findContent(frame: HTMLElement | null): HTMLElement | null {
  return frame?.querySelector<HTMLElement>('.diagram') ?? null;
}

function measure(frame: HTMLElement | null): Size {
  const content = findContent(frame);
  return { width: content?.offsetWidth ?? 0, height: content?.offsetHeight ?? 0 };
}
