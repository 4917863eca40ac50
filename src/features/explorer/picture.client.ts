/** The picture in the page: two drawings of the same framework, of which one is shown. */
import { findNearestPart } from '../../components/framework-diagram/nearest-part.client.ts';
import type { Selection } from './explorer-hash.ts';
import type { PartState } from './explorer-states.ts';

const parts = 'a[data-node], a[data-relation]';

/** Gives every part its state, in both drawings; a part without one stands as it was drawn. */
export function applyStates(picture: Element, states: ReadonlyMap<string, PartState>): void {
  for (const part of picture.querySelectorAll<SVGAElement>(parts)) {
    const state = states.get(findPart(part)?.id ?? '');
    if (state) part.dataset['state'] = state;
    else delete part.dataset['state'];
    if (state === 'on') part.setAttribute('aria-current', 'true');
    else part.removeAttribute('aria-current');
  }
}

/** The part that an event or the focus is on. */
export function findPart(target: EventTarget | null): Selection | undefined {
  const part = target instanceof Element ? target.closest<SVGAElement>(parts) : null;
  if (!part) return undefined;
  const { node, relation } = part.dataset;
  return node === undefined ? { type: 'relation', id: relation ?? '' } : { type: 'node', id: node };
}

/** The part that a finger meant. */
export function findTouched(picture: Element, event: MouseEvent): Selection | undefined {
  const drawing = findDrawing(picture);
  return findPart((drawing && findNearestPart(drawing, event)) ?? null);
}

export function findDrawing(picture: Element): SVGSVGElement | undefined {
  return [...picture.querySelectorAll('svg')].find((svg) => svg.getBoundingClientRect().width > 0);
}

export function findElement(picture: Element, { type, id }: Selection): SVGAElement | undefined {
  return findDrawing(picture)?.querySelector<SVGAElement>(`a[data-${type}="${CSS.escape(id)}"]`) ?? undefined;
}

/** What a reader should see of the present choice: the chosen part, or what a step lights. */
export function listChosen(picture: Element): Element[] {
  return [...findAll(picture, '[data-state="on"]'), ...findAll(picture, '[data-state="lit"]')].filter(
    ({ dataset }, _, all) => dataset['state'] === all[0]?.dataset['state'],
  );
}

/** Of what a step lights the relations alone: they say the most where not all of it fits. */
export function listChosenRelations(picture: Element): Element[] {
  return findAll(picture, '.edge[data-state="lit"]');
}

function findAll(picture: Element, selector: string): SVGAElement[] {
  return [...(findDrawing(picture)?.querySelectorAll<SVGAElement>(selector) ?? [])];
}
