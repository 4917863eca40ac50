import { relative, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { contentDir } from '../../content-dir.ts';
import { checkContent } from './check.node.ts';
import { keepLatest } from './keep-latest.ts';

/** Stops a build before it begins when the literature has errors. The development server tells them and goes on. */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': async ({ command }) => {
        if (command === 'build') {
          const { passed, text } = await checkContent(contentDir, { drawsFrameworks: true });
          tell(text);
          if (!passed) process.exit(1);
        }
        if (command === 'dev') await checkContent(contentDir).then(({ text }) => tell(text), tellError);
      },
      'astro:server:setup': ({ server }) => {
        const check = keepLatest(
          () => checkContent(contentDir),
          ({ passed, text }) => {
            if (!passed) tell(text);
            server.ws.send({ type: 'full-reload' });
          },
          tellError,
        );
        // Astro watches the bodies; site.yaml and references.json are the model's alone.
        server.watcher.add(contentDir);
        server.watcher.on('all', (event, path) => {
          if (['add', 'change', 'unlink'].includes(event) && isInside(path)) check();
        });
      },
    },
  };
}

function tell(text: string): void {
  console.log(`\n${text}\n`);
}

function tellError(error: unknown): void {
  tell(`The literature could not be checked: ${error instanceof Error ? error.message : String(error)}`);
}

function isInside(path: string): boolean {
  const way = relative(contentDir, path);
  return way !== '' && !way.startsWith(`..${sep}`) && way !== '..';
}
