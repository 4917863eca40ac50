import type { APIRoute } from 'astro';
import { formatComparisonMarkdown } from '../../features/exports/format-comparison-markdown.ts';
import { getLiterature } from '../../site/literature.ts';
import { linkFor } from '../../site/urls.ts';
import { getWords } from '../../site/words.ts';

/** The comparison, as a table in Markdown. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    formatComparisonMarkdown({ literature: getLiterature(), words: getWords(), link: linkFor(site) }),
    { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } },
  );
