import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listBuiltFiles } from '../../site/built-files.node.ts';
import type { Site } from './find-dead-links.ts';
import { scanPage } from './scan-page.ts';
import { isText, scanText } from './scan-text.ts';

/**
 * Every page of a built site, scanned, and every other text.
 * @param start where the site will stand, base path included; without it no text can be told to speak of it
 */
export function scanSite(folder: string, start?: string): Pick<Site, 'pages' | 'texts' | 'files'> {
  const files = listBuiltFiles(folder);
  const pages = files.filter((file) => file.endsWith('.html'));
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  return {
    files: new Set(files),
    pages: new Map(pages.map((file) => [file, scanPage(read(file))])),
    texts: new Map(
      start === undefined ? [] : files.filter(isText).map((file) => [file, scanText(read(file), start)]),
    ),
  };
}
