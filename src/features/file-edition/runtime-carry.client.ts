/**
 * What a reader chose for the whole site goes along from page to page. In Chromium the pages of a folder share what they
 * keep; in Firefox each file keeps its own, and a new page begins with nothing. So the address of the next page takes it
 * along, and gives it up before anything else of that page runs.
 */
import type { Folder } from './runtime-folder.client.ts';

/** Names in `localStorage`. */
const carried = ['theme'];
const parameterOf = (name: string) => `edition-${name}`;

/** Takes what the page before handed over out of the address. */
export function receiveCarried(): void {
  const address = new URL(location.href);
  for (const name of carried) {
    const value = address.searchParams.get(parameterOf(name));
    if (value === null) continue;
    address.searchParams.delete(parameterOf(name));
    keep(name, value);
  }
  if (address.href !== location.href) history.replaceState(history.state, '', address);
}

/** Hands it over whenever a link or a form leads to another page of the folder. */
export function startCarrying(folder: Folder): void {
  // Shared already.
  if (location.origin !== 'null') return;
  const carry = (event: Event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    const href = link?.getAttribute('href');
    if (!link || !href || href.startsWith('#') || event.defaultPrevented) return;
    if (folder.findKey(href) === undefined) return;
    const address = new URL(href, location.href);
    for (const [name, value] of listCarried()) address.searchParams.set(parameterOf(name), value);
    link.setAttribute('href', address.href);
    // The browser has followed it by then; whoever looks at the link later sees its own address.
    setTimeout(() => link.setAttribute('href', href));
  };
  addEventListener('click', carry);
  addEventListener('auxclick', carry);
  addEventListener('submit', ({ target }) => {
    const form = target as HTMLFormElement;
    if (folder.findKey(form.action) === undefined) return;
    for (const [name, value] of listCarried()) {
      const field = document.createElement('input');
      Object.assign(field, { type: 'hidden', name: parameterOf(name), value });
      form.append(field);
      setTimeout(() => field.remove());
    }
  });
}

function listCarried(): [name: string, value: string][] {
  try {
    return carried.flatMap((name): [string, string][] => {
      const value = localStorage.getItem(name);
      return value === null ? [] : [[name, value]];
    });
  } catch {
    return [];
  }
}

function keep(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Where nothing may be kept, nothing is.
  }
}
