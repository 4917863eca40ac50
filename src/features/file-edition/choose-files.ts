/** What of a site goes into its edition for a folder, and in which form. */

/** For servers, for search engines and language models, for installing the site. */
const leftOut = [
  /^og\//,
  /^(?:sitemap[^/]*\.xml|robots\.txt|version\.json|404\.html|CNAME|_headers|_redirects|\.nojekyll)$/,
  /^(?:sw\.js|sw-page\.js|sw-files[^/]*\.json|[^/]*\.webmanifest)$/,
  /^offline\/[^/]*\.zip$/,
  // The pages themselves are there.
  /(?:^|\/)index\.md$/,
  /^llms\.txt$/,
  /\.map$/,
];

/** The files of the edition, without those that only a web site needs. */
export function chooseFiles(files: readonly string[]): string[] {
  return files.filter((file) => !leftOut.some((pattern) => pattern.test(file)));
}

/** Scripts fetch it, so it is there as a script too: no browser reads a file for a page that was opened from a folder. */
export function isFetched(file: string): boolean {
  if (file.startsWith('pagefind/')) return !/\.(?:js|css)$/.test(file);
  if (/^data\/references\.(?:bib|ris|csl\.json)$/.test(file)) return true;
  return isForScripts(file) || /\.(?:mmd|woff2)$/.test(file);
}

/** Fetched and linked: the file itself is there as well. */
export function isLinked(file: string): boolean {
  return !file.startsWith('pagefind/') && !isForScripts(file);
}

function isForScripts(file: string): boolean {
  return /^(?:search|changes)\/.*\.json$/.test(file);
}

/** The pictures that a web manifest names, as addresses relative to it. A manifest that cannot be read names none. */
export function listIcons(manifest: string): string[] {
  try {
    const { icons } = JSON.parse(manifest) as { icons?: unknown };
    return (Array.isArray(icons) ? icons : []).flatMap((icon: unknown) => {
      const { src } = (icon ?? {}) as { src?: unknown };
      return typeof src === 'string' ? [src] : [];
    });
  } catch {
    return [];
  }
}
