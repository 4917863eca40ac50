/** Enlarging a picture in a frame of its own size. Points are pixels from the corner of the frame. */
export interface View {
  scale: number;
  x: number;
  y: number;
}

export interface Point {
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

export const wholeView: View = { scale: 1, x: 0, y: 0 };
export const largestScale = 4;

/** Enlarges by a factor; what lies under the point stays there. */
export function zoomAt(view: View, factor: number, point: Point, size: Size): View {
  const scale = Math.min(largestScale, Math.max(1, view.scale * factor));
  const grown = scale / view.scale;
  return keepInside(
    { scale, x: point.x - (point.x - view.x) * grown, y: point.y - (point.y - view.y) * grown },
    size,
  );
}

export function panBy(view: View, by: Point, size: Size): View {
  return keepInside({ ...view, x: view.x + by.x, y: view.y + by.y }, size);
}

/** The picture always fills its frame. */
function keepInside({ scale, x, y }: View, { width, height }: Size): View {
  const clamp = (offset: number, length: number) =>
    Math.min(0, Math.max(length - length * scale, offset)) + 0;
  return { scale, x: clamp(x, width), y: clamp(y, height) };
}
