import type { APIRoute } from 'astro';
import { formatJson } from '../../features/exports/format-json.ts';
import { pathOf } from '../../model/addresses.ts';
import { buildExportSchema } from '../../model/schema/export.ts';
import { absolute } from '../../site/urls.ts';

/** What `literature.json` and each `framework.json` are made of, for programs that check them. */
export const GET: APIRoute = ({ site }) =>
  new Response(formatJson(buildExportSchema(absolute(pathOf.data('literature.schema.json'), site))), {
    headers: { 'Content-Type': 'application/schema+json; charset=utf-8' },
  });
