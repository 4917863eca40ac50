/**
 * Stands first in each page of the edition, as a script of the old kind: a page that was opened from a folder gets no
 * modules and may fetch nothing. Everything else of the site works as on the web, and knows nothing of this.
 */
import { baseAttribute, type FileEdition } from './edition-names.ts';
import { receiveCarried, startCarrying } from './runtime-carry.client.ts';
import { createData } from './runtime-data.client.ts';
import { createFolder } from './runtime-folder.client.ts';
import { createModules } from './runtime-modules.client.ts';
import { watchAddresses } from './runtime-watch.client.ts';

declare global {
  var fileEdition: FileEdition;
}

const own = document.currentScript as HTMLScriptElement;
const folder = createFolder(new URL('..', own.src), own.getAttribute(baseAttribute) ?? '/');
const isRead = new Promise<void>((resolve) => {
  if (document.readyState === 'loading')
    addEventListener('DOMContentLoaded', () => resolve(), { once: true });
  else resolve();
});
const data = createData(folder, fetch.bind(globalThis));
const modules = createModules(folder, isRead);

globalThis.fileEdition = { ...modules, data: data.take };
globalThis.fetch = data.fetch;
document.documentElement.dataset['edition'] = 'file';
receiveCarried();
startCarrying(folder);
void isRead.then(() => watchAddresses(folder));
