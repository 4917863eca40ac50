/** Says that a new version waits, in every tab; once the reader agrees in one of them, all show it. */
import { askStatus, useNewVersion } from './ask-worker.client.ts';

const later = 'new-version-later';
let known = false;

export async function tellNewVersion(registration: ServiceWorkerRegistration): Promise<void> {
  // A version that replaces nothing takes over by itself and is no news.
  if (known || !registration.waiting || !(await askStatus(registration.waiting))?.whole) return;
  known = true;
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
  // The page about offline reading says it at its own place, and holds the words for all others.
  const page = `${registration.scope}offline/`;
  if (location.href.startsWith(page) || sessionStorage.getItem(later)) return;
  const html = await (await fetch(page)).text();
  const notice = new DOMParser()
    .parseFromString(html, 'text/html')
    .querySelector<HTMLElement>('.new-version');
  if (!notice) return;
  const [use, wait] = notice.querySelectorAll('button');
  use!.onclick = () => useNewVersion(registration);
  wait!.onclick = () => {
    notice.remove();
    sessionStorage.setItem(later, '1');
  };
  // A live region speaks of what is put into it, not of what it comes with.
  const content = [...notice.childNodes];
  notice.replaceChildren();
  notice.hidden = false;
  document.querySelector('.toast')!.before(notice);
  notice.classList.add('toast');
  setTimeout(() => notice.append(...content), 100);
}
