/** Ctrl and wheel, two fingers, and dragging over a picture. A plain wheel and one finger scroll the page. */
import type { Point } from './zoom.ts';

interface Handlers {
  /** Enlarges by a factor around a point of the frame. */
  zoom: (factor: number, at: Point) => void;
  pan: (by: Point) => void;
}

/** A pointer that moved less than this meant a click, in pixels. */
const slack = 5;

/** Returns what takes the listeners away again. */
export function startGestures(frame: HTMLElement, { zoom, pan }: Handlers): () => void {
  const pointers = new Map<number, Point>();
  let dragged = 0;
  const isZoomed = () => frame.hasAttribute('data-zoomed');
  const pointOf = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = frame.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };

  const onWheel = (event: WheelEvent) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    zoom(Math.exp(-event.deltaY / 300), pointOf(event));
  };
  const onDown = (event: PointerEvent) => {
    if (event.pointerType === 'mouse' && event.button !== 0) return;
    if (pointers.size === 0) dragged = 0;
    pointers.set(event.pointerId, pointOf(event));
  };
  const onMove = (event: PointerEvent) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const now = pointOf(event);
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    pointers.set(event.pointerId, now);
    const by = { x: now.x - before.x, y: now.y - before.y };
    dragged += Math.hypot(by.x, by.y);
    if (other) {
      const grown =
        Math.hypot(now.x - other.x, now.y - other.y) / Math.hypot(before.x - other.x, before.y - other.y);
      if (Number.isFinite(grown)) zoom(grown, { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
    } else if (isZoomed() && dragged > slack) {
      frame.setPointerCapture(event.pointerId);
      pan(by);
    }
  };
  const onUp = ({ pointerId }: PointerEvent) => pointers.delete(pointerId);
  /** The end of a drag is no click. */
  const onClick = (event: MouseEvent) => {
    // One by keyboard has no detail.
    if (dragged <= slack || !isZoomed() || event.detail === 0) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onTouch = (event: TouchEvent) => {
    if (event.touches.length > 1 || isZoomed()) event.preventDefault();
  };
  const onDrag = (event: DragEvent) => event.preventDefault();

  const until = new AbortController();
  const { signal } = until;
  frame.addEventListener('wheel', onWheel, { passive: false, signal });
  frame.addEventListener('touchmove', onTouch, { passive: false, signal });
  frame.addEventListener('pointerdown', onDown, { signal });
  frame.addEventListener('pointermove', onMove, { signal });
  frame.addEventListener('pointerup', onUp, { signal });
  frame.addEventListener('pointercancel', onUp, { signal });
  frame.addEventListener('click', onClick, { capture: true, signal });
  frame.addEventListener('dragstart', onDrag, { signal });
  return () => until.abort();
}
