/** Addresses that scripts write as on the web, led to files of the folder. */
import type { Folder } from './runtime-folder.client.ts';

const written = ['href', 'src', 'action'];
const selector = written.map((name) => `[${name}^="/"]`).join();

export function watchAddresses(folder: Folder): void {
  lead(folder, HTMLLinkElement.prototype, 'href');
  lead(folder, HTMLImageElement.prototype, 'src');
  lead(folder, HTMLScriptElement.prototype, 'src');
  easeLinks();
  leadScripts(folder);
  mend(folder, document.documentElement);
  new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'attributes') mendElement(folder, target as Element);
      else for (const node of addedNodes) if (node instanceof Element) mend(folder, node);
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: written });
}

function mend(folder: Folder, element: Element): void {
  mendElement(folder, element);
  for (const inner of element.querySelectorAll(selector)) mendElement(folder, inner);
}

function mendElement(folder: Folder, element: Element): void {
  for (const name of written) {
    const address = element.getAttribute(name);
    if (address === null || !/^\/(?!\/)/.test(address)) continue;
    const there = folder.follow(address);
    if (there !== undefined && there !== address) element.setAttribute(name, there);
  }
}

interface Leaving extends Event {
  destination: { url: string; sameDocument: boolean };
  navigationType: string;
}

/** Scripts that go to an address by themselves, in browsers that tell of it beforehand. */
function leadScripts(folder: Folder): void {
  const { navigation } = globalThis as { navigation?: EventTarget };
  navigation?.addEventListener('navigate', (event) => {
    const { destination, navigationType, cancelable } = event as Leaving;
    const isNew = navigationType === 'push' || navigationType === 'replace';
    const there = isNew && !destination.sameDocument ? folder.follow(destination.url) : undefined;
    if (!cancelable || there === undefined || there === destination.url) return;
    event.preventDefault();
    location[navigationType === 'replace' ? 'replace' : 'assign'](there);
  });
}

/** For what a browser reads at once when it is set: whoever looks at changes comes too late. */
function lead(folder: Folder, prototype: object, name: string): void {
  const property = Object.getOwnPropertyDescriptor(prototype, name)!;
  Object.defineProperty(prototype, name, {
    ...property,
    set(address: unknown) {
      const isSiteAddress = typeof address === 'string' && /^\/(?!\/)/.test(address);
      property.set!.call(this, (isSiteAddress && folder.follow(address)) || address);
    },
  });
}

/** The bundler asks for styles of later parts with credentials and ahead of time, both of which a folder refuses. */
function easeLinks(): void {
  const rel = Object.getOwnPropertyDescriptor(HTMLLinkElement.prototype, 'rel')!;
  Object.defineProperty(HTMLLinkElement.prototype, 'rel', {
    ...rel,
    set(kind: string) {
      rel.set!.call(this, /preload$/.test(kind) ? 'none' : kind);
    },
  });
  Object.defineProperty(HTMLLinkElement.prototype, 'crossOrigin', { get: () => null, set: () => undefined });
}
