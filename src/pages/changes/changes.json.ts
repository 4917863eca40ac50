import type { APIRoute } from 'astro';
import { buildRecord } from '../../features/changes/change-record.ts';
import { getLiterature } from '../../site/literature.ts';
import { getWords } from '../../site/words.ts';

/** What has changed, for those who follow a citation. */
export const GET: APIRoute = () => Response.json(buildRecord(getLiterature(), getWords()));
