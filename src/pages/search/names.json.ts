import type { APIRoute } from 'astro';
import { listNamedEntries } from '../../features/search/search-setup.ts';
import { getLiterature } from '../../site/literature.ts';

/** What glossary entries are called, for words that were typed wrongly. */
export const GET: APIRoute = () => Response.json(listNamedEntries(getLiterature()));
