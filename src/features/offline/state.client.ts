/** What must be remembered beyond one version and one life of the worker. */
import type { Choice, Fault } from './messages.ts';
import { stateCache } from './copies.client.ts';
import { absolute } from './worker-scope.client.ts';

interface State {
  choice: Choice;
  /** The last one, until it is mended. */
  fault: Fault | null;
}

/** Each kept by itself, as two versions of the worker may write at the same time. */
export async function remember<Key extends keyof State>(key: Key, value: State[Key]): Promise<void> {
  const cache = await caches.open(stateCache);
  await cache.put(absolute(`sw-${key}`), new Response(JSON.stringify(value)));
}

export async function recall<Key extends keyof State>(key: Key): Promise<State[Key] | undefined> {
  const saved = await caches.match(absolute(`sw-${key}`), { cacheName: stateCache });
  return saved && ((await saved.json()) as State[Key]);
}
