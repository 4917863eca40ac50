import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { BuiltSite } from './build-sites.ts';

export interface BuiltPage {
  /** Without base path, as readers see it: `/studies/x/`. */
  path: string;
  html: string;
  elements: Element[];
  ids: string[];
}

export interface Element {
  name: string;
  attributes: ReadonlyMap<string, string>;
  text: string;
}

/** Every page of a built site, taken apart. */
export function readSite({ folder }: BuiltSite): BuiltPage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      const elements = listElements(parse(html));
      const ids = elements.flatMap(({ attributes }) => attributes.get('id') ?? []);
      return { path: `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`, html, elements, ids };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

export function findAll(
  page: BuiltPage,
  name: string,
  attributes: Record<string, string | undefined> = {},
): Element[] {
  return page.elements.filter(
    (element) =>
      element.name === name &&
      Object.entries(attributes).every(([key, value]) =>
        value === undefined ? element.attributes.has(key) : element.attributes.get(key) === value,
      ),
  );
}

export function readMeta(page: BuiltPage, key: string): string | undefined {
  const found = [...findAll(page, 'meta', { name: key }), ...findAll(page, 'meta', { property: key })];
  return found[0]?.attributes.get('content');
}

function listElements(node: Tree.Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  const inside = children.flatMap(listElements);
  if (!('tagName' in node)) return inside;
  const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
  return [{ name: node.tagName, attributes, text: textOf(node) }, ...inside];
}

function textOf(node: Tree.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
