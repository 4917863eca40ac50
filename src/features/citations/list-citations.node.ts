/** How everything on the site that can be cited is cited: made once, for all pages together. */
import { listAddresses } from '../../model/addresses.ts';
import type { Literature } from '../../model/literature.ts';
import { listPageTitles } from '../../site/page-titles.ts';
import type { Words } from '../../words/words.ts';
import { buildItem, buildPageItem, type Item } from './build-item.ts';
import { readCitations } from './citation-cache.node.ts';
import type { Citation } from './styles.ts';

export interface Cited {
  item: Item;
  /** One a style. */
  citations: Citation[];
}

export interface SiteCitations {
  /** The works that have a page of their own here, by the id of the study. */
  works: ReadonlyMap<string, Cited>;
  /** Our own pages, by their path. */
  pages: ReadonlyMap<string, Cited>;
}

let made: { for: Literature; citations: SiteCitations } | undefined;

/** @param locate the whole address of a page, where the site knows it */
export function listCitations(
  literature: Literature,
  { words, locate }: { words: Words; locate: (path: string) => string | undefined },
): SiteCitations {
  if (made?.for !== literature) made = { for: literature, citations: build(literature, words, locate) };
  return made.citations;
}

function build(
  literature: Literature,
  words: Words,
  locate: (path: string) => string | undefined,
): SiteCitations {
  const { site, studies } = literature;
  const titles = listPageTitles(literature, words);
  const works = studies.map(({ id, reference }) => [id as string, buildItem(reference, words)] as const);
  const pages = listAddresses(literature).cited.map((path) => {
    const title = titles.get(path) ?? site.name;
    return [path, buildPageItem({ path, title, url: locate(path) }, site, words)] as const;
  });
  const entries = [...works, ...pages];
  const citations = readCitations(
    entries.map(([, item]) => item),
    { language: words.language, noDate: words('reference.noYear'), site: site.name },
  );
  const cited = entries.map(([key, item], index) => [key, { item, citations: citations[index]! }] as const);
  return { works: new Map(cited.slice(0, works.length)), pages: new Map(cited.slice(works.length)) };
}
