import type { APIRoute, GetStaticPaths } from 'astro';
import { renderAppIcon } from '../../features/offline/app-icon.node.ts';
import { appIcons, type AppIcon } from '../../features/offline/build-manifest.ts';

export const getStaticPaths = (() =>
  Object.keys(appIcons).map((icon) => ({ params: { icon } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(await renderAppIcon(params['icon'] as AppIcon), { headers: { 'Content-Type': 'image/png' } });
