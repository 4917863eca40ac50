import type { APIRoute, GetStaticPaths } from 'astro';
import { formatMermaid } from '../../../features/exports/format-mermaid.ts';
import { getLiterature } from '../../../site/literature.ts';
import { linkFor } from '../../../site/urls.ts';
import { getWords } from '../../../site/words.ts';

/** Each framework as text that readers draw, change and keep elsewhere. */
export const getStaticPaths = (() =>
  getLiterature().frameworks.map((framework) => ({ params: { id: framework.id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params, site }) => {
  const literature = getLiterature();
  const framework = literature.byId.frameworks.get(params['id'] ?? '')!;
  return new Response(formatMermaid(framework, { literature, words: getWords(), link: linkFor(site) }), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
