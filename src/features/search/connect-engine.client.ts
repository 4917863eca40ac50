import type { SearchAnswer, SearchQuestion } from './search-answer.ts';
import type { SearchEngine } from './search-engine.client.ts';

interface Reply {
  id: number;
  answer?: SearchAnswer;
  fault?: string;
}

let connected: Promise<SearchEngine> | undefined;
let hasFailed = false;

/** The engine of this page: one, however often it is asked for. */
export function connectEngine(base: string): Promise<SearchEngine> {
  connected ??= (location.protocol === 'file:' ? loadEngine(base) : Promise.resolve(startWorker(base))).catch(
    (error: unknown) => {
      connected = undefined;
      throw error;
    },
  );
  return connected;
}

/** From a folder, browsers start no worker. */
async function loadEngine(base: string): Promise<SearchEngine> {
  const { createSearchEngine } = await import('./search-engine.client.ts');
  return createSearchEngine(base);
}

function startWorker(base: string): SearchEngine {
  const worker = new Worker(new URL('./search-worker.client.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<
    number,
    { resolve: (answer: SearchAnswer) => void; reject: (error: Error) => void }
  >();
  let last = 0;
  const end = (reason: string) => {
    // Browsers remember a script that did not come: the next question starts with another worker.
    connected = undefined;
    hasFailed = true;
    worker.terminate();
    for (const { reject } of waiting.values()) reject(new Error(reason));
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    if (data.fault !== undefined) return end(data.fault);
    if (data.answer) waiting.get(data.id)?.resolve(data.answer);
    waiting.delete(data.id);
  });
  worker.addEventListener('error', (event) => end(event.message || 'The worker could not be started.'));
  const isRetry = hasFailed;
  return {
    ask: (question: SearchQuestion) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        worker.postMessage({ id: last, base, isRetry, question });
      }),
  };
}
