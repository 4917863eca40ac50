/** How long a message stays, in milliseconds. */
const shownFor = 4000;

/** Makes links marked `data-copy` copy their address, and says so. With a modifier key they stay links. */
export function startCopyLinks(page: Document): void {
  const toast = page.querySelector<HTMLElement>('.toast');
  if (toast === null) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  page.addEventListener('click', async (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-copy]');
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const { done = '', failed = '' } = toast.dataset;
    try {
      await navigator.clipboard.writeText(link.href);
      toast.textContent = done;
    } catch {
      toast.textContent = failed.replace('{address}', link.href);
    }
    clearTimeout(timer);
    timer = setTimeout(() => (toast.textContent = ''), shownFor);
  });
}
