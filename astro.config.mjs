// The composition root: which parts there are, and in which order they run. No logic.
import mdx from '@astrojs/mdx';
import react from '@astrojs/react';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { citations } from './src/features/citations/integration.ts';
import { contentCheck } from './src/features/content-check/integration.ts';
import { explorerIntent } from './src/features/explorer/integration.ts';
import { exportSizes } from './src/features/exports/integration.ts';
import { fileEdition } from './src/features/file-edition/integration.ts';
import { linkCheck } from './src/features/link-check/integration.ts';
import { markdownPages } from './src/features/markdown-pages/integration.ts';
import { offline } from './src/features/offline/integration.ts';
import { pagePolicy } from './src/features/page-policy/integration.ts';
import { permalinks } from './src/features/permalinks/integration.ts';
import { isListed } from './src/features/permalinks/is-listed.node.ts';
import { searchIndex } from './src/features/search/integration.ts';
import { siteVersion } from './src/features/site-version/integration.ts';
import { stagedBuild } from './src/features/staged-build/integration.ts';
import { findBasePath, findCacheDir, findOutDir, findSiteUrl } from './src/site/deployment.ts';

const site = findSiteUrl();

export default defineConfig({
  site,
  base: findBasePath(),
  cacheDir: findCacheDir(),
  outDir: findOutDir(),
  // Highlighted code needs inline styles, which the content security policy forbids.
  markdown: { syntaxHighlight: false },
  // Editors complete the front matter from the schemas.
  experimental: { contentIntellisense: true },
  devToolbar: { enabled: false },
  // Styles are files, which browsers keep for the next page: what all pages need, and what one type of page needs.
  // Pictures are compressed beside the pages that wait for them.
  build: { inlineStylesheets: 'never', concurrency: 4 },
  vite: {
    worker: { format: 'es' },
    build: {
      modulePreload: false,
      // Astro marks MDX modules with a directive of its own, which is meant to vanish.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
    },
  },
  integrations: [
    contentCheck(),
    citations(),
    mdx(),
    react(),
    explorerIntent(),
    ...(site ? [sitemap({ filter: isListed })] : []),
    pagePolicy(),
    // after all that changes what pages say
    markdownPages(),
    exportSizes(),
    // after all that makes files which can move
    permalinks(),
    // before the long work is done
    linkCheck(),
    searchIndex(),
    siteVersion(),
    fileEdition(),
    // after all that changes or adds files
    offline(),
    // last: what was built takes the place of the last good build
    stagedBuild(),
  ],
});
