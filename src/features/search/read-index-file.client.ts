/**
 * Reads the files of the search index. Pagefind swallows faults and goes on with what it has; here a file that cannot be
 * loaded or is damaged is an error.
 */
import { findPack, namePack, packsFile, signature, type Pack } from './fragment-packs.ts';

export class IndexFileFault extends Error {}

type Fetch = typeof globalThis.fetch;

export interface IndexReader {
  fetch: Fetch;
  /** The first fault since this was last called. */
  takeFault: () => IndexFileFault | undefined;
}

/**
 * @param folder the address of the index, with a slash at its end
 * @param load how its files are asked for
 * @param other how everything else is
 */
export function createIndexReader(folder: string, load: Fetch, other: Fetch = load): IndexReader {
  let fault: IndexFileFault | undefined;
  const packs = new Map<string, Promise<Pack>>();
  let count: Promise<number> | undefined;

  async function loadChecked(name: string): Promise<Response> {
    const response = await load(folder + name);
    if (!response.ok) throw new IndexFileFault(`${response.status} ${folder}${name}`);
    return response;
  }
  async function readFragment(hash: string): Promise<Response> {
    count ??= loadChecked(packsFile).then((response) => response.json() as Promise<number>);
    const name = namePack(findPack(hash, await count));
    let pack = packs.get(name);
    if (pack === undefined) {
      pack = loadChecked(name).then((response) => response.json() as Promise<Pack>);
      packs.set(name, pack);
    }
    const fragment = (await pack)[hash];
    if (fragment === undefined) throw new IndexFileFault(`${name} has no ${hash}`);
    return new Response(signature + JSON.stringify(fragment));
  }
  async function read(file: string): Promise<Response> {
    const name = file.replace(/\?.*$/, '');
    const [, hash] = /^fragment\/(.*)\.pf_fragment$/.exec(name) ?? [];
    if (hash !== undefined) return readFragment(hash);
    const response = await loadChecked(name.endsWith('.json') ? file : name);
    return name.endsWith('.json') ? response : new Response(await unpack(response, name));
  }

  return {
    fetch: async (input, init) => {
      const url = input instanceof Request ? input.url : String(input);
      const at = url.indexOf(folder);
      if (at < 0) return other(input, init);
      try {
        return await read(url.slice(at + folder.length));
      } catch (error) {
        fault ??= error instanceof IndexFileFault ? error : new IndexFileFault(`${url}: ${String(error)}`);
        throw error;
      }
    },
    takeFault() {
      const taken = fault;
      fault = undefined;
      // What could not be loaded is asked for again.
      if (taken) [count] = [undefined, packs.clear()];
      return taken;
    },
  };
}

/** The browser unpacks faster than Pagefind does, and notices damage. */
async function unpack(response: Response, name: string): Promise<Uint8Array<ArrayBuffer>> {
  let bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  }
  if (!new TextDecoder().decode(bytes.slice(0, signature.length)).startsWith(signature))
    throw new IndexFileFault(`${name} is damaged`);
  return bytes;
}
