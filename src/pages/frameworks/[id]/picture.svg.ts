import type { APIRoute, GetStaticPaths } from 'astro';
import { drawFramework } from '../../../diagrams/draw.node.ts';
import { formatPicture } from '../../../features/exports/format-picture.ts';
import { loadLightColours } from '../../../site/light-colours.node.ts';
import { getLiterature } from '../../../site/literature.ts';
import { linkFor } from '../../../site/urls.ts';
import { getWords } from '../../../site/words.ts';

/** Each framework as a picture to take along. */
export const getStaticPaths = (() =>
  getLiterature().frameworks.map((framework) => ({ params: { id: framework.id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params, site }) => {
  const literature = getLiterature();
  const framework = literature.byId.frameworks.get(params['id'] ?? '')!;
  const drawn = framework.nodes.length > 0 ? await drawFramework(framework) : undefined;
  const picture = formatPicture(framework, {
    source: { literature, words: getWords(), link: linkFor(site) },
    drawing: drawn?.wide,
    colours: loadLightColours(),
    isLinked: site !== undefined,
  });
  return new Response(picture, { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });
};
