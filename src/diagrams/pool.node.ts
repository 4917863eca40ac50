import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** What a worker is asked: where everything stands, or a whole picture. */
export interface DrawRequest {
  number: number;
  as: 'geometry' | 'picture';
  source: string;
}

export interface DrawAnswer {
  number: number;
  result: { drawn: unknown; fault?: undefined } | { drawn?: undefined; fault: string };
}

interface Thread {
  worker: Worker;
  waiting: Map<number, (result: DrawAnswer['result']) => void>;
}

/** A worker with Mermaid takes about 400 MB. */
const atMost = 4;
const script = join(process.cwd(), 'src/diagrams/worker/diagram-worker.node.ts');
const threads: Thread[] = [];
let asked = 0;

/** Has a thread draw; starts as many threads as there are cores, and no more than there is work for. */
export function askWorker(request: Omit<DrawRequest, 'number'>): Promise<DrawAnswer['result']> {
  const number = (asked += 1);
  const thread = findThread();
  return new Promise((resolve) => {
    thread.waiting.set(number, resolve);
    thread.worker.ref();
    thread.worker.postMessage({ ...request, number } satisfies DrawRequest);
  });
}

function findThread(): Thread {
  const idle = threads.find(({ waiting }) => waiting.size === 0);
  if (idle) return idle;
  if (threads.length < Math.min(atMost, availableParallelism())) return startThread();
  return threads.reduce((least, thread) => (thread.waiting.size < least.waiting.size ? thread : least));
}

function startThread(): Thread {
  const worker = new Worker(script, { execArgv: ['--experimental-strip-types', '--no-warnings'] });
  const thread: Thread = { worker, waiting: new Map() };
  worker.on('message', ({ number, result }: DrawAnswer) => {
    thread.waiting.get(number)?.(result);
    thread.waiting.delete(number);
    // A thread that has nothing to do keeps no build from ending.
    if (thread.waiting.size === 0) worker.unref();
  });
  worker.on('error', (error) => {
    threads.splice(threads.indexOf(thread), 1);
    for (const resolve of thread.waiting.values()) resolve({ fault: error.message });
  });
  threads.push(thread);
  return thread;
}
