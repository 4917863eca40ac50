/**
 * Hands the MDX of the literature to Astro for rendering. What the front matter means is the model's matter; the schemas
 * stand here too so that Astro writes them out for editors.
 */
import { join } from 'node:path';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentDir } from './content-dir.ts';
import { folders, type FolderName } from './model/parse/parse-entries.ts';

const bodies = (folder: FolderName) =>
  defineCollection({
    loader: glob({ base: join(contentDir, folder), pattern: '*.mdx' }),
    schema: folders[folder],
  });

export const collections = {
  studies: bodies('studies'),
  factors: bodies('factors'),
  frameworks: bodies('frameworks'),
  pages: bodies('pages'),
};
