import type { APIRoute, GetStaticPaths } from 'astro';
import { formatGraphml } from '../../../features/exports/format-graphml.ts';
import { getLiterature } from '../../../site/literature.ts';
import { linkFor } from '../../../site/urls.ts';
import { getWords } from '../../../site/words.ts';

/** Each framework for programs that draw and reckon with graphs. */
export const getStaticPaths = (() =>
  getLiterature().frameworks.map((framework) => ({ params: { id: framework.id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params, site }) => {
  const literature = getLiterature();
  const framework = literature.byId.frameworks.get(params['id'] ?? '')!;
  return new Response(formatGraphml(framework, { literature, words: getWords(), link: linkFor(site) }), {
    headers: { 'Content-Type': 'application/graphml+xml; charset=utf-8' },
  });
};
