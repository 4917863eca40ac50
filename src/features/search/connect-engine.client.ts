import type { SearchAnswer, SearchQuestion } from './search-answer.ts';
import type { SearchEngine } from './search-engine.client.ts';

interface Reply {
  id: number;
  answer?: SearchAnswer;
  fault?: string;
}

let connected: Promise<SearchEngine> | undefined;

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
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    const promise = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.answer) promise?.resolve(data.answer);
    else promise?.reject(new Error(data.fault));
  });
  worker.addEventListener('error', (event) => {
    // It could not be loaded: the next question starts another one.
    connected = undefined;
    worker.terminate();
    for (const { reject } of waiting.values())
      reject(new Error(event.message || 'The worker could not be started.'));
  });
  return {
    ask: (question: SearchQuestion) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        worker.postMessage({ id: last, base, question });
      }),
  };
}
