/**
 * Opens the card of a term: on hover after a moment, on keyboard focus, on the first tap. It stays open while the
 * pointer is on term or card (WCAG 1.4.13); Esc, a tap outside or leaving closes it. It exports nothing: it is loaded by
 * term-card-intent.client.ts, which tells of the term that was come to by an event.
 */
import { placeCard } from './place-card.ts';

const delay = { open: 250, close: 200 };

let timer: ReturnType<typeof setTimeout> | undefined;
let open: { link: HTMLAnchorElement; card: HTMLElement } | undefined;
let touched = false;

document.addEventListener('pointerover', onPointerOver);
document.addEventListener('pointerdown', (event) => (touched = event.pointerType === 'touch'), true);
document.addEventListener('focusin', onFocus);
document.addEventListener('click', onClick);
document.addEventListener('toggle', onToggle, true);
document.addEventListener('term:open', onOpen);
addEventListener('scroll', follow, { passive: true });

/** By the time the script has come, a pointer or the focus may be elsewhere. */
function onOpen({ target }: Event): void {
  const link = findLink(target);
  const isLeft = matchMedia('(hover: hover)').matches && !link?.matches(':hover, :focus-visible');
  if (link && !isLeft) show(link);
}

function onPointerOver(event: PointerEvent): void {
  if (event.pointerType === 'touch') return;
  const link = findLink(event.target);
  const inCard = open?.card.contains(event.target as Node) ?? false;
  clearTimeout(timer);
  if (link && link !== open?.link) timer = setTimeout(() => show(link), delay.open);
  else if (!link && !inCard && open) timer = setTimeout(() => show(undefined), delay.close);
}

function onFocus(event: FocusEvent): void {
  const link = findLink(event.target);
  if (link?.matches(':focus-visible')) show(link);
  else if (open && !open.card.contains(event.target as Node)) show(undefined);
}

/** A finger has no hover: its first tap opens the card, from which the entry is one tap away. */
function onClick(event: MouseEvent): void {
  const link = findLink(event.target);
  if (!link || !touched || open?.link === link) return;
  event.preventDefault();
  show(link);
}

function show(link: HTMLAnchorElement | undefined): void {
  clearTimeout(timer);
  if (open && open.link !== link) open.card.hidePopover();
  open = undefined;
  const card = link && document.getElementById(link.dataset['card'] ?? '');
  if (!link || !card) return;
  card.showPopover();
  place(link, card);
  open = { link, card };
}

function place(link: HTMLElement, card: HTMLElement): void {
  const [line = link.getBoundingClientRect()] = link.getClientRects();
  const { x, y } = placeCard(line, card.getBoundingClientRect(), { width: innerWidth, height: innerHeight });
  card.style.setProperty('left', `${x}px`);
  card.style.setProperty('top', `${y}px`);
}

/** A card goes with its term when the page moves, also when it was the focus that moved it. */
function follow(): void {
  if (open) place(open.link, open.card);
}

/** Esc and a tap outside are the browser's own ways to close a popover. */
function onToggle(event: Event): void {
  if (open?.card === event.target && (event as ToggleEvent).newState === 'closed') open = undefined;
}

function findLink(target: EventTarget | null): HTMLAnchorElement | undefined {
  return (target instanceof Element && target.closest<HTMLAnchorElement>('a[data-card]')) || undefined;
}
