import { describe, expect, test } from 'vitest';
import { findDeadLinks, listOutsideLinks, type Site } from '../../src/features/link-check/find-dead-links.ts';
import { formatDeadLinks } from '../../src/features/link-check/format-dead-links.ts';
import { scanPage } from '../../src/features/link-check/scan-page.ts';

function makeSite(pages: Record<string, string>, options: Partial<Site> = {}): Site {
  return {
    pages: new Map(Object.entries(pages).map(([file, html]) => [file, scanPage(html)])),
    files: new Set([...Object.keys(pages), 'picture.png']),
    base: '/kb/',
    origin: 'https://tea.example',
    states: new Map([['/frameworks/x/', new Set(['node=water'])]]),
    ...options,
  };
}

const other = '<h1 id="top">x</h1><a href="#caf%C3%A9"></a><p id=café></p>';
const faultOf = (address: string) =>
  findDeadLinks(
    makeSite({
      'a/index.html': `<a href="${address}">x</a>`,
      'b/index.html': other,
      'frameworks/x/index.html': '',
      'index.html': '',
    }),
  )[0]?.why;

describe('A link', () => {
  test.for([
    '/kb/b/',
    '/kb/b',
    '/kb/b/index.html',
    '/kb/b/?found=tea#top',
    '/kb/b/#caf%C3%A9',
    '/kb/',
    '/kb/picture.png',
    '../b/#top',
    'https://tea.example/kb/b/#top',
    'https://elsewhere.example/nothing',
    'mailto:tea@tea.example',
    'data:,x',
    '/kb/frameworks/x/#node=water',
  ])('that leads somewhere is none to tell of: %s', (address) => {
    expect(faultOf(address)).toBeUndefined();
  });

  test.for([
    ['/kb/c/', 'there is no such page or file'],
    ['/kb/b/#bottom', 'the page has no such place'],
    ['#top', 'the page has no such place'],
    ['/b/', 'leads out of the folder of the site'],
    ['../c/?a&amp;b', 'there is no such page or file'],
    ['https://tea.example/kb/c/', 'there is no such page or file'],
    ['/kb/frameworks/x/#node=tea', 'the page has no such place'],
  ] as const)('that leads nowhere is told of: %s', ([address, why]) => {
    expect(faultOf(address)).toBe(why);
  });
});

test('a scan sees tags alone, however they are written', () => {
  const { ids, addresses } = scanPage(`
    <!-- <a href="/comment/"> --><script>const x = '<a href="/script/">';</script>
    <a title="a > b" HREF='/one/?a&amp;b'>x</a><a href=/two/>x</a><svg><a xlink:href="/three/"/></svg>
    <script src="/four.js"></script><p id="&#x41;&#66;" data-id="no" data-href="/no/"></p>`);
  expect(addresses).toEqual(['/one/?a&b', '/two/', '/three/', '/four.js']);
  expect([...ids]).toEqual(['AB']);
});

test('all dead links are told at once, each with the pages that it stands on', () => {
  const link = '<a href="/kb/gone/">x</a>';
  const dead = findDeadLinks(
    makeSite({ 'a/index.html': `${link}<a href="#no">`, '404.html': link, 'b.html': link, 'c.html': link }),
  );
  expect(formatDeadLinks(dead)).toBe(`2 links of this site lead nowhere, so it was not built:
  #no: the page has no such place
    on /a/
  /kb/gone/: there is no such page or file
    on /a/
    on /404.html
    on /b.html
    and on 1 more page`);
});

test('links to other sites are listed with their pages, and never those of the own site', () => {
  const html = '<a href="https://tea.example/kb/"><a href="https://a.example/"><a href="mailto:x@y.example">';
  expect([...listOutsideLinks(makeSite({ 'a/index.html': html, 'b/index.html': html }))]).toEqual([
    ['https://a.example/', ['/a/', '/b/']],
  ]);
});
