import type { APIRoute } from 'astro';
import { formatComparisonCsv } from '../../features/exports/format-comparison-csv.ts';
import { getLiterature } from '../../site/literature.ts';
import { linkFor } from '../../site/urls.ts';
import { getWords } from '../../site/words.ts';

/** The comparison, for spreadsheets. */
export const GET: APIRoute = ({ site }) =>
  new Response(formatComparisonCsv({ literature: getLiterature(), words: getWords(), link: linkFor(site) }), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
