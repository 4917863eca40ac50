/** Threads that draw: each one diagram at a time, all from one queue. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** What a thread is asked: where everything stands, or a whole picture. */
export interface DrawRequest {
  as: 'geometry' | 'picture';
  source: string;
}

/** A fault is one of the text; where something else goes wrong, the thread ends with it. */
export type DrawResult = { drawn: unknown; fault?: undefined } | { drawn?: undefined; fault: string };

/** What a thread says: once that it has started, then a result for each request. */
export type ThreadMessage = 'ready' | DrawResult;

interface PoolOptions {
  /** What a thread runs. */
  script: string;
  /** So many threads at most; no more are started than there is work for. */
  atMost: number;
  /** How long one drawing may take, and the start of a thread, in milliseconds. */
  limits: Readonly<Record<DrawRequest['as'], number>>;
}

interface Task {
  request: DrawRequest;
  resolve: (result: DrawResult) => void;
  reject: (error: Error) => void;
  /** How many threads ended while they drew it. */
  losses: number;
}

interface Thread {
  worker: Worker;
  isReady: boolean;
  task: Task | undefined;
  timer: NodeJS.Timeout | undefined;
}

/** A thread may end by chance, for want of memory, say; the second time it is the drawing. */
const mostLosses = 2;
/** A thread holds about 400 MB: one that has nothing to do for so long, in milliseconds, ends. */
const longestRest = 5_000;

/** @returns what has a thread draw; it rejects when threads end before they have drawn */
export function createPool({ script, atMost, limits }: PoolOptions) {
  const queue: Task[] = [];
  const threads = new Set<Thread>();

  function serve(): void {
    while (queue.length > 0) {
      const idle = [...threads].find(({ task }) => task === undefined);
      if (idle === undefined && threads.size >= atMost) return;
      giveTask(idle ?? startThread(), queue.shift()!);
    }
  }

  function startThread(): Thread {
    const worker = new Worker(script, { execArgv: ['--experimental-strip-types', '--no-warnings'] });
    const thread: Thread = { worker, isReady: false, task: undefined, timer: undefined };
    worker.on('message', (message: ThreadMessage) => {
      if (!threads.has(thread)) return;
      if (message !== 'ready') return finishTask(thread, message);
      thread.isReady = true;
      // What is limited is the drawing, not the start before it.
      setTimer(thread, findLimit(thread), stopLate);
    });
    worker.on('error', (error: unknown) => loseThread(thread, error));
    worker.on('exit', (code) => loseThread(thread, new Error(`it ended with the code ${code}.`)));
    threads.add(thread);
    return thread;
  }

  function giveTask(thread: Thread, task: Task): void {
    thread.task = task;
    thread.worker.ref();
    thread.worker.postMessage(task.request);
    setTimer(thread, findLimit(thread), stopLate);
  }

  function finishTask(thread: Thread, result: DrawResult): void {
    thread.task?.resolve(result);
    thread.task = undefined;
    // A thread that has nothing to do keeps no build from ending.
    thread.worker.unref();
    setTimer(thread, longestRest, endThread);
    thread.timer?.unref();
    serve();
  }

  function stopLate(thread: Thread): void {
    const words = `longer than ${findLimit(thread) / 1_000} seconds`;
    if (!thread.isReady) return loseThread(thread, new Error(`it took ${words} to start.`));
    endThread(thread);
    thread.task?.resolve({ fault: `It took ${words}; make several diagrams of it.` });
    serve();
  }

  function loseThread(thread: Thread, cause: unknown): void {
    // Ended by ourselves, or lost already: an error is followed by an exit.
    if (!threads.has(thread)) return;
    endThread(thread);
    const { task, isReady } = thread;
    if (task && (task.losses += 1) < mostLosses) queue.unshift(task);
    else if (task) {
      const message = cause instanceof Error ? cause.message : String(cause);
      const error = new Error(`The thread that draws diagrams stopped: ${message}`, { cause });
      // Where threads do not even start, there is none for the others either.
      for (const { reject } of isReady ? [task] : [task, ...queue.splice(0)]) reject(error);
    }
    serve();
  }

  function endThread(thread: Thread): void {
    threads.delete(thread);
    clearTimeout(thread.timer);
    void thread.worker.terminate();
  }

  function findLimit({ task }: Thread): number {
    return limits[task?.request.as ?? 'picture'];
  }

  function setTimer(thread: Thread, after: number, act: (thread: Thread) => void): void {
    clearTimeout(thread.timer);
    thread.timer = setTimeout(act, after, thread);
  }

  return (request: DrawRequest): Promise<DrawResult> =>
    new Promise((resolve, reject) => {
      queue.push({ request, resolve, reject, losses: 0 });
      serve();
    });
}

export const askWorker = createPool({
  script: join(process.cwd(), 'src/diagrams/worker/diagram-worker.node.ts'),
  // Four of them take 1.6 GB.
  atMost: Math.min(4, availableParallelism()),
  // A fence of a few lines can take minutes, and most take less than a second. Frameworks are held small by a rule of their
  // own: the largest takes 10 seconds, and on a slow machine with much else to do it must not be what fails.
  limits: { picture: 60_000, geometry: 300_000 },
});
