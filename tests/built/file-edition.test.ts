import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { unzipSync } from 'fflate';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, inject, test } from 'vitest';
import { editionTokens } from '../../src/site/edition-tokens.ts';
import type { SiteVersion } from '../../src/site/version.ts';
import { readZip } from '../browser/unpack-edition.ts';
import { readSite } from './read-site.ts';

interface Page {
  ids: Set<string>;
  addresses: string[];
}

function readPage(html: string): Page {
  const page: Page = { ids: new Set(), addresses: [] };
  const visit = (node: Tree.Node): void => {
    for (const { name, value } of 'attrs' in node ? node.attrs : []) {
      if (name === 'id') page.ids.add(value);
      if (['href', 'src', 'action'].includes(name)) page.addresses.push(value);
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html, { scriptingEnabled: false }));
  return page;
}

describe.each(['ownSite', 'basedSite', 'otherSite', 'manySite'] as const)('the edition of %s', (name) => {
  const site = inject(name);
  const version = JSON.parse(readFileSync(join(site.folder, 'version.json'), 'utf8')) as SiteVersion;
  const entries = Object.entries(unzipSync(readZip(site)));
  const top = entries[0]![0].split('/')[0]!;
  const files = new Map(entries.map(([file, bytes]) => [file.slice(top.length + 1), Buffer.from(bytes)]));
  const pages = new Map(
    [...files].flatMap(([file, bytes]) =>
      file.endsWith('.html') ? [[file, readPage(bytes.toString())] as const] : [],
    ),
  );

  test('is one folder, which bears the version and the date of the site, with an entry page and a text', () => {
    expect(entries.every(([file]) => file.startsWith(`${top}/`))).toBe(true);
    expect(top.endsWith([version.date, version.version].filter(Boolean).join('-'))).toBe(true);
    expect(files.has('index.html')).toBe(true);
    expect(files.get('READ-ME.txt')!.toString()).toContain(version.version);
  });

  test('has every page of the site but the one for addresses that lead nowhere', () => {
    const built = readSite(site).map(({ path }) => path);
    const there = [...pages.keys()].map((file) => `/${file.replace(/index\.html$/, '')}`);
    expect(there.sort()).toEqual(built.filter((path) => path !== '/404.html').sort());
  });

  test('does not promise, where it tells of reading offline, the ways that need a server', () => {
    const html = files.get('offline/index.html')!.toString();
    expect(html.match(/<p class="lead"/g)).toHaveLength(1);
    expect(html).toContain('<p class="step"');
    expect(html).not.toContain('data-web-only');
  });

  test('has no address that needs a server, and none that leads nowhere', () => {
    const broken: string[] = [];
    for (const [file, { addresses }] of pages)
      for (const address of addresses) {
        if (/^(?:[a-z]+:|\/\/)/i.test(address)) continue;
        const [path = '', hash = ''] = address.split('#');
        const target = posix.join(
          posix.dirname(file),
          decodeURIComponent(path.replace(/\?.*/, '')) || posix.basename(file),
        );
        const place = decodeURIComponent(hash);
        const isState = /^(?:node|relation|step)=/.test(place);
        const isThere = place === '' || isState || pages.get(target)?.ids.has(place);
        if (path.startsWith('/') || !files.has(target) || !isThere) broken.push(`${file}: ${address}`);
      }
    expect(broken).toEqual([]);
  });

  test('has none of the pictures for link previews, and nothing for search engines and servers', () => {
    const names = [...files.keys()].filter((file) =>
      /^og\/|sitemap|robots\.txt|version\.json|webmanifest|^sw|\.zip$/.test(file),
    );
    expect(names).toEqual([]);
    expect(
      [...pages.keys()].filter((file) => /type="?module|security-policy/.test(files.get(file)!.toString())),
    ).toEqual([]);
  });

  test('leaves no gap in the pages of the site where it is told of', () => {
    const gaps = readSite(site).filter(({ html }) =>
      Object.values(editionTokens).some((token) => html.includes(token)),
    );
    expect(gaps.map(({ path }) => path)).toEqual([]);
  });
});
