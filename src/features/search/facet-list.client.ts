import { fill } from '../../words/fill.ts';
import { make, replaceChildren } from './make-element.client.ts';
import { renderMark } from './render-hit.client.ts';
import type { FacetCounts } from './search-answer.ts';
import { facetNames, type FacetName } from './search-record.ts';
import { countChosen, type SearchState } from './search-state.ts';
import type { FacetValue, SearchSetup } from './search-setup.ts';

/** More values than this are shown when they are asked for. */
const valuesUpTo = 10;

interface Options {
  setup: SearchSetup;
  /** A value was chosen, or let go of. */
  onToggle: (facet: FacetName, value: string) => void;
  /** All were let go of. */
  onReset: () => void;
  /** A reader opened the list: its counts are wanted. */
  onOpen: () => void;
  /** Gets the focus when what had it is gone. */
  fallback: HTMLElement;
}

/** What results can be narrowed by: boxes with counts, and a chip for each that is ticked. */
export class FacetList {
  readonly element: HTMLDetailsElement;
  readonly chips = make('span', { class: 'row' });
  readonly #options: Options;
  readonly #summary: HTMLElement;
  readonly #badge = make('span', { class: 'n' });
  readonly #body = make('div', { class: 'facet-body' });
  /** Long lists of which all is shown. */
  readonly #whole = new Set<FacetName>();

  constructor(options: Options) {
    this.#options = options;
    const { words, isLarge } = options.setup;
    let wasOpen = matchMedia('(min-width: 46rem)').matches && !isLarge;
    this.#summary = make('summary', {}, words.narrow, ' ', this.#badge);
    this.element = make('details', { class: 'facets', open: wasOpen }, this.#summary, this.#body);
    this.element.addEventListener('toggle', () => {
      if (this.element.open && !wasOpen) options.onOpen();
      wasOpen = this.element.open;
    });
  }

  /** @param counts undefined when they are not known: the boxes stay, ticked as the state has it */
  show(state: SearchState, counts: FacetCounts | undefined): void {
    const chosen = countChosen(state);
    this.#badge.textContent = chosen > 0 ? String(chosen) : '';
    replaceChildren(this.chips, this.#renderChips(state), this.#options.fallback);
    if (counts) {
      const facets = facetNames.flatMap((name) => this.#renderFacet(name, state, counts));
      replaceChildren(this.#body, facets, this.#summary);
    } else {
      for (const box of this.#body.querySelectorAll('input')) {
        const [name, value] = readKey(box);
        box.checked = state.chosen[name].includes(value);
      }
    }
  }

  #renderChips(state: SearchState): HTMLElement[] {
    const { setup, onToggle, onReset } = this.#options;
    const chips = facetNames.flatMap((name) =>
      state.chosen[name].map((id) => {
        const value = setup.facets[name].find((each) => each.id === id) ?? { id, label: id };
        const label = fill(setup.words.remove, { filter: value.label });
        const cross = make('span', { 'aria-hidden': 'true' }, '×');
        const chip = make(
          'button',
          { type: 'button', class: 'chip', 'aria-label': label, 'data-key': `${name}=${id}` },
          ...this.#renderLabel(value),
          cross,
        );
        chip.addEventListener('click', () => onToggle(name, id));
        return chip;
      }),
    );
    if (chips.length > 1) {
      const all = make('button', { type: 'button', class: 'chip', 'data-key': 'all' }, setup.words.removeAll);
      all.addEventListener('click', onReset);
      chips.push(all);
    }
    return chips;
  }

  #renderFacet(name: FacetName, state: SearchState, counts: FacetCounts): HTMLElement[] {
    const { setup, onToggle } = this.#options;
    const countOf = ({ id }: FacetValue) => counts[name][id] ?? 0;
    const { shown, all } = chooseValues(setup.facets[name], {
      chosen: state.chosen[name],
      countOf,
      isWhole: this.#whole.has(name),
    });
    if (shown.length === 0) return [];
    const boxes = shown.map((value) => {
      const box = make('input', { type: 'checkbox', 'data-key': `${name}=${value.id}` });
      box.checked = state.chosen[name].includes(value.id);
      box.addEventListener('change', () => onToggle(name, value.id));
      const count = make('span', { class: 'n' }, String(countOf(value)));
      return make('label', {}, box, ...this.#renderLabel(value), count);
    });
    const fieldset = make('fieldset', {}, make('legend', {}, setup.words.facets[name]), ...boxes);
    if (shown.length < all) {
      const label = fill(setup.words.showValues, { count: all });
      const more = make('button', { type: 'button', class: 'chip' }, label);
      more.addEventListener('click', () => {
        this.#whole.add(name);
        this.show(state, counts);
        const next = [...this.#body.querySelectorAll('input')].filter((box) => readKey(box)[0] === name);
        next[shown.length]?.focus();
      });
      fieldset.append(more);
    }
    return [fieldset];
  }

  #renderLabel({ label, mark, hue }: FacetValue): (Node | string)[] {
    const text = make('span', {}, label);
    return mark === undefined ? [text] : [renderMark(mark, hue ?? 0, this.#options.setup), text];
  }
}

/** A short list stands still; of a long one only what would show something is worth reading, the most frequent first. */
function chooseValues(
  values: readonly FacetValue[],
  {
    chosen,
    countOf,
    isWhole,
  }: { chosen: readonly string[]; countOf: (value: FacetValue) => number; isWhole: boolean },
): { shown: readonly FacetValue[]; all: number } {
  if (values.length <= valuesUpTo) return { shown: values, all: values.length };
  const rank = (value: FacetValue) => (chosen.includes(value.id) ? Infinity : countOf(value));
  const ranked = values
    .filter((value) => rank(value) > 0)
    .sort((a, b) => (rank(a) === rank(b) ? 0 : rank(b) - rank(a)));
  return { shown: isWhole ? ranked : ranked.slice(0, valuesUpTo), all: ranked.length };
}

function readKey(box: HTMLElement): [name: FacetName, value: string] {
  const [, name, value = ''] = /^(\w+)=(.*)$/s.exec(box.dataset['key'] ?? '') ?? [];
  return [name as FacetName, value];
}
