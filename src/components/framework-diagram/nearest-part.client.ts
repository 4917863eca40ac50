/** Half of what a finger needs, in pixels. */
const fingerReach = 22;

/**
 * The part of a drawing that a finger meant: the nearest node or ring within its reach, as these may be smaller than a
 * finger; a group, which is large, only where it was hit.
 */
export function findNearestPart(
  drawing: Element,
  { clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>,
): Element | undefined {
  let nearest: Element | undefined;
  let least = Infinity;
  for (const shape of drawing.querySelectorAll('.node rect, .edge circle')) {
    const { left, right, top, bottom, width, height } = shape.getBoundingClientRect();
    const beside = Math.max(left - clientX, 0, clientX - right);
    const above = Math.max(top - clientY, 0, clientY - bottom);
    const isWithin =
      beside <= Math.max(0, fingerReach - width / 2) && above <= Math.max(0, fingerReach - height / 2);
    if (width === 0 || !isWithin || Math.hypot(beside, above) >= least) continue;
    [nearest, least] = [shape, Math.hypot(beside, above)];
  }
  return nearest?.closest('a') ?? undefined;
}
