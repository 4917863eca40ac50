import type { APIRoute } from 'astro';
import { formatClaimsCsv } from '../../features/exports/format-claims-csv.ts';
import { getLiterature } from '../../site/literature.ts';
import { linkFor } from '../../site/urls.ts';
import { getWords } from '../../site/words.ts';

/** Every claim, for spreadsheets. */
export const GET: APIRoute = ({ site }) =>
  new Response(formatClaimsCsv({ literature: getLiterature(), words: getWords(), link: linkFor(site) }), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
