import type { AstroIntegration } from 'astro';
import { getBuiltLiterature } from '../../site/literature.node.ts';
import { createWords } from '../../words/words.ts';
import { listCitations } from './list-citations.node.ts';

/** Formats all citations before there are pages, which then find them in the cache. */
export function citations(): AstroIntegration {
  let place: { site: string | undefined; base: string } = { site: undefined, base: '/' };
  return {
    name: 'citations',
    hooks: {
      'astro:config:done': ({ config: { site, base } }) => void (place = { site, base }),
      'astro:build:start': ({ logger }) => {
        const started = performance.now();
        const literature = getBuiltLiterature();
        const { site, base } = place;
        const { works, pages } = listCitations(literature, {
          words: createWords(literature.site),
          locate: (path) => site && new URL(`${base.replace(/\/$/, '')}${path}`, site).href,
        });
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        logger.info(`${works.size} works and ${pages.size} pages in every style, in ${seconds} s`);
      },
    },
  };
}
