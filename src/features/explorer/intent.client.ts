/**
 * `client:intent`: loads an island when the reader turns to it (pointer, focus, finger) or when the address names a part
 * of it. What the reader did before it was ready is held and done again then, so that no click is lost and none leaves
 * the page.
 */
import type { ClientDirective } from 'astro';
import { readyEvent } from './ready-event.ts';

const wishes = ['pointerenter', 'pointerdown', 'touchstart', 'focusin'];
const named = /^#(?:node|relation|step)=/;
const walking = /^(?:Arrow\w+|Escape)$/;

const intent: ClientDirective = (load, _options, island) => {
  const stage = island.closest<HTMLElement>('.stage') ?? island;
  const held: { target: Element; event: MouseEvent | KeyboardEvent }[] = [];

  const start = async () => {
    for (const wish of wishes) stage.removeEventListener(wish, start);
    removeEventListener('hashchange', startIfNamed);
    const hydrate = await load();
    await hydrate();
  };
  const startIfNamed = () => named.test(location.hash) && start();

  const hold = (event: MouseEvent | KeyboardEvent) => {
    const target = (event.target as Element).closest('svg a, button, summary');
    const isOurs =
      event instanceof MouseEvent ? event.button === 0 : target?.matches('a') && walking.test(event.key);
    if (!target || !isOurs || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    held.push({ target, event });
  };
  const release = () => {
    stage.removeEventListener('click', hold, true);
    stage.removeEventListener('keydown', hold, true);
    for (const { target, event } of held.splice(0)) {
      const Again = event.constructor as new (type: string, init: object) => Event;
      target.dispatchEvent(new Again(event.type, event));
    }
  };

  for (const wish of wishes) stage.addEventListener(wish, start, { passive: true });
  addEventListener('hashchange', startIfNamed);
  stage.addEventListener('click', hold, true);
  stage.addEventListener('keydown', hold, true);
  stage.addEventListener(readyEvent, release, { once: true });
  // Could it not be loaded, the links are links again.
  island.addEventListener('astro:hydration-error', release, { once: true });
  startIfNamed();
};

export default intent;
