import type { APIRoute } from 'astro';
import { buildSetup } from '../../features/search/search-setup.ts';
import { getLiterature } from '../../site/literature.ts';
import { getWords } from '../../site/words.ts';

/** What the search shows before and beside its results. */
export const GET: APIRoute = () => Response.json(buildSetup(getLiterature(), getWords()));
