import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
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
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
          if (!name.endsWith('.html')) continue;
          const file = join(folder, name);
          const html = readFileSync(file, 'utf8');
          const tidy = dropIslandStyle(html);
          if (tidy !== html) writeFileSync(file, tidy);
        }
      },
    },
  };
}
