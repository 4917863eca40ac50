import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, test } from 'vitest';
import { preparePage } from '../../src/features/search/prepare-page.ts';
import type { SearchRecord } from '../../src/features/search/search-record.ts';
import { hostile, makeShown } from './search-tea.ts';

const record: SearchRecord = {
  address: '/factors/tea/',
  text: { of: 'page' },
  name: 'Tea',
  names: ['Sencha', 'Café'],
  about: ['Coffee'],
  kind: 'factor',
  studies: ['ceylon', 'darjeeling'],
  factorKinds: ['quantity'],
  shown: makeShown(),
};
const page =
  '<!doctype html><body><p>Head</p><main id="main" class="x"><h1>Tea</h1></main><p>Foot</p></body>';

interface Found {
  name: string;
  attributes: Record<string, string>;
  text: string;
  isInMain: boolean;
}

/** The page as Pagefind, which is a parser of HTML, takes it apart. */
function readPage(html: string): Found[] {
  const textOf = (node: Tree.Node): string =>
    node.nodeName === '#text'
      ? (node as Tree.TextNode).value
      : 'childNodes' in node
        ? node.childNodes.map(textOf).join('')
        : '';
  const visit = (node: Tree.Node, isInMain: boolean): Found[] => {
    const children = 'childNodes' in node ? node.childNodes : [];
    const inside = children.flatMap((child) => visit(child, isInMain || node.nodeName === 'main'));
    if (!('tagName' in node)) return inside;
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
    return [{ name: node.tagName, attributes, text: textOf(node), isInMain }, ...inside];
  };
  return visit(parse(html), false);
}

/** What the page tells Pagefind: `names` → the values. */
function readFacts(html: string): Record<string, string[]> {
  const facts: Record<string, string[]> = {};
  for (const { attributes, text, isInMain } of readPage(html)) {
    const fact = attributes['data-pagefind-meta'] ?? attributes['data-pagefind-filter'];
    if (fact === undefined) continue;
    expect(isInMain, `${fact} in <main>`).toBe(true);
    (facts[fact] ??= []).push(text);
  }
  return facts;
}

/** Without the space that was set between elements. */
const squeeze = (html: string) => html.replaceAll('> <', '><');

describe('a page is handed over', () => {
  test('with the names and filters of its record, in its main part', () => {
    expect(readFacts(preparePage(page, record))).toEqual({
      names: ['Sencha · Café'],
      about: ['Coffee'],
      kind: ['factor'],
      study: ['ceylon', 'darjeeling'],
      factor: ['quantity'],
    });
  });

  test('otherwise as it was built, but with a space where two elements touch', () => {
    const prepared = preparePage(page, record);
    const [before = '', after = ''] = page.split('<h1>');
    expect(squeeze(prepared).startsWith(before)).toBe(true);
    expect(squeeze(prepared).endsWith(`<h1>${after}`)).toBe(true);
    expect(prepared).not.toContain('><');
  });

  test.each(['<main>', '<main\nid="main"\n>'])('whatever its main part carries: %j', (main) => {
    const facts = readFacts(preparePage(page.replace(/<main[^>]*>/, main), record));
    expect(facts['kind']).toEqual(['factor']);
  });

  test('in its main part, though an element before it is called almost the same', () => {
    const menu = page.replace('<main', '<main-menu><p>Menu</p></main-menu><mainly>x</mainly><main');
    const prepared = preparePage(menu, record);
    expect(readFacts(prepared)['kind']).toEqual(['factor']);
    expect(squeeze(prepared)).toContain(
      '<main-menu><p>Menu</p></main-menu><mainly>x</mainly><main id="main"',
    );
  });

  test.each([hostile, '</p></div></main>', '"Tea" & \'tea\' &amp; &lt;', "$& $1 $' $$", '{tea} --> <!--'])(
    'with names that are text: %s',
    (name) => {
      const prepared = preparePage(page, { ...record, names: [name], about: [name, name] });
      expect(readFacts(prepared)).toMatchObject({ names: [name], about: [`${name} · ${name}`] });
      expect(readPage(prepared).map((element) => element.name)).not.toContain('img');
      expect(readPage(prepared).find((element) => element.name === 'h1')?.isInMain).toBe(true);
    },
  );

  test.each([{ names: [], about: [] }, {}])('with nothing for what its record has not (%#)', (empty) => {
    const { name, names, about, ...rest } = record;
    expect(readFacts(preparePage(page, { ...rest, ...empty, studies: [], factorKinds: [] }))).toEqual({
      kind: ['factor'],
    });
    expect([name, names, about]).not.toContain(undefined);
  });
});

test('a page without a main part is told by its address', () => {
  expect(() => preparePage('<body><h1>Tea</h1></body>', record)).toThrow('/factors/tea/');
  expect(() => preparePage('<body><main-menu></main-menu></body>', record)).toThrow('/factors/tea/');
  expect(() => preparePage('', record)).toThrow('<main>');
});
