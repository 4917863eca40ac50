/** As much of citeproc-js as is used here. It comes without types. */
declare module 'citeproc' {
  export class Engine {
    constructor(
      system: { retrieveLocale: (language: string) => string; retrieveItem: (id: string) => unknown },
      style: string,
      language: string,
      forceLanguage: boolean,
    );
    opt: { development_extensions: Record<string, boolean> };
    setOutputFormat(format: 'html' | 'text'): void;
    updateItems(ids: readonly string[], noSort: boolean): void;
    makeBibliography(): [{ entry_ids: [string][] }, string[]];
    makeCitationCluster(items: readonly { id: string; suffix: string }[]): string;
  }
  const citeproc: { Engine: typeof Engine };
  export default citeproc;
}

declare module '@citation-js/core' {
  export const plugins: {
    config: { get(plugin: '@csl'): { styles: Register; locales: Register } };
  };
  export class Cite {
    constructor(text: string);
    /** The works as CSL-JSON. */
    data: unknown[];
  }
  interface Register {
    get(name: string): string;
    has(name: string): boolean;
    list(): string[];
  }
}

declare module '@citation-js/plugin-csl';
