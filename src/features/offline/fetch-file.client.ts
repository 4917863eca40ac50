import { hashBytes } from './hash-bytes.client.ts';
import type { FaultKind } from './messages.ts';
import { absolute } from './worker-scope.client.ts';

/** After so many milliseconds without an end a connection counts as cut. */
const patience = 60_000;

/** Why a file could not be saved. */
export class SaveFault extends Error {
  readonly kind: FaultKind;
  constructor(kind: FaultKind, path: string) {
    super(`${kind}: ${path}`);
    this.kind = kind;
  }
}

/**
 * A file as it was built, or a fault: `network` where nothing came, `server` where something else came. A server that
 * answers from two versions at once is found out here.
 */
export async function fetchFile(path: string, hash: string, signal: AbortSignal): Promise<Response> {
  // What the browser has may be asked about first; where it is not what was built, the server is asked for all of it.
  for (const cache of ['no-cache', 'reload'] as const) {
    const { response, bytes } = await load(path, cache, signal);
    if ((await hashBytes(bytes)) === hash) return new Response(bytes, { headers: headersOf(response) });
    // A server in trouble is as good as none.
    if (response.status >= 500 || response.status === 429) throw new SaveFault('network', path);
  }
  throw new SaveFault('server', path);
}

async function load(path: string, cache: RequestCache, signal: AbortSignal) {
  const timeout = AbortSignal.timeout(patience);
  try {
    const response = await fetch(absolute(path), {
      cache,
      priority: 'low',
      signal: AbortSignal.any?.([signal, timeout]) ?? signal,
    });
    return { response, bytes: await response.arrayBuffer() };
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof DOMException && error.name === 'QuotaExceededError'
      ? error
      : new SaveFault('network', path);
  }
}

/** What the host says of a file, without what it says of the way there. The new answer counts as not redirected. */
function headersOf({ headers }: Response): Headers {
  const kept = new Headers(headers);
  for (const name of ['content-encoding', 'content-length', 'vary']) kept.delete(name);
  return kept;
}
