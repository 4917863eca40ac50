import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { siteSchema } from '../../model/schema/site.ts';
import { getSiteFile } from '../../site/deployment.ts';
import { createWords } from '../../words/words.ts';
import { formatNotSaved } from './format-not-saved.ts';
import { leaveWorker } from './leave-worker.ts';
import { workerFile } from './saved-files.ts';
import { writeWorker } from './write-worker.node.ts';

const megabyte = 1_000_000;

/** Writes the service worker. It stands after everything that changes or adds files. */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const site = siteSchema.parse(getSiteFile());
        writeWorker(fileURLToPath(dir), {
          saveUpTo: site.offline.saveUpTo * megabyte,
          notSaved: formatNotSaved(createWords(site)),
        });
      },
      'astro:server:setup': ({ server }) => {
        // A preview at the same address may have left its worker, which would answer with the site of then.
        server.middlewares.use((request, response, next) => {
          if (!request.url?.split('?')[0]?.endsWith(`/${workerFile}`)) return next();
          response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(leaveWorker);
        });
      },
    },
  };
}
