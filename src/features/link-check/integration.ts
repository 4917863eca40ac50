import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { listAddresses } from '../../model/addresses.ts';
import { findBasePath, findSiteUrl } from '../../site/deployment.ts';
import { editionFolder, editionTokens } from '../../site/edition-tokens.ts';
import { getBuiltLiterature } from '../../site/literature.node.ts';
import { findDeadLinks } from './find-dead-links.ts';
import { formatDeadLinks } from './format-dead-links.ts';
import { scanSite } from './scan-site.node.ts';

/** Stops a build when a link within the site leads nowhere, anchors included. It stands after all that adds pages. */
export function linkCheck(): AstroIntegration {
  return {
    name: 'link-check',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const started = performance.now();
        const url = findSiteUrl();
        const base = `${findBasePath().replace(/\/$/, '')}/`;
        const origin = url === undefined ? undefined : new URL(url).origin;
        const { pages, texts, files } = scanSite(fileURLToPath(dir), origin && origin + base);
        const dead = findDeadLinks({
          pages,
          texts,
          // The zip is made of all pages, so that it comes later.
          files: new Set([...files, `${editionFolder}/${editionTokens.file}`]),
          base,
          origin,
          states: listAddresses(getBuiltLiterature()).states,
        });
        if (dead.length > 0) {
          console.error(`\n${formatDeadLinks(dead)}\n`);
          process.exit(1);
        }
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        logger.info(
          `No link within the site leads nowhere (${pages.size} pages, ${texts.size} other files, ${seconds} s)`,
        );
      },
    },
  };
}
