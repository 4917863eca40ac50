import type { APIRoute } from 'astro';
import { formatAnki } from '../../features/exports/format-anki.ts';
import { getLiterature } from '../../site/literature.ts';
import { absolute } from '../../site/urls.ts';
import { getWords } from '../../site/words.ts';

/** The glossary as cards to learn from. */
export const GET: APIRoute = ({ site }) => {
  const source = { literature: getLiterature(), words: getWords(), home: absolute('/', site) };
  return new Response(formatAnki(source), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
