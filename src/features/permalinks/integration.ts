import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { getBuiltLiterature } from '../../site/literature.node.ts';

/** Puts a file that has moved at its old address as well: a host of files can lead nobody elsewhere. */
export function permalinks(): AstroIntegration {
  return {
    name: 'permalinks',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const [from, to] of getBuiltLiterature().forwards.files) {
          mkdirSync(dirname(join(folder, from)), { recursive: true });
          copyFileSync(join(folder, to), join(folder, from));
        }
      },
    },
  };
}
