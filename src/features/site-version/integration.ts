import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { hashFolder } from '../../site/built-files.node.ts';
import { getSiteFile } from '../../site/deployment.ts';
import { rewritePages } from '../../site/rewrite-pages.node.ts';
import { versionFile, versionToken, type SiteVersion } from '../../site/version.ts';

/** Names the build by what it holds. It stands after all that changes pages, and before what is made of them. */
export function siteVersion(): AstroIntegration {
  return {
    name: 'site-version',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const updated = getSiteFile()['updated'];
        const site: SiteVersion = {
          version: hashFolder(folder).slice(0, 8),
          date: typeof updated === 'string' ? updated : undefined,
        };
        writeFileSync(join(folder, versionFile), `${JSON.stringify(site)}\n`);
        rewritePages(dir, (text) => text.replaceAll(versionToken, site.version), ['.html', '.md']);
      },
    },
  };
}
