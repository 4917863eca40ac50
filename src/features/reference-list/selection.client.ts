import { fill } from '../../words/fill.ts';
import type { ListedWork } from './read-works.client.ts';
import { formatCount, tell } from './tell.client.ts';

/** Boxes beside the works, and one for all that are shown. What is selected stays so while the list is filtered. */
export class Selection {
  readonly #works: readonly ListedWork[];
  readonly #boxes = new Map<ListedWork, HTMLInputElement>();
  readonly #label: HTMLElement;
  readonly #all: HTMLInputElement;
  readonly #told: HTMLElement;
  readonly #none: HTMLButtonElement;
  #shown: ReadonlySet<ListedWork> = new Set();

  constructor(page: Document, works: readonly ListedWork[], onChange: () => void) {
    const place = page.querySelector<HTMLElement>('[data-selection]')!;
    this.#label = page.querySelector<HTMLElement>('[data-pick-all]')!;
    this.#works = works;
    this.#all = this.#label.querySelector('input')!;
    this.#told = place.querySelector<HTMLElement>('[role=status]')!;
    this.#none = place.querySelector('button')!;
    const update = () => {
      this.show(this.#shown);
      onChange();
    };
    const check = (of: Iterable<ListedWork>, isSelected: boolean) => {
      for (const work of of) this.#boxes.get(work)!.checked = isSelected;
      update();
    };
    const list = works[0]?.element.parentElement;
    for (const work of works) this.#boxes.set(work, addBox(work, list?.dataset['select'] ?? '{work}'));
    // One ear for all boxes.
    list?.addEventListener('change', update);
    this.#all.addEventListener('change', () => check(this.#shown, this.#all.checked));
    this.#none.addEventListener('click', () => {
      check(works, false);
      this.#all.focus();
    });
    place.hidden = false;
  }

  /** The works that are selected, in the order of the names, whether they are shown or not. */
  get works(): ListedWork[] {
    return this.#works.filter((work) => this.#boxes.get(work)?.checked);
  }

  show(shown: ReadonlySet<ListedWork>): void {
    this.#shown = shown;
    const { works } = this;
    const count = works.length;
    const hidden = works.filter((work) => !shown.has(work)).length;
    this.#all.checked = shown.size > 0 && count - hidden === shown.size;
    this.#all.indeterminate = count > hidden && !this.#all.checked;
    this.#label.hidden = shown.size === 0;
    const { selected = '', apart = '' } = this.#told.dataset;
    const values = { count: formatCount(count), hidden: formatCount(hidden) };
    tell(this.#told, count === 0 ? '' : fill(hidden === 0 ? selected : apart, values));
    this.#none.hidden = count === 0;
  }
}

function addBox({ element, name }: ListedWork, words: string): HTMLInputElement {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.autocomplete = 'off';
  const text = document.createElement('span');
  text.className = 'sr';
  text.textContent = fill(words, { work: name });
  const label = document.createElement('label');
  label.className = 'pick';
  label.append(box, text);
  element.prepend(label);
  return box;
}
