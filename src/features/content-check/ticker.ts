/** In milliseconds. */
const pause = 1_000;

/**
 * Tells how far the drawing of diagrams has come, at most once a second: what is done at once is not worth a line.
 * @param tell writes a line
 */
export function createTicker(tell: (line: string) => void, now: () => number = Date.now) {
  let last = now();
  return (done: number, of: number): void => {
    if (done === of || now() - last < pause) return;
    last = now();
    tell(`Drawing diagrams: ${done} of ${of}`);
  };
}
