/** What a service worker has, as far as ours uses it: TypeScript’s libraries for workers and for pages exclude each other. */
interface LongEvent extends Event {
  /** Keeps the worker alive until the work is done. */
  waitUntil(work: Promise<unknown>): void;
}

interface WorkerEvents {
  install: LongEvent;
  activate: LongEvent;
  message: MessageEvent & LongEvent;
  fetch: LongEvent & { request: Request; respondWith(response: Promise<Response>): void };
}

interface WorkerScope {
  registration: ServiceWorkerRegistration;
  clients: { claim(): Promise<void> };
  navigator: Navigator & { connection?: { saveData?: boolean } };
  skipWaiting(): Promise<void>;
  addEventListener<Name extends keyof WorkerEvents>(
    name: Name,
    listener: (event: WorkerEvents[Name]) => void,
  ): void;
}

export const worker = self as unknown as WorkerScope;

/** Where the site stands, with a slash at the end. */
export const scope = new URL('./', self.location.href).href;

/** The absolute address of a path below the base path. */
export function absolute(path: string): string {
  return scope + path;
}
