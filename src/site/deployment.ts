/** Where the site will stand: read by `astro.config.mjs`, before there are pages. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { contentDir } from '../content-dir.ts';
import { siteFile } from '../model/entries.ts';

/**
 * `SITE_URL`, or the `url` of site.yaml; undefined when neither is given.
 * @throws when `SITE_URL` is no web address: a site without canonical links is not what its author asked for
 */
export function findSiteUrl(): string | undefined {
  const named = process.env['SITE_URL'];
  if (named && !isWebAddress(named)) {
    throw new Error(`SITE_URL is "${named}", which is no web address. Write it as https://host.example`);
  }
  const url = named || getSiteFile()['url'];
  return typeof url === 'string' && isWebAddress(url) ? url : undefined;
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\//.test(url) && URL.canParse(url);
}

/** `BASE_PATH`, the folder of the host in which the site stands; by default its root. */
export function findBasePath(): string {
  return `/${(process.env['BASE_PATH'] ?? '').replace(/^\/+|\/+$/g, '')}`;
}

/** What stands in site.yaml, before it is checked: whatever is wrong with it is told by the content check. */
export function getSiteFile(): Record<string, unknown> {
  try {
    const parsed: unknown = parse(readFileSync(join(contentDir, siteFile), 'utf8'));
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Astro's cache, apart for each literature, so that two of them never mix. */
export function findCacheDir(): string {
  const key = createHash('sha256').update(contentDir).digest('hex').slice(0, 12);
  return join('.cache', 'astro', key);
}

/** Where the finished site goes; `OUT_DIR` names another folder than `dist`. */
export function findOutDir(): string {
  return process.env['OUT_DIR'] || 'dist';
}
