import type { APIRoute } from 'astro';
import { formatLlms } from '../features/markdown-pages/format-llms.ts';
import { getLiterature } from '../site/literature.ts';
import { absolute, href } from '../site/urls.ts';
import { getWords } from '../site/words.ts';

/** What there is, for language models. */
export const GET: APIRoute = ({ site }) => {
  const linkTo = (address: string) => absolute(address, site) ?? href(address);
  return new Response(formatLlms(getLiterature(), getWords(), linkTo), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
