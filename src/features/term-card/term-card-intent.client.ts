/** Loads what opens the cards of terms once a reader comes to a term: see search-intent.client.ts for the address. */
import cardsUrl from './term-card.client.ts?worker&url';

export function startTermIntent(page: Document): void {
  let isReady = false;
  const wake = (event: Event) => {
    const link = isReady ? null : (event.target as Element).closest?.<HTMLAnchorElement>('a[data-card]');
    if (!link) return;
    const isTap = event.type === 'click';
    // Where a pointer clicks, the link leads to the entry; a finger, which has no hover, opens the card.
    if (isTap && (event as PointerEvent).pointerType !== 'touch') return;
    if (isTap) event.preventDefault();
    import(/* @vite-ignore */ cardsUrl).then(
      () => {
        isReady = true;
        link.dispatchEvent(new Event('term:open', { bubbles: true }));
      },
      () => isTap && location.assign(link.href),
    );
  };
  for (const type of ['pointerover', 'focusin', 'click']) page.addEventListener(type, wake);
}
