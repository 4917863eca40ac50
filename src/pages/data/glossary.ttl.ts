import type { APIRoute } from 'astro';
import { buildConcepts } from '../../features/exports/build-concepts.ts';
import { formatTurtle } from '../../features/exports/format-turtle.ts';
import { getLiterature } from '../../site/literature.ts';
import { absolute } from '../../site/urls.ts';
import { getWords } from '../../site/words.ts';

/** The glossary in SKOS, as Turtle. */
export const GET: APIRoute = ({ site }) => {
  const literature = getLiterature();
  // Where the site does not know its address, a reader of the file does: addresses are seen from its folder.
  const link = (address: string) => absolute(address, site) ?? `..${address}`;
  const statements = buildConcepts({ literature, words: getWords(), link });
  return new Response(formatTurtle(statements, literature.site.language), {
    headers: { 'Content-Type': 'text/turtle; charset=utf-8' },
  });
};
