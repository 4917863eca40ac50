/** Hands the MDX of the literature to Astro for rendering. What the front matter means is the model's matter alone. */
import { join } from 'node:path';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentDir } from './content-dir.ts';

const bodies = (folder: string) =>
  defineCollection({ loader: glob({ base: join(contentDir, folder), pattern: '*.mdx' }) });

export const collections = {
  studies: bodies('studies'),
  factors: bodies('factors'),
  frameworks: bodies('frameworks'),
  pages: bodies('pages'),
};
