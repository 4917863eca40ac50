import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { listAddresses, pathOf } from '../../model/addresses.ts';
import { findBasePath, findSiteUrl } from '../../site/deployment.ts';
import { getBuiltLiterature } from '../../site/literature.node.ts';
import { createPageFormatter } from './page-formatter.ts';

/** Writes each page that can be cited as Markdown beside its HTML. It stands after all that changes pages. */
export function markdownPages(): AstroIntegration {
  return {
    name: 'markdown-pages',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const started = performance.now();
        const folder = fileURLToPath(dir);
        const literature = getBuiltLiterature();
        const { cited } = listAddresses(literature);
        const base = `${findBasePath().replace(/\/$/, '')}/`;
        const format = createPageFormatter({ literature, base, url: findSiteUrl() });
        for (const path of cited) {
          const html = readFileSync(join(folder, path, 'index.html'), 'utf8');
          writeFileSync(join(folder, pathOf.markdown(path)), format(path, html));
        }
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        logger.info(`${cited.length} pages as Markdown, in ${seconds} s`);
      },
    },
  };
}
