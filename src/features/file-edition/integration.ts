import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { siteSchema } from '../../model/schema/site.ts';
import { hashBytes } from '../../site/built-files.node.ts';
import { findBasePath, getSiteFile } from '../../site/deployment.ts';
import { editionFolder, editionTokens } from '../../site/edition-tokens.ts';
import { versionFile, type SiteVersion } from '../../site/version.ts';
import { formatSize } from '../../words/format-size.ts';
import { createWords } from '../../words/words.ts';
import { formatReadMe, nameEdition } from './edition-texts.ts';
import { formatFaults } from './fault.ts';
import { makeEdition } from './make-edition.node.ts';
import { zipEdition } from './zip-edition.ts';

/**
 * Makes of the finished site one zip that opens by a double click, without a server, and tells the page that offers it
 * which it is. It stands after the version, which it bears, and before what counts the files of the site.
 */
export function fileEdition(): AstroIntegration {
  return {
    name: 'file-edition',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const started = performance.now();
        logger.info('Making the edition that opens from a folder.');
        const folder = fileURLToPath(dir);
        const site = siteSchema.parse(getSiteFile());
        const version = JSON.parse(readFileSync(join(folder, versionFile), 'utf8')) as SiteVersion;
        const { files, faults } = await makeEdition(folder, findBasePath());
        if (faults.length > 0) {
          console.error(`\n${formatFaults(faults)}\n`);
          process.exit(1);
        }
        const words = createWords(site);
        files.set('READ-ME.txt', new TextEncoder().encode(formatReadMe(site.name, version, words)));
        const name = nameEdition(site.name, version);
        const zip = zipEdition(name, files, version.date);
        mkdirSync(join(folder, editionFolder), { recursive: true });
        writeFileSync(join(folder, editionFolder, `${name}.zip`), zip);
        const size = formatSize(zip.length, site.language);
        fillPage(join(folder, editionFolder, 'index.html'), {
          file: `${name}.zip`,
          size,
          sha256: hashBytes(zip),
        });
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        logger.info(`${editionFolder}/${name}.zip: ${size}, ${files.size} files, in ${seconds} s`);
      },
    },
  };
}

/** Tells the page that offers the zip what is known of it only now. */
function fillPage(page: string, values: Record<keyof typeof editionTokens, string>): void {
  if (!existsSync(page)) return;
  let html = readFileSync(page, 'utf8');
  for (const key of Object.keys(editionTokens) as (keyof typeof editionTokens)[])
    html = html.replaceAll(editionTokens[key], values[key]);
  writeFileSync(page, html);
}
