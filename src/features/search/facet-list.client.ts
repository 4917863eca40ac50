import { make } from './make-element.client.ts';
import { renderMark } from './render-hit.client.ts';
import type { FacetCounts } from './search-answer.ts';
import { facetNames, type FacetName } from './search-record.ts';
import { countChosen, toggle, type SearchState } from './search-state.ts';
import type { FacetValue, SearchSetup } from './search-setup.ts';
import { fill } from '../../words/fill.ts';

/** More values than this are shown when they are asked for. */
const valuesUpTo = 10;

interface Options {
  setup: SearchSetup;
  onChange: (state: SearchState) => void;
  onOpen: () => void;
}

/** What results can be narrowed by: boxes with counts, and a chip for each that is ticked. */
export class FacetList {
  readonly element: HTMLDetailsElement;
  readonly chips = make('span', { class: 'row' });
  readonly #options: Options;
  readonly #badge = make('span', { class: 'n' });
  readonly #body = make('div', { class: 'facet-body' });
  readonly #open = new Set<FacetName>();

  constructor(options: Options) {
    this.#options = options;
    const { words, isLarge } = options.setup;
    const isWide = matchMedia('(min-width: 46rem)').matches;
    this.element = make(
      'details',
      { class: 'facets', open: isWide && !isLarge },
      make('summary', {}, words.narrow, ' ', this.#badge),
      this.#body,
    );
    this.element.addEventListener('toggle', () => this.element.open && options.onOpen());
  }

  show(state: SearchState, counts: FacetCounts | undefined): void {
    const chosen = countChosen(state);
    this.#badge.textContent = chosen > 0 ? String(chosen) : '';
    this.#showChips(state);
    if (counts === undefined) return;
    const focused = (document.activeElement as HTMLElement | null)?.dataset['facet'];
    this.#body.replaceChildren(...facetNames.flatMap((name) => this.#renderFacet(name, state, counts)));
    // The box that was just ticked keeps the focus.
    if (focused) this.#body.querySelector<HTMLElement>(`[data-facet="${CSS.escape(focused)}"]`)?.focus();
  }

  #showChips(state: SearchState): void {
    const { setup, onChange } = this.#options;
    const chips = facetNames.flatMap((name) =>
      state.chosen[name].map((id) => {
        const value = setup.facets[name].find((each) => each.id === id) ?? { id, label: id };
        const chip = make(
          'button',
          { type: 'button', class: 'chip', 'aria-label': fill(setup.words.remove, { filter: value.label }) },
          ...this.#renderLabel(value),
          make('span', { 'aria-hidden': 'true' }, '×'),
        );
        chip.addEventListener('click', () => onChange(toggle(state, name, id)));
        return chip;
      }),
    );
    if (chips.length > 1) {
      const all = make('button', { type: 'button', class: 'chip' }, setup.words.removeAll);
      all.addEventListener('click', () =>
        onChange({ ...state, chosen: { kind: [], study: [], factor: [] } }),
      );
      chips.push(all);
    }
    this.chips.replaceChildren(...chips);
  }

  #renderFacet(name: FacetName, state: SearchState, counts: FacetCounts): HTMLElement[] {
    const { setup, onChange } = this.#options;
    const chosen = state.chosen[name];
    const countOf = ({ id }: FacetValue) => counts[name][id] ?? 0;
    const values = setup.facets[name];
    // A short list stands still; of a long one only what would show something is worth reading.
    const isLong = values.length > valuesUpTo;
    const present = values.filter((value) => !isLong || countOf(value) > 0 || chosen.includes(value.id));
    if (present.length === 0) return [];
    const ranked = isLong
      ? [...present].sort(
          (a, b) => Number(chosen.includes(b.id)) - Number(chosen.includes(a.id)) || countOf(b) - countOf(a),
        )
      : present;
    const shown = isLong && !this.#open.has(name) ? ranked.slice(0, valuesUpTo) : ranked;
    const boxes = shown.map((value) => {
      const box = make('input', { type: 'checkbox', 'data-facet': `${name}=${value.id}` });
      box.checked = chosen.includes(value.id);
      box.addEventListener('change', () => onChange(toggle(state, name, value.id)));
      return make(
        'label',
        {},
        box,
        ...this.#renderLabel(value),
        make('span', { class: 'n' }, String(countOf(value))),
      );
    });
    const fieldset = make('fieldset', {}, make('legend', {}, setup.words.facets[name]), ...boxes);
    if (shown.length < present.length) {
      const all = make(
        'button',
        { type: 'button', class: 'chip' },
        fill(setup.words.showValues, { count: present.length }),
      );
      all.addEventListener('click', () => {
        this.#open.add(name);
        this.show(state, counts);
      });
      fieldset.append(all);
    }
    return [fieldset];
  }

  #renderLabel({ label, mark, hue }: FacetValue): (Node | string)[] {
    const text = make('span', {}, label);
    return mark === undefined ? [text] : [renderMark(mark, hue ?? 0, this.#options.setup), text];
  }
}
