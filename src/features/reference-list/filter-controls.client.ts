import { isStanding } from './find-standing.ts';
import { countChosen, emptyState, isFiltered, orders, type ListState } from './list-state.ts';
import type { Matches, Work } from './match-works.ts';
import { formatCount, tell } from './tell.client.ts';

/** `typed`: more of the same words may follow. `ended`: it does not. `done`: a choice of its own. */
export type Change = 'typed' | 'ended' | 'done';

type Facet = 'type' | 'standing' | 'undated';

/** The fields and chips above the list: they show a state with its counts, and tell what becomes of it. */
export class FilterControls {
  readonly #input: HTMLInputElement;
  readonly #selects: Map<string, HTMLSelectElement>;
  readonly #chips: HTMLButtonElement[];
  readonly #resets: HTMLButtonElement[];
  readonly #unfold: HTMLButtonElement;
  #state: ListState = emptyState;

  constructor(page: Document, onChange: (state: ListState, change: Change) => void) {
    this.#input = page.querySelector<HTMLInputElement>('#filter')!;
    const selects = page.querySelectorAll<HTMLSelectElement>('[data-filters] select, [data-over] select');
    this.#selects = new Map([...selects].map((select) => [select.name, select]));
    this.#chips = [...page.querySelectorAll<HTMLButtonElement>('[data-filters] .chip[data-facet]')];
    this.#unfold = page.querySelector<HTMLButtonElement>('.unfold')!;
    this.#resets = [...page.querySelectorAll<HTMLButtonElement>('[data-reset]')];
    const change = (part: Partial<ListState>, how: Change) => onChange({ ...this.#state, ...part }, how);
    this.#input.addEventListener('input', () => change({ text: this.#input.value.trim() }, 'typed'));
    this.#input.addEventListener('change', () => change({ text: this.#input.value.trim() }, 'ended'));
    for (const [name, select] of this.#selects)
      select.addEventListener('change', () => change(readSelect(name, select.value), 'done'));
    this.#unfold.addEventListener('click', ({ currentTarget }) => {
      const button = currentTarget as HTMLElement;
      button.ariaExpanded = String(button.ariaExpanded !== 'true');
    });
    for (const chip of this.#chips)
      chip.addEventListener('click', () => change(toggle(this.#state, readChip(chip)), 'done'));
    for (const reset of this.#resets)
      reset.addEventListener('click', () => {
        onChange({ ...emptyState, order: this.#state.order }, 'done');
        // The button is gone.
        this.#input.focus();
      });
  }

  show(state: ListState, { counts, undated, shown }: Matches<Work>): void {
    this.#state = state;
    if (this.#input.value.trim() !== state.text) this.#input.value = state.text;
    for (const chip of this.#chips) {
      const { facet, value } = readChip(chip);
      const isOn = {
        type: state.types.includes(value),
        standing: state.standing === value,
        undated: state.undated,
      }[facet];
      chip.setAttribute('aria-pressed', String(isOn));
      const count = facet === 'undated' ? undated : (counts[facet].get(value) ?? 0);
      tell(chip.querySelector('.n'), formatCount(count));
    }
    this.#choose('from', state.from);
    this.#choose('to', state.to);
    this.#choose('sort', state.order);
    this.#choose('factor', state.factor);
    for (const option of this.#selects.get('factor')?.options ?? []) {
      const { name } = option.dataset;
      if (name === undefined) continue;
      const count = counts.factor.get(option.value) ?? 0;
      tell(option, `${name} (${formatCount(count)})`);
      const isIdle = count === 0 && option.value !== state.factor;
      if (option.disabled !== isIdle) option.disabled = isIdle;
    }
    for (const reset of this.#resets) {
      // Of the two the one beside the message where nothing is shown.
      const isOver = reset.matches('[data-over] *');
      reset.hidden = !isFiltered(state) || isOver === (shown.size === 0);
    }
    const chosen = countChosen(state);
    tell(this.#unfold.querySelector('.n'), chosen > 0 ? String(chosen) : '');
  }

  /** What an address names and the list does not have is shown as well: it is what leaves everything out. */
  #choose(name: string, value: string | number | undefined): void {
    const select = this.#selects.get(name);
    if (select === undefined) return;
    const wanted = String(value ?? '');
    if (![...select.options].some((option) => option.value === wanted)) select.add(new Option(wanted));
    if (select.value !== wanted) select.value = wanted;
  }
}

function readSelect(name: string, value: string): Partial<ListState> {
  const year = value === '' ? undefined : Number(value);
  if (name === 'from') return { from: year };
  if (name === 'to') return { to: year };
  if (name === 'sort') return { order: orders.find((order) => order === value) ?? 'names' };
  return { factor: value || undefined };
}

function readChip({ dataset }: HTMLElement): { facet: Facet; value: string } {
  return { facet: dataset['facet'] as Facet, value: dataset['value'] ?? '' };
}

function toggle(state: ListState, { facet, value }: { facet: Facet; value: string }): Partial<ListState> {
  if (facet === 'undated') return { undated: !state.undated };
  if (facet === 'standing')
    return { standing: isStanding(value) && state.standing !== value ? value : undefined };
  const { types } = state;
  return { types: types.includes(value) ? types.filter((type) => type !== value) : [...types, value] };
}
