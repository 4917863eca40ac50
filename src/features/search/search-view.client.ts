/** The search itself, in the dialog and on its page: a field, what narrows the results, and the results. */
import { fill } from '../../words/fill.ts';
import { connectEngine } from './connect-engine.client.ts';
import { FacetList } from './facet-list.client.ts';
import { make, replaceChildren } from './make-element.client.ts';
import { renderHit } from './render-hit.client.ts';
import { renderFault, renderLens, renderNone, renderNothingFound } from './render-messages.client.ts';
import type { SearchAnswer } from './search-answer.ts';
import type { SearchSetup } from './search-setup.ts';
import {
  countChosen,
  emptyState,
  longestQuery,
  toggle,
  trimQuery,
  type SearchState,
} from './search-state.ts';

/** `typed`: more of the same question may follow. `done`: a choice of its own. */
export type Change = 'typed' | 'done';

interface Options {
  setup: SearchSetup;
  /** The base path of the site, with a slash at both ends. */
  base: string;
  onChange?: (state: SearchState, change: Change) => void;
  /** So many results are shown from now on. */
  onMore?: (limit: number) => void;
}

const hitsAtFirst = 10;
const hitsMore = 20;
/** The beginning of a word, so short, matches nearly everything, and more letters follow: they are awaited for so long. */
const shortWord = /(?:^|\s)\S{1,2}$/;
const pauseForMore = 150;
/** After so many milliseconds a reader is told that something is going on. */
const patience = 250;

export class SearchView {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  readonly form: HTMLFormElement;
  readonly hits = make('ol', { class: 'hits' });
  state: SearchState = emptyState;
  readonly #options: Options;
  readonly #facets: FacetList;
  readonly #status = make('p', { role: 'status' });
  readonly #message = make('div', { class: 'search-message' });
  readonly #more: HTMLButtonElement;
  #limit = hitsAtFirst;
  #running: Promise<void> | undefined;
  #isStale = false;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(options: Options) {
    this.#options = options;
    const { words } = options.setup;
    this.input = make('input', {
      type: 'search',
      dir: 'auto',
      maxlength: longestQuery,
      autocomplete: 'off',
      spellcheck: 'false',
      enterkeyhint: 'search',
      placeholder: words.hint,
    });
    this.form = make(
      'form',
      { class: 'ask', role: 'search' },
      renderLens(),
      make('label', {}, make('span', { class: 'sr' }, words.label), this.input),
    );
    this.#facets = new FacetList({
      setup: options.setup,
      onToggle: (facet, value) => this.#choose(toggle(this.state, facet, value)),
      onReset: () => this.#choose({ ...emptyState, query: this.state.query }),
      onOpen: () => void this.#run(),
      fallback: this.input,
    });
    this.#more = make('button', { type: 'button', class: 'button', hidden: true }, words.more);
    const top = make('div', { class: 'row ui top' }, this.#status, this.#facets.chips);
    const results = make('div', { class: 'results' }, top, this.#message, this.hits, this.#more);
    this.element = make(
      'div',
      { class: 'search' },
      this.form,
      make('div', { class: 'found' }, this.#facets.element, results),
    );
    this.input.addEventListener('input', () => this.#type());
    this.form.addEventListener('submit', (event) => event.preventDefault());
    this.element.addEventListener('keydown', (event) => this.#walk(event));
    this.#more.addEventListener('click', () => this.#showMore());
    this.show(emptyState);
  }

  /** Asks for something else than the reader typed: what an address says. */
  show(state: SearchState, limit = hitsAtFirst): void {
    this.state = state;
    this.#limit = limit;
    if (trimQuery(this.input.value) !== state.query) this.input.value = state.query;
    void this.#run();
  }

  /** When the results are those of the question as it stands. */
  async settle(): Promise<void> {
    if (this.#pause !== undefined) void this.#run();
    while (this.#running) await this.#running;
  }

  #type(): void {
    const query = trimQuery(this.input.value);
    if (query === this.state.query) return;
    this.state = { ...this.state, query };
    this.#limit = hitsAtFirst;
    clearTimeout(this.#pause);
    this.hits.ariaBusy = 'true';
    if (shortWord.test(this.input.value)) this.#pause = setTimeout(() => void this.#run(), pauseForMore);
    else void this.#run();
    this.#options.onChange?.(this.state, 'typed');
  }

  #choose(state: SearchState): void {
    this.state = state;
    this.#limit = hitsAtFirst;
    void this.#run();
    this.#options.onChange?.(state, 'done');
  }

  /** One question at a time, and of those that come meanwhile the last: no answer ever overwrites a newer one. */
  async #run(): Promise<void> {
    clearTimeout(this.#pause);
    this.#pause = undefined;
    this.#isStale = true;
    this.hits.ariaBusy = 'true';
    this.#running ??= this.#answer();
    return this.#running;
  }

  async #answer(): Promise<void> {
    const { words } = this.#options.setup;
    // Not at once, so that it is known to be running before it ends.
    await Promise.resolve();
    while (this.#isStale) {
      this.#isStale = false;
      const { state } = this;
      const isAsked = state.query !== '';
      const wait = isAsked
        ? setTimeout(() => (this.#status.textContent = words.searching), patience)
        : undefined;
      const countsFacets = this.#facets.element.open || countChosen(state) > 0;
      try {
        if (!isAsked) this.#showNothing();
        else {
          const engine = await connectEngine(this.#options.base);
          this.#showAnswer(state, await engine.ask({ state, limit: this.#limit, countsFacets }));
        }
      } catch (error) {
        console.warn(error);
        if (!this.#isStale) this.#showFault();
      }
      clearTimeout(wait);
    }
    this.hits.ariaBusy = 'false';
    this.#running = undefined;
  }

  #showNothing(): void {
    this.#status.textContent = '';
    this.#facets.show(this.state, undefined);
    this.element.dataset['state'] = 'idle';
    this.#replace([], []);
  }

  #showAnswer(state: SearchState, { hits, total, facets, nearest }: SearchAnswer): void {
    const { setup, base } = this.#options;
    const { words } = setup;
    const count = new Intl.NumberFormat(setup.language).format(total);
    if (total > 0) this.#status.textContent = total === 1 ? words.one : fill(words.many, { count });
    else this.#status.replaceChildren(...renderNothingFound(words, state.query));
    this.element.dataset['state'] = total === 0 && countChosen(state) === 0 ? 'none' : 'answered';
    this.#facets.show(this.state, facets);
    const onReset = () => this.#choose({ ...emptyState, query: this.state.query });
    this.#replace(
      total === 0 ? [renderNone(state, { setup, base, nearest, onReset })] : [],
      hits.map((hit) => renderHit(hit, { words, base })),
    );
    this.#more.hidden = hits.length >= total;
  }

  #showFault(): void {
    this.#status.textContent = '';
    this.element.dataset['state'] = 'failed';
    this.#facets.show(this.state, undefined);
    this.#replace(
      renderFault(this.#options.setup, () => void this.#run()),
      [],
    );
  }

  #replace(message: Node[], hits: HTMLElement[]): void {
    replaceChildren(this.#message, message, this.input);
    replaceChildren(this.hits, hits, this.input);
    if (hits.length === 0) this.#more.hidden = true;
  }

  async #showMore(): Promise<void> {
    const first = this.hits.children.length;
    this.#limit += hitsMore;
    this.#options.onMore?.(this.#limit);
    await this.#run();
    // Unless the reader has turned to something else meanwhile.
    if (document.activeElement === this.#more || document.activeElement === document.body)
      this.hits.children[first]?.querySelector('a')?.focus();
  }

  /** Arrow down and up go through the results, and back to the field. */
  #walk(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const target = event.target as HTMLElement;
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const stops: HTMLElement[] = [this.input, ...this.hits.querySelectorAll<HTMLElement>('.hit > a')];
    const hit = target.closest('.hit');
    const at = stops.indexOf(hit?.querySelector<HTMLElement>(':scope > a') ?? target);
    if (at < 0) return;
    event.preventDefault();
    stops[Math.max(0, Math.min(stops.length - 1, at + step))]?.focus();
  }
}
