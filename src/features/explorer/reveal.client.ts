/** Scrolls the page so that parts of the picture stand where nothing covers them. */

interface Reach {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** Space that a part keeps to the edge of what is free, in pixels. */
const clearance = 16;

/**
 * What lies over the foot of the window (`covers`) is left out. What is free to see already does not move.
 * @param choices what should be seen, the whole first: the first that fits is taken, or else the beginning of the last
 */
export function reveal(choices: readonly (readonly Element[])[], covers: readonly Element[]): void {
  const reaches = choices.map(measure).filter((reach) => reach !== undefined);
  const freeFor = (reach: Reach) =>
    innerHeight - Math.max(0, ...covers.map((cover) => measureCover(cover, reach)));
  const reach =
    reaches.find((each) => each.bottom - each.top + 2 * clearance <= freeFor(each)) ?? reaches.at(-1);
  if (!reach) return;
  const free = freeFor(reach);
  if (reach.top >= clearance && reach.bottom <= free - clearance) return;
  const height = reach.bottom - reach.top;
  const top = height > free ? clearance : (free - height) / 2;
  // At once: what follows measures where everything stands.
  scrollBy({ top: reach.top - top, behavior: 'instant' });
}

function measure(elements: readonly Element[]): Reach | undefined {
  const boxes = elements.map((element) => element.getBoundingClientRect()).filter(({ height }) => height > 0);
  if (boxes.length === 0) return undefined;
  return {
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
  };
}

/** What stands beside the parts covers none of them. */
function measureCover(element: Element, { left, right }: Reach): number {
  const { position } = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const isOver = box.left < right && left < box.right;
  return isOver && (position === 'fixed' || position === 'sticky') ? box.height : 0;
}

/** Scrolls back so far that the head of what stands beside the picture is seen, without losing the chosen parts. */
export function revealHead(beside: Element, elements: readonly Element[]): void {
  const { top } = beside.getBoundingClientRect();
  const reach = measure(elements);
  if (top >= 0 || !reach) return;
  const by = Math.min(clearance - top, innerHeight - clearance - reach.bottom);
  if (by > 0) scrollBy({ top: -by, behavior: 'instant' });
}
