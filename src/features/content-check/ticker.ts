import type { Progress } from '../../site/check-diagrams.node.ts';

/** In milliseconds. What is done before the first line is not worth one; what stands still is told less often. */
const pauses = { first: 2_000, least: 1_000, still: 10_000 };

interface Ticker {
  tick: Progress;
  stop: () => void;
}

/**
 * Tells how far the drawing has come, from the first tick on until all is done, at most once a second.
 * @param what is drawn: "diagrams"
 * @param tell writes a line
 */
export function createTicker(what: string, tell: (line: string) => void): Ticker {
  let state = { done: 0, of: 0 };
  let told = { done: -1, at: 0 };
  let timer: NodeJS.Timeout | undefined;
  const stop = () => clearInterval(timer);

  function speak(start: number): void {
    const now = Date.now();
    if (now - start < pauses.first) return;
    if (state.done === told.done && now - told.at < pauses.still) return;
    told = { done: state.done, at: now };
    const seconds = Math.round((now - start) / 1_000);
    tell(`Drawing ${what}: ${state.done} of ${state.of} after ${seconds} s`);
  }

  return {
    tick: (done, of) => {
      state = { done, of };
      if (done === of) return stop();
      timer ??= setInterval(speak, pauses.least, Date.now()).unref();
    },
    stop,
  };
}
