import type { APIRoute } from 'astro';
import { formatComparisonLatex } from '../../features/exports/format-comparison-latex.ts';
import { getLiterature } from '../../site/literature.ts';
import { linkFor } from '../../site/urls.ts';
import { getWords } from '../../site/words.ts';

/** The comparison, as a table for LaTeX. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    formatComparisonLatex({ literature: getLiterature(), words: getWords(), link: linkFor(site) }),
    { headers: { 'Content-Type': 'application/x-tex; charset=utf-8' } },
  );
