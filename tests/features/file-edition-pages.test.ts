import { expect, test } from 'vitest';
import type { Fault } from '../../src/features/file-edition/fault.ts';
import { formatFaults } from '../../src/features/file-edition/fault.ts';
import type { PageContext } from '../../src/features/file-edition/page-context.ts';
import { rewriteCss } from '../../src/features/file-edition/rewrite-css.ts';
import { rewritePage } from '../../src/features/file-edition/rewrite-page.ts';
import { createAddresses } from '../../src/features/file-edition/site-addresses.ts';

const files = new Set([
  'index.html',
  'studies/tea/index.html',
  'studies/größe #1/index.html',
  '_astro/page.js',
  '_astro/theme.js',
  'picture.svg',
]);

function makeContext(base = '/'): PageContext & { faults: Fault[] } {
  return {
    site: createAddresses(files, base),
    faults: [],
    linked: new Set(),
    classicScripts: new Set(),
    inlineModules: new Map(),
    mendScript: (_file, code) => code,
    hash: (text) => `hash-of-${text.length}-and-more`,
  };
}

const runtime = (root: string, base = '/') =>
  `<script src="${root}_file/runtime.js" data-base="${base}"></script>`;

/** What a page becomes, without the runtime. */
function rewrite(html: string, file = 'studies/tea/index.html', context = makeContext()): string {
  return rewritePage(file, html, context).replace(
    /<script src="[^"]*_file\/runtime\.js" data-base="[^"]*"><\/script>/,
    '',
  );
}

test.each([
  ['/studies/tea/#claim-x', '#claim-x'],
  ['/studies/tea/', '../../studies/tea/index.html'],
  ['/', '../../index.html'],
  ['../../?q=x', '../../index.html?q=x'],
  ['/studies/gr%C3%B6%C3%9Fe%20%231', '../../studies/gr%C3%B6%C3%9Fe%20%231/index.html'],
  ['/studies/größe %231/', '../../studies/gr%C3%B6%C3%9Fe%20%231/index.html'],
  ['#here', '#here'],
  ['?q=x', '?q=x'],
  ['https://elsewhere.example/studies/', 'https://elsewhere.example/studies/'],
  ['//elsewhere.example/', '//elsewhere.example/'],
  ['mailto:a@b.example', 'mailto:a@b.example'],
])('the address %s becomes %s', (address, expected) => {
  expect(rewrite(`<a href="${address}">x</a>`)).toBe(`<a href="${expected}">x</a>`);
});

test('a base path is part of each address, and what lies beside it is told', () => {
  const context = makeContext('/kb');
  expect(rewrite('<a href="/kb/">a</a><a href="/kb">b</a>', 'index.html', context)).toBe(
    '<a href="index.html">a</a><a href="index.html">b</a>',
  );
  rewrite('<a href="/kbx/">c</a>', 'index.html', context);
  expect(context.faults.map(({ text }) => text)).toEqual([
    'leads to /kbx/, which is outside the folder of the site.',
  ]);
});

test('the runtime stands first in the head, or where it would be', () => {
  const context = makeContext('/kb');
  const of = (html: string) => rewritePage('studies/tea/index.html', html, context);
  const tag = runtime('../../', '/kb/');
  expect(of('<!doctype html><html lang="en"><head><title>x</title></head></html>')).toBe(
    `<!doctype html><html data-edition="file" lang="en"><head>${tag}<title>x</title></head></html>`,
  );
  expect(of('<!doctype html><title>x</title>')).toBe(`<!doctype html>${tag}<title>x</title>`);
  expect(of('<html><p>x</p></html>')).toBe(`<html data-edition="file">${tag}<p>x</p></html>`);
  expect(of('plain text')).toBe(`${tag}plain text`);
});

test('modules become calls of the runtime, those in pages get a file, other scripts stay', () => {
  const context = makeContext();
  const html =
    '<script src="/_astro/theme.js"></script><script type="module" src="/_astro/page.js?x"></script>' +
    '<script type="module">go("</p>")</script><script nomodule src="/old.js"></script><script type="application/ld+json">{"a":"/studies/"}</script>';
  expect(rewrite(html, 'index.html', context)).toBe(
    '<script src="_astro/theme.js"></script><script>fileEdition.run("_astro/page.js")</script>' +
      '<script>fileEdition.run("_file/inline-hash-of-10-a.js")</script><script type="application/ld+json">{"a":"/studies/"}</script>',
  );
  expect([...context.classicScripts]).toEqual(['_astro/theme.js']);
  expect([...context.inlineModules.values()]).toEqual(['go("</p>")']);
  expect(context.faults).toEqual([]);
});

test('what servers and strangers need goes: policies, manifests, preloads, hashes', () => {
  const html =
    '<link rel="manifest" href="/x.webmanifest"><link rel="apple-touch-icon" href="/a.png"><meta http-equiv="Content-Security-Policy" content="x">' +
    '<link rel="preload" href="/f.woff2" crossorigin><link rel="icon" href="/picture.svg" crossorigin integrity="sha256-x">';
  expect(rewrite(html, 'index.html')).toBe('<link rel="icon" href="picture.svg"  >');
});

test('what is of the web alone is taken out whole, what is of the folder alone is shown', () => {
  const context = makeContext();
  const html =
    '<div data-web-only><a href="/og/x.png">x</a><p data-file-only hidden></div><p data-file-only hidden>here</p><p hidden>no</p>';
  expect(rewrite(html, 'index.html', context)).toBe('<p data-file-only >here</p><p hidden>no</p>');
  expect(context.faults).toEqual([]);
});

test('a link to be copied keeps its address on the web, where the page tells its own', () => {
  const link = '<a data-copy href="/studies/tea/#claim-x">copy</a>';
  expect(rewrite(`<link rel="canonical" href="https://x.example/studies/tea/">${link}`)).toContain(
    '<a data-copy="https://x.example/studies/tea/#claim-x" href="#claim-x">',
  );
  expect(rewrite(link)).toBe('<a data-copy href="#claim-x">copy</a>');
});

test('addresses stand in pictures, styles, forms, drawings and plain pages, too', () => {
  const html =
    '<img srcset="/picture.svg 1x, /picture.svg?b 2x" src="/picture.svg"><p style="background:url(/picture.svg)">' +
    '<form action="/"></form><svg><a xlink:href="/"><rect fill="url(#g)"/></a></svg><noscript><a href="/">x</a></noscript>' +
    '<template><a href="/">y</a></template><meta http-equiv="refresh" content="0;url=/">';
  expect(rewrite(html, 'index.html')).toBe(
    '<img srcset="picture.svg 1x, picture.svg?b 2x" src="picture.svg"><p style="background:url(picture.svg)">' +
      '<form action="index.html"></form><svg><a xlink:href="index.html"><rect fill="url(#g)"/></a></svg><noscript><a href="index.html">x</a></noscript>' +
      '<template><a href="index.html">y</a></template><meta http-equiv="refresh" content="0;url=index.html">',
  );
});

test('nothing else of a page changes: line ends, rare characters, odd markup', () => {
  const before = '<p CLASS=a>\r\n😀 &amp; & <b><i></b></i>\u2028\r\n<!-- </script> -->';
  expect(rewrite(`${before}<A HREF='/'>x</A>`, 'index.html')).toBe(`${before}<A href="index.html">x</A>`);
});

test('all that leads nowhere is told at once, with its page, and so is a base tag', () => {
  const context = makeContext();
  rewrite('<a href="/og/site.png">x</a><a href="nothing/">y</a>', 'studies/tea/index.html', context);
  rewrite('<base href="/studies/">', 'index.html', context);
  rewriteCss('_astro/a.css', 'a { background: url("/gone.svg") }', context.site, context.faults);
  expect(formatFaults(context.faults).split('\n')).toEqual([
    'The edition that opens from a folder cannot be made, so the site was not built:',
    '  _astro/a.css leads to /gone.svg, which the edition does not have. Mark what cannot work there with data-web-only.',
    '  index.html has a base tag, from which relative addresses would not lead into the folder.',
    '  studies/tea/index.html leads to /og/site.png, which the edition does not have. Mark what cannot work there with data-web-only.',
    '  studies/tea/index.html leads to nothing/, which the edition does not have. Mark what cannot work there with data-web-only.',
  ]);
});

test('style sheets name files relative to themselves, and leave data and marks alone', () => {
  const context = makeContext();
  const css = `@import '/picture.svg';a{b:url( "/picture.svg" );c:url(data:image/svg+xml,x);d:url(#m);e:url(../picture.svg)}`;
  expect(rewriteCss('_astro/a.css', css, context.site, context.faults)).toBe(
    `@import '../picture.svg';a{b:url("../picture.svg");c:url(data:image/svg+xml,x);d:url(#m);e:url(../picture.svg)}`,
  );
});
