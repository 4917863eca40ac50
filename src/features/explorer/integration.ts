import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { rewritePages } from '../../site/rewrite-pages.node.ts';
import { dropIslandStyle } from './island-style.ts';

/** Adds `client:intent`: an island that is loaded once a reader wants it, and never before. */
export function explorerIntent(): AstroIntegration {
  return {
    name: 'explorer-intent',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) => {
        const entrypoint = fileURLToPath(new URL('./intent.client.ts', import.meta.url));
        addClientDirective({ name: 'intent', entrypoint });
      },
      'astro:build:done': ({ dir }) => rewritePages(dir, dropIslandStyle),
    },
  };
}
