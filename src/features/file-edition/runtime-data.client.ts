/** What scripts of the site fetch, read from scripts that hold it. */
import { dataScriptOf } from './data-script-name.ts';
import type { Folder } from './runtime-folder.client.ts';
import { readScript } from './runtime-script.client.ts';

const types: Record<string, string> = {
  json: 'application/json',
  mmd: 'text/plain;charset=utf-8',
  woff2: 'font/woff2',
};

/** @param fetchElsewhere the browser's own `fetch`, for `data:`, `blob:` and the network */
export function createData(folder: Folder, fetchElsewhere: typeof fetch) {
  const handedOver = new Map<string, string>();
  const reading = new Map<string, Promise<Uint8Array<ArrayBuffer> | undefined>>();

  /** Undefined: there is no such file. It is not kept, as what is fetched is kept by who fetches it. */
  async function read(key: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    try {
      await readScript(folder.locate(dataScriptOf(key)));
    } catch {
      return undefined;
    }
    const base64 = handedOver.get(key);
    handedOver.delete(key);
    if (base64 === undefined) throw new TypeError(`${key} holds something else`);
    return decode(base64);
  }

  async function fetchHere(input: RequestInfo | URL, options?: RequestInit): Promise<Response> {
    const isRequest = input instanceof Request;
    const key = folder.findKey(isRequest ? input.url : String(input));
    if (key === undefined) return fetchElsewhere(input, options);
    const signal = options?.signal ?? (isRequest ? input.signal : undefined);
    signal?.throwIfAborted();
    let bytes = reading.get(key);
    if (bytes === undefined) {
      bytes = read(key).finally(() => reading.delete(key));
      reading.set(key, bytes);
    }
    const found = await bytes;
    signal?.throwIfAborted();
    if (found === undefined) return new Response(null, { status: 404, statusText: 'Not Found' });
    const type = types[/\.([^.]*)$/.exec(key)?.[1] ?? ''] ?? 'application/octet-stream';
    return new Response(found, { headers: { 'content-type': type } });
  }

  return { fetch: fetchHere, take: (key: string, base64: string) => void handedOver.set(key, base64) };
}

function decode(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}
