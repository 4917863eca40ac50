/** What searching costs in the three editions of a built site: on the web, saved in the browser, in a folder. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { BrowserContext } from 'playwright-core';
import type { SavedFile } from '../src/features/offline/saved-files.ts';
import { listBuiltFiles } from '../src/site/built-files.node.ts';
import { measureSearch, serveFolder, type SearchCost } from './measure-search.ts';

/** @param output what the build printed */
export async function measureEditions(
  site: string,
  output: string,
): Promise<Record<string, string | number>> {
  const { origin, sent, server } = await serveFolder(site);
  const web = await measureSearch(`${origin}/`, sent);
  let saving = 0;
  const saved = await measureSearch(`${origin}/`, sent, async (context) => {
    saving = await saveSite(context, origin);
    server.closeAllConnections();
    server.close();
  });
  const zip = join(
    site,
    'offline',
    readdirSync(join(site, 'offline')).find((name) => name.endsWith('.zip'))!,
  );
  const folder = `${site}-folder`;
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  const [top] = readdirSync(folder);
  const file = await measureSearch(pathToFileURL(join(folder, top!, 'index.html')).href, () => 0);
  const list = readdirSync(site).find((name) => name.startsWith('sw-files.'))!;
  const copy = JSON.parse(readFileSync(join(site, list), 'utf8')) as SavedFile[];
  const index = listBuiltFiles(join(site, 'pagefind')).map(
    (name) => statSync(join(site, 'pagefind', name)).size,
  );
  return {
    'index s': /search index took ([\d.]+) s/.exec(output)?.[1] ?? '?',
    'index MB': megabytes(index.reduce((sum, size) => sum + size, 0)),
    'index files': index.length,
    'first search KB': Math.round(web.bytes / 1024),
    'first ms (web, saved, folder)': each((cost) => cost.first),
    'repeat ms': each((cost) => cost.repeat),
    'longest task ms': each((cost) => cost.longest),
    'copy files': copy.length,
    'copy MB': megabytes(copy.reduce((sum, [, , size]) => sum + size, 0)),
    'saved in s': (saving / 1000).toFixed(1),
    'zip MB': megabytes(statSync(zip).size),
    'zip s': /files, in ([\d.]+) s/.exec(output)?.[1] ?? '?',
  };

  function each(pick: (cost: SearchCost) => number): string {
    return [web, saved, file].map(pick).join(', ');
  }
}

/** Asks for the copy, and waits until it is whole. @returns the milliseconds that took */
async function saveSite(context: BrowserContext, origin: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(`${origin}/offline/`);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.postMessage('save'));
  const start = performance.now();
  while (!(await page.evaluate(isSaved))) await page.waitForTimeout(100);
  const taken = performance.now() - start;
  await page.close();
  return taken;
}

/** Run in the page. */
async function isSaved(): Promise<boolean> {
  const names = await caches.keys();
  const mark = new URL('/sw-whole', location.href);
  const marks = await Promise.all(names.map((cacheName) => caches.match(mark, { cacheName })));
  return marks.some((found) => found !== undefined);
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
