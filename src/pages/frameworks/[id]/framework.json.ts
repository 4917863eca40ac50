import type { APIRoute, GetStaticPaths } from 'astro';
import { buildFrameworkFile } from '../../../features/exports/build-literature-file.ts';
import { formatJson } from '../../../features/exports/format-json.ts';
import { getLiterature } from '../../../site/literature.ts';
import { linkFor } from '../../../site/urls.ts';
import { getWords } from '../../../site/words.ts';

/** Each framework by itself, for other programs. */
export const getStaticPaths = (() =>
  getLiterature().frameworks.map((framework) => ({ params: { id: framework.id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params, site }) => {
  const literature = getLiterature();
  const framework = literature.byId.frameworks.get(params['id'] ?? '')!;
  return new Response(
    formatJson(buildFrameworkFile(framework, { literature, words: getWords(), link: linkFor(site) })),
    {
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
    },
  );
};
