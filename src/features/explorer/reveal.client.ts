/** Scrolls the page so that parts of the picture stand where nothing covers them. */

interface Reach {
  top: number;
  bottom: number;
}

/** Space that a part keeps to the edge of what is free, in pixels. */
const clearance = 16;

/** What lies over the foot of the window (`covers`) is left out. What is free to see already does not move. */
export function reveal(elements: readonly Element[], covers: readonly Element[]): void {
  const reach = measure(elements);
  if (!reach) return;
  const covered = Math.max(0, ...covers.map(measureCover));
  const free = innerHeight - covered;
  if (reach.top >= clearance && reach.bottom <= free - clearance) return;
  const height = reach.bottom - reach.top;
  const top = height > free ? clearance : (free - height) / 2;
  scrollBy({ top: reach.top - top });
}

function measure(elements: readonly Element[]): Reach | undefined {
  const boxes = elements.map((element) => element.getBoundingClientRect()).filter(({ height }) => height > 0);
  if (boxes.length === 0) return undefined;
  return {
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

function measureCover(element: Element): number {
  const { position } = getComputedStyle(element);
  return position === 'fixed' || position === 'sticky' ? element.getBoundingClientRect().height : 0;
}
