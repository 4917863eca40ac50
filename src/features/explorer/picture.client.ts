/** The picture in the page: two drawings of the same framework, of which one is shown. */
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

/** Half of what a finger needs. */
const fingerReach = 22;

/**
 * The part that a finger meant: the nearest node or ring within its reach, as these may be smaller than a finger; a group,
 * which is large, only where it was hit.
 */
export function findTouched(picture: Element, { clientX, clientY }: MouseEvent): Selection | undefined {
  const shapes = findDrawing(picture)?.querySelectorAll('.node rect, .edge circle') ?? [];
  let nearest: Element | undefined;
  let least = Infinity;
  for (const shape of shapes) {
    const { left, right, top, bottom, width, height } = shape.getBoundingClientRect();
    const beside = Math.max(left - clientX, 0, clientX - right);
    const above = Math.max(top - clientY, 0, clientY - bottom);
    const isWithin =
      beside <= Math.max(0, fingerReach - width / 2) && above <= Math.max(0, fingerReach - height / 2);
    if (width === 0 || !isWithin || Math.hypot(beside, above) >= least) continue;
    [nearest, least] = [shape, Math.hypot(beside, above)];
  }
  return findPart(nearest ?? null);
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
