/** What the build and the runtime of the edition agree on. */

/** The script that stands first in each page. */
export const runtimeFile = '_file/runtime.js';

/** Where inline modules go, which have no file of their own. */
export const inlineFolder = '_file';

/** The attribute of the runtime's element that tells the base path of the site on the web. */
export const baseAttribute = 'data-base';

/** A module as the body of a function, with what is the language's own on the web as arguments. */
export type ModuleBody = (
  require: (specifier: string) => unknown,
  exports: object,
  module: { exports: object },
  load: (specifier: unknown) => Promise<unknown>,
  meta: { url: string; resolve: (specifier: string) => string },
) => void;

/** The one global of the edition, which its scripts register with. Keys are paths within the folder, as they are read. */
export interface FileEdition {
  define: (key: string, imports: readonly string[], body: ModuleBody) => void;
  data: (key: string, base64: string) => void;
  /** A script of a page: runs once the page is read, in the order in which they stand there. */
  run: (key: string) => void;
  import: (specifier: unknown) => Promise<unknown>;
}

export const globalName = 'fileEdition';
