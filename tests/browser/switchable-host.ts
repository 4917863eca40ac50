import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import sirv from 'sirv';
import { writeWorker } from '../../src/features/offline/write-worker.node.ts';
import { hashFolder } from '../../src/site/built-files.node.ts';

/** A host of one site whose behaviour a test changes while pages are open. */
export interface SwitchableHost {
  origin: string;
  /** The folder that is deployed. */
  folder: string;
  /** The host cannot be reached. */
  down: boolean;
  /** Milliseconds before each answer. */
  delay: number;
  /** Whether the connection breaks when this path is asked for. */
  breaks: (path: string) => boolean;
  /** Every path asked for, in order, since it was last emptied. */
  asked: string[];
  close: () => void;
}

/** `base` is the base path, with a slash at both ends. */
export async function startHost(folder: string, base = '/'): Promise<SwitchableHost> {
  const servers = new Map<string, ReturnType<typeof sirv>>();
  const server: Server = createServer(async (request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    if (host.down || host.breaks(path)) {
      request.socket.destroy();
      return;
    }
    host.asked.push(path);
    if (host.delay > 0) await new Promise((done) => setTimeout(done, host.delay));
    request.url = path.startsWith(base) ? `/${path.slice(base.length)}` : '/nowhere';
    const serve = servers.get(host.folder) ?? sirv(host.folder, { dev: true });
    servers.set(host.folder, serve);
    serve(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/html' });
      response.end(readFileSync(join(host.folder, '404.html')));
    });
  });
  await new Promise<void>((started) => server.listen(0, '127.0.0.1', started));
  const host: SwitchableHost = {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    folder,
    down: false,
    delay: 0,
    breaks: () => false,
    asked: [],
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return host;
}

/** Copies of a built site, each a version of its own. */
export class Versions {
  readonly #root: string;
  readonly #built: string;
  readonly #saveUpTo: number;

  constructor(built: string, { saveUpTo = 100_000_000 } = {}) {
    mkdirSync('.cache', { recursive: true });
    this.#root = mkdtempSync(resolve('.cache/offline-'));
    this.#built = built;
    this.#saveUpTo = saveUpTo;
  }

  /** A version in which some files say something else: path → what to do with the text. */
  make(name: string, changes: Record<string, (text: string) => string> = {}): string {
    const folder = join(this.#root, name);
    cpSync(this.#built, folder, { recursive: true });
    for (const [file, change] of Object.entries(changes)) {
      const text = readFileSync(join(folder, file), 'utf8');
      const changed = change(text);
      if (changed === text) throw new Error(`${file} is the same in the version "${name}".`);
      writeFileSync(join(folder, file), changed);
    }
    const version = { version: hashFolder(folder).slice(0, 8), date: '2030-01-01' };
    writeFileSync(join(folder, 'version.json'), JSON.stringify(version));
    writeWorker(folder, { saveUpTo: this.#saveUpTo, notSaved: '<title>not saved</title><h1>not saved</h1>' });
    return folder;
  }

  /** One version of which some files are still those of another, as in the middle of an upload. */
  mix(name: string, whole: string, left: string, files: string[]): string {
    const folder = join(this.#root, name);
    cpSync(whole, folder, { recursive: true });
    for (const file of files) cpSync(join(left, file), join(folder, file));
    return folder;
  }

  remove(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }
}
