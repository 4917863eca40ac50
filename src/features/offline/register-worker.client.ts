/** Lets the browser keep a copy of the site, and tells when a new version waits. Every page loads it, at leisure. */
import { watchNewVersions } from './ask-worker.client.ts';
import type { Order } from './messages.ts';
import { tellNewVersion } from './new-version.client.ts';

const worker = new URL('sw.js', (document.currentScript as HTMLScriptElement).src);

async function registerWorker({ serviceWorker }: Navigator): Promise<void> {
  const registration = await serviceWorker.register(worker);
  const look = () => tellNewVersion(registration);
  watchNewVersions(registration, look);
  look();
  (await serviceWorker.ready).active?.postMessage('hello' satisfies Order);
}

// Where a browser allows no worker (without https, in some private windows), the site is a site all the same.
if (navigator.serviceWorker) registerWorker(navigator).catch(() => undefined);
