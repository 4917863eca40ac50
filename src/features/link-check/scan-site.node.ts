import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listBuiltFiles } from '../../site/built-files.node.ts';
import type { Site } from './find-dead-links.ts';
import { scanPage } from './scan-page.ts';

/** Every page of a built site, scanned. */
export function scanSite(folder: string): Pick<Site, 'pages' | 'files'> {
  const files = listBuiltFiles(folder);
  const pages = files.filter((file) => file.endsWith('.html'));
  return {
    files: new Set(files),
    pages: new Map(pages.map((file) => [file, scanPage(readFileSync(join(folder, file), 'utf8'))])),
  };
}
