/** Shows how things stand with the saved copy, and lets the reader decide. */
import { fill } from '../../words/fill.ts';
import { formatSize } from '../../words/format-size.ts';
import { askStatus, useNewVersion, watchNewVersions } from './ask-worker.client.ts';
import { describeCopy, type CopyState } from './describe-copy.ts';
import { channelName, type Fault, type News, type Order, type Status } from './messages.ts';

/** What was cut off is tried again after so many milliseconds. */
const patience = 20_000;

export async function startSavedCopy(root: HTMLElement): Promise<void> {
  if (!navigator.serviceWorker) return;
  const registration = await navigator.serviceWorker.ready;
  let untold: Fault | undefined;
  const refresh = coalesce(() => show(root, registration, untold));
  new BroadcastChannel(channelName(registration.scope)).onmessage = ({ data }: MessageEvent<News>) => {
    if (data !== 'changed') untold = data;
    void refresh();
  };
  watchNewVersions(registration, refresh);
  registration.addEventListener('updatefound', refresh);
  const hello = () => send(registration.active, 'hello');
  addEventListener('online', hello);
  setInterval(() => root.querySelector('[data-when=cut]:not([hidden])') && hello(), patience);
  for (const button of root.querySelectorAll('button')) {
    button.addEventListener('click', () => obey(button.value as Order, registration));
  }
  await refresh();
  // What is said of a new version should be so now.
  await registration.update().catch(() => undefined);
}

function send(worker: ServiceWorker | null, order: Order): void {
  worker?.postMessage(order);
}

async function obey(order: Order, registration: ServiceWorkerRegistration): Promise<void> {
  if (order === 'use') return useNewVersion(registration);
  send(registration.active, order);
  if (order === 'save') {
    // What a reader asks for should outlast a shortage of space; browsers decide.
    await navigator.storage?.persist?.();
    await registration.update().catch(() => undefined);
  } else {
    send(registration.installing, order);
    send(registration.waiting, order);
  }
}

/** @param untold a fault that the worker could not remember */
async function show(
  root: HTMLElement,
  registration: ServiceWorkerRegistration,
  untold: Fault | undefined,
): Promise<void> {
  const [active, found, space] = await Promise.all([
    askStatus(registration.active),
    askStatus(registration.installing ?? registration.waiting),
    readSpace(),
  ]);
  if (!active) return;
  // What is being installed does not wait yet, even when its last file is there.
  const comes = active.whole && registration.installing !== null;
  const next = found && comes ? { ...found, whole: false, running: true } : found;
  const states = describeCopy({ ...active, fault: active.fault ?? untold ?? null }, next);
  if (space) states.add('knows-space');
  const values = { ...listValues(active, next, space), next: next ? formatVersion(next) : '' };
  for (const element of root.querySelectorAll<HTMLElement>('[data-text]')) {
    const text = fill(element.dataset['text']!, values);
    // A live region speaks whenever it is written to.
    if (element.textContent !== text) element.textContent = text;
  }
  const running = next?.running ? next : active;
  root.querySelector('progress')!.value = running.bytes ? running.savedBytes / running.bytes : 0;
  const focused = root.querySelector<HTMLElement>('button:focus');
  for (const element of root.querySelectorAll<HTMLElement>('[data-when]')) {
    const when = element.dataset['when']!.split(' ') as CopyState[];
    element.hidden = !when.some((state) => states.has(state));
  }
  if (focused?.hidden) moveFocus(root);
  root.hidden = false;
  root.previousElementSibling?.toggleAttribute('hidden', true);
}

/**
 * The button that was pressed has gone. One that takes something away must not come under the finger that pressed another
 * one: there, what is said has the focus.
 */
function moveFocus(root: HTMLElement): void {
  const next =
    root.querySelector<HTMLElement>('button:not([hidden], [value=remove])') ??
    root.querySelector<HTMLElement>('[role=status]');
  next?.focus();
}

async function readSpace(): Promise<Required<StorageEstimate> | undefined> {
  const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {};
  return usage === undefined || quota === undefined ? undefined : { usage, quota };
}

function listValues(active: Status, next: Status | undefined, space: StorageEstimate | undefined) {
  const { lang } = document.documentElement;
  const running = next?.running ? next : active;
  const count = (number: number) => number.toLocaleString(lang);
  return {
    version: formatVersion(active),
    size: formatSize(active.bytes, lang),
    files: count(running.files),
    savedFiles: count(running.savedFiles),
    of: formatSize(running.bytes, lang),
    savedBytes: formatSize(running.savedBytes, lang),
    taken: formatSize(active.savedBytes + (next?.savedBytes ?? 0), lang),
    usage: formatSize(space?.usage ?? 0, lang),
    quota: formatSize(space?.quota ?? 0, lang),
  };
}

function formatVersion({ version, date }: Status): string {
  if (!date) return version;
  const day = new Date(`${date}T12:00:00Z`);
  const { lang } = document.documentElement;
  return `${version} (${day.toLocaleDateString(lang, { dateStyle: 'long', timeZone: 'UTC' })})`;
}

/** One run at a time; whatever is asked for meanwhile is one more run. */
function coalesce(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;
  const start = async (): Promise<void> => {
    do {
      again = false;
      await run();
    } while (again);
    running = undefined;
  };
  return () => {
    if (running) again = true;
    return (running ??= start());
  };
}
