/** Makes the copy of this version whole: from what is there, from older copies, from the server. */
import { planCopy, sumBytes, type Plan } from './decide.ts';
import { channelName, type Fault, type FaultKind, type News } from './messages.ts';
import { listFile, type SavedFile } from './saved-files.ts';
import {
  cacheOf,
  findSaved,
  isWhole,
  listHeld,
  markWhole,
  readList,
  readOtherCopies,
  unmarkWhole,
} from './copies.client.ts';
import { facts } from './facts.client.ts';
import { fetchFile, SaveFault } from './fetch-file.client.ts';
import { remember } from './state.client.ts';
import { absolute, scope, worker } from './worker-scope.client.ts';

/** So many files are on their way at once. */
const lanes = 6;
/** Pages hear of progress so many milliseconds apart, at the least. */
const beat = 150;

const channel = new BroadcastChannel(channelName(scope));
let told = 0;
let current: { controller: AbortController; done: Promise<void> } | undefined;

/** Tells open pages to ask for the status. */
export function tellPages(): void {
  told = Date.now();
  channel.postMessage('changed' satisfies News);
}

export function isSaving(): boolean {
  return current !== undefined;
}

/**
 * Resolves once the copy is whole; a second call joins the first.
 * @throws the fault, which is remembered; what was saved so far stays, unless there is no space
 */
export function saveCopy(): Promise<void> {
  if (!current) {
    const controller = new AbortController();
    const done = run(controller).finally(() => {
      current = undefined;
      tellPages();
    });
    current = { controller, done };
  }
  return current.done;
}

/** Ends saving; resolves when nothing is written any more. */
export async function stopSaving(): Promise<void> {
  current?.controller.abort();
  await current?.done.catch(() => undefined);
}

async function run(controller: AbortController): Promise<void> {
  try {
    // A mark may be left of a copy whose list was lost; it is whole again once all of it is there.
    if (!(await isWhole(facts.id))) await unmarkWhole(facts.id);
    const list = await getList(controller.signal);
    const plan = planCopy(list, await listHeld(facts.id), await readOtherCopies(facts.id));
    await checkSpace(plan);
    tellPages();
    await saveAll(plan, controller);
    await markWhole(facts.id);
    await remember('fault', null);
  } catch (error) {
    const kind = findKind(error);
    // Space is given back, but never that of a copy which is in use; only then is there room to remember why.
    if (kind === 'space') await caches.delete(cacheOf(facts.id));
    if (kind) await tellFault({ id: facts.id, kind });
    throw error;
  }
}

/** Where there is no room even for a note, the pages that are open are told. */
async function tellFault(fault: Fault): Promise<void> {
  await remember('fault', fault).catch(() => channel.postMessage(fault satisfies News));
}

async function getList(signal: AbortSignal): Promise<readonly SavedFile[]> {
  const saved = await readList(facts.id);
  if (saved) return saved;
  const file = listFile(facts.id);
  const response = await fetchFile(file, facts.id, signal);
  await put(file, response.clone());
  return (await response.json()) as SavedFile[];
}

async function checkSpace(plan: Plan): Promise<void> {
  // Not every browser tells; then the first file that does not fit ends it.
  const { quota = Infinity, usage = 0 } = (await worker.navigator.storage?.estimate?.()) ?? {};
  const needed = sumBytes([...plan.fetch, ...plan.take.map(({ file }) => file)]);
  if (needed > quota - usage) throw new SaveFault('space', '');
}

async function saveAll({ take, fetch }: Plan, controller: AbortController): Promise<void> {
  const { signal } = controller;
  const todo = [
    ...take.map(({ file: [path], from }) => ({ path, get: () => findSaved(from, path) })),
    ...fetch.map(([path, hash]) => ({ path, get: () => fetchFile(path, hash, signal) })),
  ].values();
  const work = async () => {
    try {
      for (const { path, get } of todo) {
        signal.throwIfAborted();
        const response = await get();
        if (!response) throw new SaveFault('network', path);
        await put(path, response);
        if (Date.now() - told > beat) tellPages();
      }
    } catch (error) {
      controller.abort(error);
      throw error;
    }
  };
  const results = await Promise.allSettled(Array.from({ length: lanes }, work));
  // The first reason is that of the signal: the other lanes only follow.
  if (results.some(({ status }) => status === 'rejected')) throw signal.reason;
}

async function put(path: string, response: Response): Promise<void> {
  await (await caches.open(cacheOf(facts.id))).put(absolute(path), response);
}

/** Undefined where nothing is wrong: the reader said stop. */
function findKind(error: unknown): FaultKind | undefined {
  if (error instanceof SaveFault) return error.kind;
  const name = error instanceof Error ? error.name : '';
  if (name === 'AbortError') return undefined;
  return name === 'QuotaExceededError' ? 'space' : 'network';
}
