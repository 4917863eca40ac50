import type { APIRoute } from 'astro';
import { formatGlossaryCsv } from '../../features/exports/format-glossary-csv.ts';
import { getLiterature } from '../../site/literature.ts';
import { absolute, href } from '../../site/urls.ts';
import { getWords } from '../../site/words.ts';

/** The glossary for spreadsheets and scripts. */
export const GET: APIRoute = ({ site }) => {
  const link = (address: string) => absolute(address, site) ?? href(address);
  return new Response(formatGlossaryCsv({ literature: getLiterature(), words: getWords(), link }), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' },
  });
};
