const islandStyle = /<style>astro-island[^<]*<\/style>/g;

/**
 * Takes out the style that the framework writes before the first island of a page: it stands where HTML allows none, and
 * the stage's own style sheet says the same.
 */
export function dropIslandStyle(html: string): string {
  return html.replace(islandStyle, '');
}
