import type { APIRoute } from 'astro';
import { buildManifest } from '../features/offline/build-manifest.ts';
import { getLiterature } from '../site/literature.ts';
import { href } from '../site/urls.ts';

export const GET: APIRoute = () =>
  new Response(JSON.stringify(buildManifest(getLiterature().site, href('/'))), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
