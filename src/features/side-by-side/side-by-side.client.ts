import { findNearestPart } from '../../components/framework-diagram/nearest-part.client.ts';
import {
  findRows,
  formatHash,
  listLit,
  parseHash,
  type Choice,
  type Row,
  type Side,
} from './find-matches.ts';

interface ListedRow extends Row {
  item: HTMLElement;
}

/** Pointing at a term lights its matches; choosing it keeps them lit, and the address tells so. */
export function startSideBySide(root: HTMLElement): void {
  const said = root.querySelector<HTMLElement>('.said')!;
  const sides = root.querySelector<HTMLElement>('.sides')!;
  const hint = [...said.children];
  const rows = [...root.querySelectorAll<HTMLElement>('li[data-left]')].map((item): ListedRow => ({
    left: item.dataset['left']!,
    right: item.dataset['right']!,
    item,
  }));
  let chosen: Choice | undefined;

  function show(choice: Choice | undefined): void {
    const lit = choice && listLit(rows, choice);
    for (const node of root.querySelectorAll<SVGElement>('.fw a')) {
      const side = findSide(node);
      const id = node.dataset['node'];
      if (lit === undefined || side === undefined) delete node.dataset['state'];
      else node.dataset['state'] = id !== undefined && lit[side].has(id) ? 'on' : 'dim';
    }
    const told = choice ? findRows(rows, choice) : [];
    for (const { item } of rows) item.dataset['state'] = told.some((row) => row.item === item) ? 'on' : '';
    said.replaceChildren(...(choice === undefined ? hint : [tell(choice, told)]));
  }

  function tell(choice: Choice, told: readonly ListedRow[]): HTMLElement {
    if (told.length === 0) {
      const line = document.createElement('p');
      const text = findNode(choice)?.textContent ?? '';
      line.textContent = (said.dataset['none'] ?? '').replace('{name}', text);
      return line;
    }
    const list = document.createElement('ul');
    list.className = 'relations';
    list.append(...told.map(({ item }) => item.cloneNode(true)));
    return list;
  }

  function choose(choice: Choice | undefined): void {
    chosen = choice;
    show(choice);
    history.pushState(null, '', choice ? formatHash(choice) : location.pathname + location.search);
  }

  function findNode({ side, node }: Choice): SVGElement | undefined {
    const found = root.querySelectorAll<SVGElement>(
      `[data-side='${side}'] [data-node='${CSS.escape(node)}']`,
    );
    // Of the wide and the tall picture one is shown.
    return [...found].find((element) => element.getClientRects().length > 0);
  }

  function readAddress(): void {
    const choice = parseHash(location.hash);
    const node = choice && findNode(choice);
    chosen = node ? choice : undefined;
    show(chosen);
    // Both pictures with what is said of them, where they fit; on a phone the term itself.
    const whole = sides.getBoundingClientRect().height <= innerHeight ? sides : node;
    if (node) whole?.scrollIntoView({ block: whole === sides ? 'start' : 'center' });
  }

  sides.addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'touch') show(findChoice(event.target) ?? chosen);
  });
  sides.addEventListener('pointerleave', () => show(chosen));
  sides.addEventListener('focusin', (event) => show(findChoice(event.target) ?? chosen));
  sides.addEventListener('focusout', () => show(chosen));
  sides.addEventListener('click', (event) => {
    const isTouch = (event as PointerEvent).pointerType === 'touch';
    const choice = findChoice(isTouch ? (findNearestPart(sides, event) ?? event.target) : event.target);
    if (!choice || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    choose(chosen?.side === choice.side && chosen.node === choice.node ? undefined : choice);
  });
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && chosen) choose(undefined);
  });
  addEventListener('popstate', readAddress);
  addEventListener('hashchange', readAddress);
  readAddress();
}

function findSide(element: Element): Side | undefined {
  return element.closest<HTMLElement>('[data-side]')?.dataset['side'] as Side | undefined;
}

function findChoice(target: EventTarget | null): Choice | undefined {
  const node = target instanceof Element ? target.closest<SVGElement>('a.node[data-node]') : null;
  const side = node && findSide(node);
  return node && side ? { side, node: node.dataset['node']! } : undefined;
}
