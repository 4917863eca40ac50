/** Where the site will stand: read by `astro.config.mjs`, before there are pages. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { contentDir } from '../content-dir.ts';
import { siteFile } from '../model/entries.ts';

/** `SITE_URL`, or the `url` of site.yaml; undefined when neither is a web address. */
export function findSiteUrl(): string | undefined {
  const url = process.env['SITE_URL'] || readSiteFile()?.['url'];
  return typeof url === 'string' && /^https?:\/\//.test(url) ? url : undefined;
}

/** `BASE_PATH`, the folder of the host in which the site stands; by default its root. */
export function findBasePath(): string {
  return `/${(process.env['BASE_PATH'] ?? '').replace(/^\/+|\/+$/g, '')}`;
}

/** Whatever is wrong with the file is told by the content check. */
function readSiteFile(): Record<string, unknown> | undefined {
  try {
    return parse(readFileSync(join(contentDir, siteFile), 'utf8')) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

/** Astro's cache, apart for each literature, so that two of them never mix. */
export function findCacheDir(): string {
  const key = createHash('sha256').update(contentDir).digest('hex').slice(0, 12);
  return join('.cache', 'astro', key);
}

/** Where the finished site goes; `OUT_DIR` names another folder than `dist`. */
export function findOutDir(): string {
  return process.env['OUT_DIR'] ?? 'dist';
}
