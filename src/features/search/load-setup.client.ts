import type { SearchSetup } from './search-setup.ts';
import chipStyle from '../../styles/chips.css?inline';
import searchStyle from './search.css?inline';

/** The base path of the site, with a slash at both ends. */
export const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

let loaded: Promise<SearchSetup> | undefined;

/** What the search needs of the literature, and its look: once on a page. */
export function loadSetup(): Promise<SearchSetup> {
  loaded ??= fetch(`${base}search/setup.json`)
    .then((response) => {
      if (!response.ok) throw new Error(`${response.status} setup.json`);
      return response.json() as Promise<SearchSetup>;
    })
    .then((setup) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(chipStyle + searchStyle);
      document.adoptedStyleSheets.push(sheet);
      return setup;
    })
    .catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
  return loaded;
}
