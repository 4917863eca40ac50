import type { APIRoute } from 'astro';
import { buildLiteratureFile } from '../../features/exports/build-literature-file.ts';
import { formatJson } from '../../features/exports/format-json.ts';
import { getLiterature } from '../../site/literature.ts';
import { linkFor } from '../../site/urls.ts';
import { getWords } from '../../site/words.ts';

/** The whole literature, for other programs. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    formatJson(buildLiteratureFile({ literature: getLiterature(), link: linkFor(site), words: getWords() })),
    { headers: { 'Content-Type': 'application/json; charset=utf-8' } },
  );
