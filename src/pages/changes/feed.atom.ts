import type { APIRoute } from 'astro';
import { formatFeed } from '../../features/changes/format-feed.ts';
import { getLiterature } from '../../site/literature.ts';
import { absolute, href } from '../../site/urls.ts';
import { getWords } from '../../site/words.ts';

/** What has changed, for feed readers. */
export const GET: APIRoute = async ({ site }) => {
  const locate = (address: string) => absolute(address, site) ?? href(address);
  const feed = await formatFeed({ literature: getLiterature(), words: getWords(), locate });
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
