/**
 * Loads what keeps a copy of the site, once the page is there; not in a folder, where no host is. It is a script of its own,
 * and not an `import()`: for that Vite adds a loader of a kilobyte, and Astro a request, to every page.
 */
export function loadOffline(): void {
  if (!import.meta.env.PROD || !location.host) return;
  addEventListener('load', () => {
    document.head.appendChild(document.createElement('script')).src = import.meta.env.BASE_URL.replace(
      /\/?$/,
      '/sw-page.js',
    );
  });
}
