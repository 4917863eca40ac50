/** A built page as Markdown: what it says, without what leads around the site. */
import { parseFragment } from 'parse5';
import type { Site } from '../../model/literature.ts';
import { formatFrontMatter } from './format-front-matter.ts';
import { formatBlocks } from './format-markdown.ts';
import type { PageContext } from './page-context.ts';
import { findInside, getText, isElement } from './page-elements.ts';
import { readBlocks } from './read-blocks.ts';

interface BuiltPage extends PageContext {
  html: string;
  /** As links lead to it from elsewhere. */
  address: string;
  site: Site;
}

/** @throws when the page has no main part */
export function formatPage({ html, address, site, ...context }: BuiltPage): string {
  const main = parseFragment(cutMain(html)).childNodes.find((node) => isElement(node));
  if (main === undefined) throw new Error(`The page ${address} has no <main>.`);
  const heading = findInside(main, ({ tagName }) => tagName === 'h1');
  const title = heading ? getText(heading).trim() : site.name;
  const head = formatFrontMatter({ title, address, site, words: context.words });
  return `${head}\n${formatBlocks(readBlocks(main.childNodes, context))}\n`;
}

/** Strips are half of a page and cards a third: without them a tree is made in half the time. */
function cutMain(html: string): string {
  const start = html.search(/<main[\s>]/);
  if (start < 0) return '';
  const end = html.lastIndexOf('</main>');
  // Text and attributes of an author's hold no quotation mark that is not escaped.
  const cards = html.indexOf('<div class="card ui" popover', start);
  return html
    .slice(start, cards < 0 ? end : cards)
    .replace(/<svg class="strip"[^<]*(?:<path [^<]*<\/path>)*<\/svg>/g, '');
}
