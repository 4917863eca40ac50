import type { APIRoute, GetStaticPaths } from 'astro';
import { formatFlowchart } from '../../../diagrams/flowchart.ts';
import { getLiterature } from '../../../site/literature.ts';

/** Each framework as text that readers draw, change and keep elsewhere. */
export const getStaticPaths = (() =>
  getLiterature().frameworks.map((framework) => ({ params: { id: framework.id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const framework = getLiterature().byId.frameworks.get(params['id'] ?? '')!;
  return new Response(formatFlowchart(framework, { direction: 'LR', labels: 'words' }), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
