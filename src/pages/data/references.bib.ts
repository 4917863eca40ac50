import type { APIRoute } from 'astro';
import { respondWithReferences } from '../../features/citations/reference-files.ts';
import { getLiterature } from '../../site/literature.ts';
import { absolute } from '../../site/urls.ts';
import { getWords } from '../../site/words.ts';

/** The list of references, for reference managers. */
export const GET: APIRoute = ({ site }) =>
  respondWithReferences(getLiterature(), {
    format: 'bib',
    words: getWords(),
    url: absolute('/references/', site),
  });
