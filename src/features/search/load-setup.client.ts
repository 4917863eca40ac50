import type { SearchSetup } from './search-setup.ts';

/** The base path of the site, with a slash at both ends. */
export const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** What the search needs of the literature. */
export async function loadSetup(): Promise<SearchSetup> {
  const response = await fetch(`${base}search/setup.json`);
  if (!response.ok) throw new Error(`${response.status} setup.json`);
  return (await response.json()) as SearchSetup;
}

/** Styles that come with a script: no file that Vite would have to load before it. */
export function adoptStyle(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
