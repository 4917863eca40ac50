import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { getBuiltLiterature } from '../../site/literature.node.ts';
import { createWords } from '../../words/words.ts';
import { buildIndex } from './build-index.node.ts';
import { listRecords } from './list-records.ts';
import { packFragments } from './pack-fragments.node.ts';

/** Makes the search index of a built site, in `pagefind/`. It stands after all that changes what pages say. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const literature = getBuiltLiterature();
        const start = performance.now();
        const records = listRecords(literature, createWords(literature.site));
        logger.info(`Indexing ${records.length} pages, claims, senses, relations and references …`);
        const outputPath = join(fileURLToPath(dir), 'pagefind');
        const { language } = literature.site;
        await buildIndex({ folder: fileURLToPath(dir), records, language, outputPath });
        packFragments(outputPath, records);
        logger.info(`The search index took ${((performance.now() - start) / 1000).toFixed(1)} s`);
      },
    },
  };
}
