/** How long a message stays, in milliseconds. */
const shownFor = 4000;

/**
 * Makes links marked `data-copy` copy their address, and says so. With a modifier key they stay links. Where the mark has
 * a value, as in a folder on a disk, that is the address: others cannot follow the link itself.
 */
export function startCopyLinks(page: Document): void {
  const toast = page.querySelector<HTMLElement>('.toast');
  if (toast === null) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  page.addEventListener('click', async (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-copy]');
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const { done = '', failed = '' } = toast.dataset;
    const address = link.dataset['copy'] || link.href;
    try {
      await navigator.clipboard.writeText(address);
      toast.textContent = done;
    } catch {
      toast.textContent = failed.replace('{address}', address);
    }
    clearTimeout(timer);
    timer = setTimeout(() => (toast.textContent = ''), shownFor);
  });
}
