import { getEntry, render, type CollectionKey } from 'astro:content';
import type { ContentsItem } from './contents.ts';

/** The MDX of a file, ready to be placed on a page, with its sections for the list of contents. */
export async function renderBody(collection: CollectionKey, id: string) {
  const entry = await getEntry(collection, id);
  if (entry === undefined)
    throw new Error(`Astro has no ${collection}/${id}.mdx, though the literature has.`);
  const { Content, headings } = await render(entry);
  const sections: ContentsItem[] = headings
    .filter(({ depth }) => depth === 2)
    .map(({ slug, text }) => ({ anchor: slug, text }));
  return { Content, sections };
}
