import { relative, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { contentDir } from '../../content-dir.ts';
import { checkContent } from './check.node.ts';

/** Stops a build before it begins when the literature has errors. The development server tells them and goes on. */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': async ({ command }) => {
        if (command !== 'build' && command !== 'dev') return;
        const { passed, text } = await checkContent(contentDir);
        console.log(`\n${text}\n`);
        if (!passed && command === 'build') process.exit(1);
      },
      'astro:server:setup': ({ server }) => {
        // Astro watches the bodies; site.yaml and references.json are the model's alone.
        server.watcher.add(contentDir);
        server.watcher.on('all', (event, path) => {
          if (!['add', 'change', 'unlink'].includes(event) || !isInside(path)) return;
          void checkContent(contentDir).then(({ passed, text }) => {
            if (!passed) console.log(`\n${text}\n`);
            server.ws.send({ type: 'full-reload' });
          });
        });
      },
    },
  };
}

function isInside(path: string): boolean {
  const way = relative(contentDir, path);
  return way !== '' && !way.startsWith(`..${sep}`) && way !== '..';
}
