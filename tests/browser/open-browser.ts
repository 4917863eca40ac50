import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import sirv from 'sirv';
import { getBrowser } from '../../src/commands/find-browser.ts';
import type { BuiltSite } from '../built/build-sites.ts';

export interface Visit {
  page: Page;
  /** What the browser complained about: script errors, refused loads, missing files. */
  complaints: string[];
  /** The hosts that were asked for anything. */
  hosts: Set<string>;
}

/** A browser on a built site, served as a static host would. */
export interface OpenBrowser {
  visit: (path: string, options?: BrowserContextOptions) => Promise<Visit>;
  close: () => Promise<void>;
  origin: string;
}

export async function openBrowser(site: BuiltSite): Promise<OpenBrowser> {
  const server = await serve(site);
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const browser = await launch();
  return {
    origin,
    async visit(path, options = {}) {
      // Tests of pages are no tests of the copy, which would be saved anew on each visit.
      const context = await browser.newContext({ serviceWorkers: 'block', ...options });
      const page = await context.newPage();
      const complaints: string[] = [];
      const hosts = new Set<string>();
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('request', (request) => hosts.add(new URL(request.url()).host));
      page.on(
        'response',
        (response) => response.status() >= 400 && complaints.push(`${response.status()} ${response.url()}`),
      );
      await page.goto(origin + site.base + path.replace(/^\//, ''));
      return { page, complaints, hosts };
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: getBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

function serve({ folder, base }: BuiltSite): Promise<Server> {
  const files = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    if (!request.url?.startsWith(base)) {
      response.writeHead(404).end();
      return;
    }
    request.url = `/${request.url.slice(base.length)}`;
    files(request, response, () => {
      response.writeHead(404).end();
    });
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
