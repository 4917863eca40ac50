import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { findAll, readMeta, readSite } from './read-site.ts';

const site = inject('otherSite');
const pages = new Map(readSite(site).map((page) => [page.path, page]));
const page = (path: string) => pages.get(path)!;
const places = (path: string) =>
  findAll(page(path), 'li', { 'data-gone': undefined }).map(({ attributes, text }) => [
    attributes.get('id'),
    text.replace(/^.*?: /, ''),
  ]);

test('a page that has moved is told of at its old address, for people, browsers and search engines', () => {
  const old = page('/studies/kaltes-wasser/');
  expect(readMeta(old, 'robots')).toBe('noindex');
  expect(findAll(old, 'link', { rel: 'canonical' })[0]!.attributes.get('href')).toBe(
    'https://tee.example/studies/kuehles-wasser/',
  );
  expect(old.html).toContain(
    '<noscript><meta http-equiv="refresh" content="0; url=/studies/kuehles-wasser/"></noscript>',
  );
  const links = findAll(old, 'a', { 'data-moved': undefined });
  expect(links.map(({ attributes }) => attributes.get('href'))).toEqual(['/studies/kuehles-wasser/']);
});

test('of the places on it those are named that do not simply follow it', () => {
  expect(places('/studies/kaltes-wasser/')).toEqual([
    ['claim-nur-abends', '/studies/hartes-wasser/#claim-drei-haertegrade'],
    ['claim-zu-kalt', 'Zurückgezogen am 21. März 2014: Die Stelle war falsch gelesen.'],
  ]);
});

test('a page that is withdrawn says why, and leads nowhere', () => {
  const old = page('/studies/lauwarmes-wasser/');
  expect(findAll(old, 'main')[0]!.text).toContain(
    'Zurückgezogen am 21. März 2014: Der Versuch ließ sich nicht wiederholen.',
  );
  expect(old.html).not.toMatch(/http-equiv="refresh"|rel="canonical"|data-moved/);
  expect(readMeta(old, 'robots')).toBe('noindex');
});

test('places that are gone from a page that stands are told of on it, those of a renamed id included', () => {
  expect(places('/studies/hartes-wasser/').map(([anchor]) => anchor)).toEqual([
    'claim-kalk',
    'claim-verschrieben',
  ]);
  expect(places('/compare/befund/')[0]).toEqual([
    'study-kaltes-wasser',
    '/compare/befund/#study-kuehles-wasser',
  ]);
  expect(places('/frameworks/blatt-und-zeit/').map(([anchor]) => anchor)).toEqual([
    'relation-groesse-kostet-zeit',
    'relation=groesse-kostet-zeit',
  ]);
});

test('a page from which nothing is gone bears nothing of this', () => {
  expect(page('/studies/blatt-und-bruch/').html).not.toMatch(/data-gone|(?:moved|follow)\./);
});

test('two places that are gone cost their page at most 400 bytes', () => {
  const html = page('/studies/hartes-wasser/').html;
  const [, src = ''] = /src="([^"]*\/follow\.[^"]*)"/.exec(html) ?? [];
  const section =
    /<section class="prose step" data-pagefind-ignore>.*?<\/section>\s*<script[^>]*><\/script>/s;
  const bare = html.replace(section, '');
  expect(bare).not.toContain('data-gone');
  const weigh = (text: string | Buffer) => gzipSync(text, { level: 9 }).length;
  const bytes = weigh(html) - weigh(bare) + weigh(readFileSync(join(site.folder, src)));
  expect(bytes).toBeLessThanOrEqual(400);
});

test('what lies below a page goes with it, and a file stands at its old address as well', () => {
  expect(page('/frameworks/blatt/beside/wasser-blatt-zeit/').html).toContain(
    'url=/frameworks/blatt-und-zeit/beside/wasser-blatt-zeit/"',
  );
  expect(readFileSync(join(site.folder, 'frameworks/blatt/mermaid.mmd'), 'utf8')).toBe(
    readFileSync(join(site.folder, 'frameworks/blatt-und-zeit/mermaid.mmd'), 'utf8'),
  );
});
