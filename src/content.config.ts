/**
 * Hands the MDX of the literature to Astro for rendering. What the front matter means is the model's matter, and so is
 * what is wrong with it: here the schemas stand so that Astro writes them out for editors, and never fail.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import type { z } from 'astro/zod';
import { contentDir } from './content-dir.ts';
import { folders, type FolderName } from './model/parse/parse-entries.ts';

const bodies = (folder: FolderName) =>
  defineCollection({
    // As a URL: a path may hold signs that mean something in one, and begins with a letter on Windows.
    loader: glob({ base: pathToFileURL(`${join(contentDir, folder)}/`), pattern: '*.mdx' }),
    schema: (folders[folder] as z.ZodType).catch({}),
  });

export const collections = {
  studies: bodies('studies'),
  factors: bodies('factors'),
  frameworks: bodies('frameworks'),
  pages: bodies('pages'),
};
