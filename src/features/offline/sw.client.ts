/**
 * Keeps a copy of the site in the browser. A version is saved whole or not used: a new one waits beside the old until the
 * reader agrees or comes back, and one that cannot be made whole is refused.
 */
import { isWanted, sumBytes } from './decide.ts';
import type { Order, Status } from './messages.ts';
import { isSaved } from './saved-files.ts';
import { answer, forgetCopy } from './answer.client.ts';
import { deleteCopies, isWhole, listCopies, listHeld, readList } from './copies.client.ts';
import { facts } from './facts.client.ts';
import { isSaving, saveCopy, stopSaving, tellPages } from './save.client.ts';
import { recall, remember } from './state.client.ts';
import { scope, worker } from './worker-scope.client.ts';

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('message', (event) => event.waitUntil(obey(event.data as Order, event.ports[0])));
worker.addEventListener('fetch', (event) => {
  const { url, method } = event.request;
  const [path = ''] = url.slice(scope.length).split(/[?#]/);
  if (method === 'GET' && url.startsWith(scope) && isSaved(path)) {
    event.respondWith(answer(event.request, path));
  }
});

/** Takes the place of a whole copy only when it is whole itself; where there is none, there is nothing to wait for. */
async function install(): Promise<void> {
  const others = (await listCopies()).filter((id) => id !== facts.id);
  const whole = await Promise.all(others.map(isWhole));
  if (!whole.includes(true)) return worker.skipWaiting();
  if ((await recall('choice')) === 'pause') throw new Error('The reader said stop.');
  await saveCopy();
}

async function activate(): Promise<void> {
  // Parts of other versions spare the reader to fetch them again; once this one is whole, nobody needs them.
  if (await isWhole(facts.id)) await deleteCopies(facts.id);
  await worker.clients.claim();
  tellPages();
}

async function obey(order: Order, port: MessagePort | undefined): Promise<void> {
  switch (order) {
    case 'status':
      port?.postMessage(await readStatus());
      break;
    case 'hello':
      await goOn();
      break;
    case 'save':
      await remember('choice', 'save');
      await remember('fault', null);
      await goOn();
      break;
    case 'pause':
      await remember('choice', 'pause');
      await stopSaving();
      break;
    case 'remove':
      await remember('choice', 'remove');
      await stopSaving();
      await remember('fault', null);
      await deleteCopies();
      forgetCopy();
      // A version that waited to take the place of a copy has nothing to wait for.
      if (worker.registration.active) await worker.skipWaiting();
      tellPages();
      break;
    case 'use':
      await worker.skipWaiting();
      break;
  }
}

/** Saves what is wanted and not there yet: at first, after a pause or a cut, and when the browser has cleared it. */
async function goOn(): Promise<void> {
  const { whole, wanted, fault } = await readStatus();
  if (whole) return fault ? lookAgain() : undefined;
  if (!wanted || (fault?.kind === 'space' && fault.id === facts.id)) return;
  // The server has a newer version already, and with nothing saved there is nothing to keep.
  const { waiting } = worker.registration;
  if (waiting) return waiting.postMessage('use' satisfies Order);
  try {
    await saveCopy();
    forgetCopy();
    await deleteCopies(facts.id);
    tellPages();
  } catch {
    // The fault is remembered and told. Perhaps the server has moved on: then the browser should know.
    lookForUpdate();
  }
}

/** A new version could not be had; whether that is still so is found out by trying, as it may have been taken back. */
async function lookAgain(): Promise<void> {
  await remember('fault', null);
  tellPages();
  lookForUpdate();
}

/** Nobody waits for it: a browser may take its time, and a worker that waits keeps the next one from its place. */
function lookForUpdate(): void {
  worker.registration.update().catch(() => undefined);
}

async function readStatus(): Promise<Status> {
  const { notSaved, saveUpTo, ...version } = facts;
  const [choice = 'none', fault, whole, list = [], held] = await Promise.all([
    recall('choice'),
    recall('fault'),
    isWhole(facts.id),
    readList(facts.id),
    listHeld(facts.id),
  ]);
  const saved = list.filter(([path]) => held.has(path));
  const savesData = worker.navigator.connection?.saveData ?? false;
  return {
    ...version,
    choice,
    whole,
    running: isSaving(),
    wanted: isWanted({ choice, bytes: facts.bytes, saveUpTo, savesData }),
    savedFiles: saved.length,
    savedBytes: sumBytes(saved),
    fault: fault ?? null,
  };
}
