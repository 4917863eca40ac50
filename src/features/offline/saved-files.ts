/** A file as it is saved: its address below the base path, the first digits of its SHA-256, its bytes. */
export type SavedFile = readonly [address: string, hash: string, bytes: number];

/** So many hexadecimal digits of a SHA-256 tell two files apart. */
export const hashLength = 16;

export const workerFile = 'sw.js';

/** What pages load to have the worker; it is part of the copy. */
export const pageFile = 'sw-page.js';

/** The list of all files to save; its name changes with what it says. */
export function listFile(id: string): string {
  return `sw-files.${id}.json`;
}

/** What is built and not saved: for other machines than the reader's, too large, or never asked for by a page. */
const leftOut = [
  /^og\//,
  /^offline\/[^/]+\.zip$/,
  /^sw(?:-files\.\w+\.json|\.js)$/,
  /^sitemap[^/]*\.xml$/,
  /^(?:robots\.txt|llms\.txt|version\.json)$/,
  /(?:^|\/)index\.md$/,
];

/** Whether a path (a file or an address, below the base path) can be part of a copy. */
export function isSaved(path: string): boolean {
  return !leftOut.some((pattern) => pattern.test(path));
}

/** The files of a built site that make up a copy, in the order in which they are worth having. */
export function chooseFiles(files: readonly string[]): string[] {
  return files.filter(isSaved).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** Looks and scripts first, as pages are nothing without them; then pages; then the rest. */
function rank(file: string): number {
  if (file.startsWith('_astro/')) return 0;
  return file.endsWith('.html') ? 1 : 2;
}

/** The address at which a host serves a file: `x/index.html` is `x/`. */
export function addressOfFile(file: string): string {
  return file
    .replace(/(^|\/)index\.html$/, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
