import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { getBuiltLiterature } from '../../site/literature.node.ts';
import { formatSize } from '../../words/format-size.ts';
import { sizePattern } from './list-exports.ts';

/** Tells on the page about the exports how large each file is. It stands after all that changes those files. */
export function exportSizes(): AstroIntegration {
  return {
    name: 'export-sizes',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const page = join(folder, 'data/index.html');
        const { language } = getBuiltLiterature().site;
        const html = readFileSync(page, 'utf8').replace(sizePattern, (_, address: string) =>
          formatSize(statSync(join(folder, address)).size, language),
        );
        writeFileSync(page, html);
      },
    },
  };
}
