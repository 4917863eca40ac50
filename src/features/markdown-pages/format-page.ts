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

/** Strips, pictures and cards are most of a page: without them its tree is made in a third of the time. */
function cutMain(html: string): string {
  const start = html.search(/<main[\s>]/);
  if (start < 0) return '';
  const end = html.lastIndexOf('</main>');
  // What authors write holds no quotation mark that is not escaped, and in these pictures no sign of markup.
  const cards = html.indexOf('<div class="card ui" popover', start);
  return html
    .slice(start, cards < 0 ? end : cards)
    .replace(/<svg class="(?:strip|fw) ?[^>]*>[\s\S]*?<\/svg>/g, '');
}
