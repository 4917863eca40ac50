import { getEntry, render, type CollectionKey } from 'astro:content';

/** The MDX of a file, ready to be placed on a page, with its headings. */
export async function renderBody(collection: CollectionKey, id: string) {
  const entry = await getEntry(collection, id);
  if (entry === undefined)
    throw new Error(`Astro has no ${collection}/${id}.mdx, though the literature has.`);
  return render(entry);
}
