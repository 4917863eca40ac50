// Leads whoever follows an address that is gone to where it went. Without this script the links are there all the same.
(() => {
  const follow = () => {
    const { hash } = location;
    let anchor = hash.slice(1);
    try {
      anchor = decodeURIComponent(anchor);
    } catch {}
    const place = anchor && document.getElementById(anchor);
    const own = place && place.closest('[data-gone]');
    const link = own ? own.querySelector('a') : document.querySelector('a[data-moved]');
    if (!link) return;
    const url = new URL(link.href);
    if (!own && !url.hash) url.hash = hash;
    // What the reader came with, such as the day of a citation.
    url.search ||= location.search;
    location.replace(url);
  };
  follow();
  addEventListener('hashchange', follow);
})();
