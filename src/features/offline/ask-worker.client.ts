import type { Order, Status } from './messages.ts';

/** How long a busy worker may take to answer, in milliseconds. */
const patience = 5000;

/** How things stand with the version of a worker; undefined when it does not answer. */
export function askStatus(worker: ServiceWorker | null): Promise<Status | undefined> {
  if (!worker || worker.state === 'redundant') return Promise.resolve(undefined);
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<Status>) => resolve(data);
    // One that was refused meanwhile says nothing any more.
    worker.addEventListener('statechange', () => worker.state === 'redundant' && resolve(undefined));
    setTimeout(resolve, patience);
    worker.postMessage('status' satisfies Order, [port2]);
  });
}

/** Has the waiting version take over; every tab that knows of it shows it then. */
export function useNewVersion(registration: ServiceWorkerRegistration): void {
  registration.waiting?.postMessage('use' satisfies Order);
}
