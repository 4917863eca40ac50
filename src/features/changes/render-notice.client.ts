import { isOnPage } from '../../model/changes/concerns-page.ts';
import { fill } from '../../words/fill.ts';
import { formatDay } from '../../words/format-day.ts';
import type { ChangeRecord } from './change-record.ts';

export interface Notice {
  words: ChangeRecord['words'];
  /** What has changed since, the newest first. */
  changes: ChangeRecord['changes'];
  day: string;
  path: string;
  /** The base path of the site, with a slash at both ends. */
  base: string;
  onClose: () => void;
}

/** Says what has changed since the page was cited. `status` is empty at first: a live region speaks of what is put into it. */
export function renderNotice(notice: Notice): { element: HTMLElement; status: HTMLElement; text: string } {
  const { words, changes, day, base, onClose } = notice;
  const status = make('p', {});
  status.role = 'status';
  const close = make('button', { type: 'button', className: 'button', textContent: words.close });
  close.addEventListener('click', onClose);
  const all = make('a', { href: `${base}changes/`, textContent: words.all });
  const element = make('section', { className: 'cited-bar ui', ariaLabel: words.label }, status);
  if (changes.length > 0)
    element.append(
      make('ul', { className: 'since' }, ...changes.map((change) => renderChange(change, notice))),
    );
  element.append(make('div', { className: 'row' }, all, close));
  const message = changes.length > 0 ? words.since : words.noneSince;
  return { element, status, text: fill(message, { day: formatDay(day, words.language) }) };
}

function renderChange(change: Notice['changes'][number], { words, path, base }: Notice): HTMLElement {
  const day = make('a', {
    href: `${base}changes/#on-${change.on}`,
    textContent: formatDay(change.on, words.language),
  });
  const places = change.where.flatMap((address, index) => {
    if (!address.includes('#') || !isOnPage(address, path)) return [];
    const href = address.slice(address.indexOf('#'));
    return [' ', make('a', { href, textContent: change.names[index] ?? address })];
  });
  const item = make('li', {}, day, ` ${change.what}`);
  if (places.length > 0) item.append(make('span', { className: 'places' }, ...places));
  return item;
}

/** Text is text: nothing of it is ever read as markup. */
function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}
