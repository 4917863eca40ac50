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

/** Calls the listener at each step of a version that comes, also of one that is on its way already. */
export function watchNewVersions(registration: ServiceWorkerRegistration, listener: () => void): void {
  const watch = () => registration.installing?.addEventListener('statechange', listener);
  registration.addEventListener('updatefound', watch);
  watch();
}

/** Has the waiting version take over; every tab that knows of it shows it then. */
export function useNewVersion(registration: ServiceWorkerRegistration): void {
  registration.waiting?.postMessage('use' satisfies Order);
}
