/**
 * The way to the search on every page. Nothing of the search is loaded before a reader turns to it.
 *
 * Both scripts are files of their own, named by address: around an `import()` that it knows, Vite sets a helper of 1 KB,
 * which every page would pay for. Such a file exports nothing; it is spoken to by events.
 */
import dialogUrl from './search-dialog.client.ts?worker&url';
import highlightUrl from './highlight.client.ts?worker&url';

export function startSearchIntent(page: Document): void {
  if (/[?&]found=/.test(location.search)) void load(highlightUrl).catch(ignore);
  const link = page.querySelector<HTMLAnchorElement>('a.to-search');
  if (!link) return;
  const open = (event: Event) => {
    event.preventDefault();
    // On its own page the search is there already.
    const field = page.querySelector<HTMLInputElement>('main .ask input');
    if (field) return field.select();
    load(dialogUrl).then(
      () => link.dispatchEvent(new Event('search:open')),
      // Could it not be loaded, its page may be there.
      () => location.assign(link.href),
    );
  };
  for (const wish of ['pointerenter', 'focus'])
    link.addEventListener(wish, () => link.ariaCurrent || void load(dialogUrl).catch(ignore), { once: true });
  link.addEventListener('click', (event) => {
    if (!(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)) open(event);
  });
  addEventListener('keydown', (event) => {
    const isCommand = event.ctrlKey || event.metaKey;
    const isTyping = (event.target as Element).closest?.('[type=search],[type=text],textarea,select');
    if (isCommand ? event.key === 'k' : event.key === '/' && !isTyping) open(event);
  });
}

function load(url: string): Promise<unknown> {
  return import(/* @vite-ignore */ url);
}

function ignore(): void {
  // What was only fetched ahead will be asked for again.
}
