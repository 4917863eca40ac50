/** What a first and a repeated search cost on a built site, in the browser. */
import { createServer, type Server } from 'node:http';
import { readFileSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContext } from 'playwright-core';
import { launch } from '../tests/browser/open-browser.ts';
import { wordOf } from './make-literature.ts';

export interface SearchCost {
  /** Milliseconds from the last key to the first result, everything still to be loaded. */
  first: number;
  /** The same for other words, once something was searched: the median of ten. */
  repeat: number;
  /** Bytes over the wire from the key that opens the search to all that is shown, text compressed as hosts do. */
  bytes: number;
  /** The longest that the page was kept from answering, in milliseconds; 0 when never for more than 50. */
  longest: number;
  results: number;
}

/** Words of the made literature by their rank, from the most frequent ones to rare ones; and two at once. */
const asks = [
  ...[30, 3, 10, 100, 300, 1000, 3000, 7000].map(wordOf),
  `${wordOf(5)} ${wordOf(20)}`,
  `${wordOf(2)} ${wordOf(200)}`,
  wordOf(50).slice(0, 5),
];

/** Serves a folder as static hosts do: text compressed. Counts what it sends. */
export async function serveFolder(
  folder: string,
): Promise<{ origin: string; sent: () => number; server: Server }> {
  let sent = 0;
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    let file = join(folder, path);
    try {
      if (statSync(file).isDirectory()) file = join(file, 'index.html');
      const isText = /\.(?:html|css|js|json|svg|webmanifest|mmd|txt|xml)$/.test(file);
      const raw = readFileSync(file);
      const body = isText ? gzipSync(raw) : raw;
      sent += body.length;
      response.writeHead(200, {
        'content-type': types[extname(file)] ?? 'application/octet-stream',
        ...(isText && { 'content-encoding': 'gzip' }),
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { origin: `http://localhost:${(server.address() as AddressInfo).port}`, sent: () => sent, server };
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** @param prepare what is to be done before the page is opened, such as saving the site */
export async function measureSearch(
  address: string,
  sent: () => number,
  prepare?: (context: BrowserContext) => Promise<void>,
): Promise<SearchCost> {
  const browser = await launch();
  // The copy that is saved on the first visit is measured by itself.
  const context = await browser.newContext({ serviceWorkers: prepare ? 'allow' : 'block' });
  await prepare?.(context);
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForTimeout(500);
  await page.evaluate(watchTasks);
  const before = sent();
  await page.keyboard.press('/');
  await page.locator('.ask input').waitFor();
  const first = await page.evaluate(ask, asks[0]!);
  await page.waitForTimeout(1000);
  const bytes = sent() - before;
  const repeats: number[] = [];
  for (const words of asks.slice(1)) {
    const { milliseconds, results } = await page.evaluate(ask, words);
    // The rarest words do not occur in a small literature.
    if (results > 0) repeats.push(milliseconds);
  }
  const longest = await page.evaluate(() =>
    Math.round(Math.max(0, ...(globalThis as unknown as { tasks: number[] }).tasks)),
  );
  await browser.close();
  repeats.sort((a, b) => a - b);
  return {
    first: first.milliseconds,
    repeat: repeats[repeats.length >> 1]!,
    bytes,
    longest,
    results: first.results,
  };
}

/** Run in the page. */
async function ask(words: string): Promise<{ milliseconds: number; results: number }> {
  const input = document.querySelector<HTMLInputElement>('.ask input')!;
  const hits = document.querySelector('.hits')!;
  const start = performance.now();
  input.value = words;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  while (hits.ariaBusy === 'true') await new Promise((done) => setTimeout(done, 1));
  const status = document.querySelector('.top [role=status]')?.textContent ?? '';
  return { milliseconds: Math.round(performance.now() - start), results: Number(status.replace(/\D/g, '')) };
}

function watchTasks(): void {
  const tasks: number[] = [];
  Object.assign(globalThis, { tasks });
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe(
    {
      type: 'longtask',
    },
  );
}
