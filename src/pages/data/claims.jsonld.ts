import type { APIRoute } from 'astro';
import { buildAnnotations } from '../../features/exports/build-annotations.ts';
import { formatJson } from '../../features/exports/format-json.ts';
import { getLiterature } from '../../site/literature.ts';
import { linkFor } from '../../site/urls.ts';
import { getWords } from '../../site/words.ts';

/** Every claim as a Web Annotation of its source. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    formatJson(buildAnnotations({ literature: getLiterature(), words: getWords(), link: linkFor(site) })),
    { headers: { 'Content-Type': 'application/ld+json; charset=utf-8' } },
  );
