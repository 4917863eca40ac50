import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';

export const madeUpBase = '/kb/';

const page = (head: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

/** What is hard about modules, addresses and data, in files as a bundler and Pagefind write them. */
const files: Record<string, string> = {
  'index.html': page(
    `<title>Made up</title>
    <link rel="canonical" href="https://made-up.example/kb/">
    <link rel="manifest" href="/kb/site.webmanifest">
    <link rel="stylesheet" href="/kb/style.css" crossorigin integrity="sha256-x">
    <meta http-equiv="content-security-policy" content="default-src 'none'">
    <script src="/kb/classic.js"></script>
    <script type="module" src="/kb/_astro/main.js"></script>
    <script type="module">import { order } from "./_astro/a.js"; order.push("inline"); globalThis.order = order;</script>
    <script type="module" src="/kb/_astro/last.js"></script>`,
    `<h1>Made up</h1><p data-web-only><a href="/kb/og/x.png">only on the web</a></p><p data-file-only hidden id="here">here</p>
    <a id="odd" href="/kb/Ordner%20mit%20%231/%C3%9Cbung%20&amp;%20mehr/#ä">odd</a>
    <a id="copied" data-copy href="/kb/page/#x">copy</a>
    <svg width="10" height="10"><a id="drawn" href="/kb/page/"><rect width="10" height="10"/></a></svg>
    <noscript><a href="/kb/page/">plain</a></noscript>
    <script>globalThis.early = import("/kb/_astro/lazy.js")</script>`,
  ),
  'page/index.html': `<!doctype html><p id="x">no head here</p><a href="../">up</a>`,
  'Ordner mit #1/Übung & mehr/index.html': page('<title>odd</title>', '<a href="../../page">page</a>'),
  'style.css': `@import "/kb/more.css"; body { background-image: url("/kb/picture (1).svg") }`,
  'more.css': 'h1 { color: rgb(1, 2, 3) }',
  'late.css': 'h1 { letter-spacing: 7px }',
  'picture (1).svg': '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="3"/>',
  'picture.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="3"/>',
  'classic.js': 'globalThis.classic = true;',
  'site.webmanifest': '{"icons":[{"src":"icon-192.png"}]}',
  'icon-192.png': 'icon',
  'og/x.png': 'picture',
  'sw.js': 'self.skipWaiting()',
  '404.html': page('', 'nothing here'),
  // A circle, a default export, a live binding, everything of another module.
  '_astro/a.js': `import b, { later } from "./b.js"; export const order = ["a"]; export { b as viaDefault }; export const ask = () => later; export * from "./c.js";`,
  '_astro/b.js': `import { order } from "./a.js"; export let later = "before"; export const set = () => { later = "after"; return order; }; export default class B {}`,
  '_astro/c.js': 'export const fromC = "</script><!--\\u2028\u2028ü";',
  '_astro/lazy.js':
    'import { order } from "./a.js"; export const lazy = [...order]; export default import.meta.url;',
  '_astro/broken.js': 'throw new TypeError("broken on purpose")',
  '_astro/last.js': 'import { order } from "./a.js"; order.push("last");',
  '_astro/worker.js': 'postMessage(1)',
  '_astro/main.js': `import * as a from "./a.js"; import { set } from "./b.js";
    a.order.push("main"); set();
    const where = "/kb/_astro/" + "lazy.js";
    if (location.protocol !== "file:") new Worker(new URL("/kb/_astro/worker.js", import.meta.url), { type: "module" });
    globalThis.results = { live: a.ask(), fromC: a.fromC, isClass: typeof a.viaDefault, strict: (function () { return this === undefined })() };
    globalThis.lazily = import(where);
    globalThis.failed = import("./broken.js").then(() => "ran", (error) => error.message);
    globalThis.missing = import("/kb/_astro/nothing.js").then(() => "ran", () => "refused");
    globalThis.fetched = fetch("/kb/search/data.json?version=1").then((response) => response.json());
    globalThis.relative = fetch(new URL("search/data.json", location.href)).then((response) => response.status);`,
  'search/data.json': JSON.stringify({ said: '</script>\u2028 ü' }),
};

/** Pagefind writes it for other ways of searching; the search of a real site takes it out of the build. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\b|^wasm\.unknown\./;

/** Writes the site, with an index of Pagefind's. */
export async function makeMadeUpSite(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const { index } = await pagefind.createIndex({});
  const body = (words: string, kind: string) =>
    `<html lang="en"><body><h1>${words}</h1><p data-pagefind-filter="kind:${kind}">${words} and steam</p></body></html>`;
  await index!.addHTMLFile({ url: '/page/', content: body('Water', 'page') });
  await index!.addHTMLFile({ url: '/', content: body('Leaf', 'entry') });
  await index!.writeFiles({ outputPath: join(folder, 'pagefind') });
  await pagefind.close();
  for (const name of readdirSync(join(folder, 'pagefind')))
    if (unused.test(name)) rmSync(join(folder, 'pagefind', name));
}
