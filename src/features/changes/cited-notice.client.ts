/** Tells a reader who follows a citation (`?cited=2014-03-21`) what of the page has changed since that day. */
import type { ChangeRecord } from './change-record.ts';
import noticeStyle from './cited-notice.css?inline';
import { findCitedDay, findPath, findSince } from './find-since.ts';
import { renderNotice } from './render-notice.client.ts';

void showNotice(document);

async function showNotice(page: Document): Promise<void> {
  const day = findCitedDay(location.search);
  const main = page.querySelector('main');
  const home = page.querySelector<HTMLAnchorElement>('.masthead .name');
  if (day === undefined || !main || !home) return;
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  const response = await fetch(`${base}changes/changes.json`);
  if (!response.ok) return;
  const record = (await response.json()) as ChangeRecord;
  // Where nothing was ever recorded, it is not known whether anything has changed.
  if (record.changes.length === 0) return;
  const path = findPath(location.href, home.href);
  const changes = findSince(record, { day, path });
  const close = () => {
    element.remove();
    removeEventListener('keydown', onKey);
    const address = new URL(location.href);
    address.searchParams.delete('cited');
    history.replaceState(history.state, '', address);
    // Where the reader is, and not nowhere.
    main.tabIndex = -1;
    main.focus({ preventScroll: true });
  };
  const onKey = ({ key, target }: KeyboardEvent) => {
    const isElsewhere = (target as Element).closest?.('dialog, input, .stage, [popover]');
    if (key === 'Escape' && !isElsewhere && !page.querySelector('dialog[open], :popover-open')) close();
  };
  const { element, status, text } = renderNotice({
    words: record.words,
    changes,
    day,
    path,
    base,
    onClose: close,
  });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(noticeStyle);
  page.adoptedStyleSheets.push(sheet);
  addEventListener('keydown', onKey);
  main.before(element);
  setTimeout(() => (status.textContent = text), 100);
}
