import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findDeadLinks, listOutsideLinks, type Site } from '../../src/features/link-check/find-dead-links.ts';
import { formatDeadLinks } from '../../src/features/link-check/format-dead-links.ts';
import { scanPage } from '../../src/features/link-check/scan-page.ts';
import { scanSite } from '../../src/features/link-check/scan-site.node.ts';
import { isText, scanText } from '../../src/features/link-check/scan-text.ts';

function makeSite(pages: Record<string, string>, options: Partial<Site> = {}): Site {
  return {
    pages: new Map(Object.entries(pages).map(([file, html]) => [file, scanPage(html)])),
    texts: new Map(),
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

test('A value that reads like a tag or an attribute is text: neither a link nor the end of one', () => {
  const title = '<script>alert(1)</script><img src=x id=y> href=z';
  const page = scanPage(
    `<meta content="${title}"><p id="a" title='${title}'>x</p><script>if (a<b) "<a href=no id=no>"</script><a HREF=b>x</a>`,
  );
  expect([...page.ids]).toEqual(['a']);
  expect(page.addresses).toEqual(['b']);
});

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

describe('In a text that is no page, an address of this site', () => {
  const own = 'https://tea.example/kb/';
  const scan = (text: string) => scanText(text, own).map((address) => address.slice(own.length));

  test.for([
    [
      'JSON',
      `{"a":"${own}a/#x","b":"https:\\/\\/tea.example\\/kb\\/b\\/#y","n":"line\\n${own}c/"}`,
      ['a/#x', 'c/', 'b/#y'],
    ],
    [
      'XML',
      `<link href="${own}a/?p=1&amp;q=2#x"/><id>${own}b/</id><c>&lt;a href=&quot;${own}c/&quot;&gt;</c>`,
      ['a/?p=1&q=2#x', 'b/', 'c/'],
    ],
    ['CSV', `1,${own}a/#x,"see ${own}b/, and ${own}c/"\r\n=1,${own}d/`, ['a/#x', 'b/', 'c/', 'd/']],
    ['Turtle', `@prefix : <${own}a/#sense-> .\n<${own}a/#x> dct:source <${own}b/>;`, ['a/#x', 'b/']],
    ['LaTeX', `\\url{${own}a\\_b/\\#x} \\href{${own}c/?x=1\\&y}{c}`, ['a_b/#x', 'c/?x=1&y']],
    ['BibTeX', `url = {${own}a/#x},\n note = "${own}b/"`, ['a/#x', 'b/']],
    ['RIS', `UR  - ${own}a/#x\r\nN1  - Version: ${own}b/.\r\n`, ['a/#x', 'b/']],
    [
      'Markdown',
      `[a](${own}a/#x) <${own}b/> **${own}c/**, | ${own}d/ | \`${own}e/\` “${own}f/”…`,
      ['a/#x', 'b/', 'c/', 'd/', 'e/', 'f/'],
    ],
    ['Mermaid', `click n1 href "${own}a/#x" _self`, ['a/#x']],
    [
      'the address of another site',
      `https://archive.example/${own}a/ ?u=${own}b/ https://tea.example/kbx/ https://tea.example/`,
      [],
    ],
    ['the site itself', `${own} ${own}.`, ['']],
  ] as const)('is found where it stands in %s', ([, text, found]) => {
    expect(scan(text)).toEqual(found);
  });

  test('is checked like a link on a page, anchor included, and told with the name of the file', () => {
    const site = makeSite(
      { 'b/index.html': other, 'search/index.html': '', 'frameworks/x/index.html': '' },
      {
        texts: new Map([
          [
            'data/glossary.csv',
            scanText(
              [
                'b/#top',
                'b/?cited=2026-11-25#caf%C3%A9',
                'b/#café',
                'b/#bottom',
                'c/',
                'picture.png',
                'picture.svg',
              ]
                .concat(
                  'search/?q=tea#x',
                  'pagefind/pagefind.js',
                  'version.json',
                  'sw.js',
                  'frameworks/x/#node=water',
                )
                .map((path) => own + path)
                .join('\n'),
              own,
            ),
          ],
        ]),
      },
    );
    expect(findDeadLinks(site)).toEqual([
      { page: '/data/glossary.csv', address: `${own}b/#bottom`, why: 'the page has no such place' },
      { page: '/data/glossary.csv', address: `${own}c/`, why: 'there is no such page or file' },
      { page: '/data/glossary.csv', address: `${own}picture.svg`, why: 'there is no such page or file' },
      { page: '/data/glossary.csv', address: `${own}search/?q=tea#x`, why: 'the page has no such place' },
    ]);
  });

  test('is looked for in every text of a built site but those that the build makes for itself', () => {
    expect(
      ['data/a.ttl', 'x/index.md', 'llms.txt', 'changes/feed.atom', 'f/picture.svg'].filter(isText),
    ).toHaveLength(5);
    expect(
      ['index.html', 'a.png', 'version.json', 'sw-files.1.json', 'pagefind/a.json', '_astro/a.svg'].filter(
        isText,
      ),
    ).toEqual([]);

    const folder = mkdtempSync(join(tmpdir(), 'site-'));
    try {
      mkdirSync(join(folder, 'data'));
      writeFileSync(join(folder, 'data/a.json'), `"${own}b/"`);
      writeFileSync(join(folder, 'index.html'), '<p id="x">');
      expect([...scanSite(folder, own).texts]).toEqual([['data/a.json', [`${own}b/`]]]);
      expect([...scanSite(folder).texts]).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
