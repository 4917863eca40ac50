import { matchesFilter, type Filter } from './match-entry.ts';

/** Makes the filter of the glossary work. Its state stands in the address, so that a filtered list can be linked. */
export function startGlossaryFilter(page: Document): void {
  const field = page.querySelector<HTMLElement>('search.seek');
  const input = page.querySelector<HTMLInputElement>('#filter');
  const chips = [...page.querySelectorAll<HTMLButtonElement>('.chips .chip')];
  const state = page.querySelector<HTMLElement>('.state');
  const none = page.querySelector<HTMLElement>('[data-none]');
  if (!field || !input || !state || !none) return;
  const items = [...page.querySelectorAll<HTMLElement>('.index > li')].map((element) => ({
    element,
    letter: element.querySelector<HTMLElement>('.letter'),
    names: element.dataset['names'] ?? '',
    kind: element.dataset['kind'] ?? '',
    studies: (element.dataset['studies'] ?? '').split(' '),
  }));

  const address = new URLSearchParams(location.search);
  const filter: Filter = {
    text: address.get('q') ?? '',
    kind: address.get('kind') ?? undefined,
    study: address.get('study') ?? undefined,
  };
  input.value = filter.text;

  const apply = () => {
    let shown = 0;
    let lastLetter = '';
    for (const item of items) {
      const matches = matchesFilter(item, filter);
      item.element.hidden = !matches;
      if (!matches) continue;
      shown += 1;
      // The initial stands once, at the first entry that is left of its letter.
      const letter = item.element.dataset['letter'] ?? '';
      if (item.letter) item.letter.textContent = letter === lastLetter ? '' : letter;
      lastLetter = letter;
    }
    for (const chip of chips) {
      const pressed =
        chip.dataset['kind'] !== undefined
          ? chip.dataset['kind'] === filter.kind
          : chip.dataset['study'] === filter.study;
      chip.setAttribute('aria-pressed', String(pressed));
    }
    const isFiltered = filter.text !== '' || filter.kind !== undefined || filter.study !== undefined;
    state.textContent = isFiltered ? `${shown} / ${items.length}` : (state.dataset['all'] ?? '');
    none.hidden = shown > 0;
  };

  const change = (part: Partial<Filter>) => {
    Object.assign(filter, part);
    const next = new URLSearchParams();
    if (filter.text !== '') next.set('q', filter.text);
    if (filter.kind !== undefined) next.set('kind', filter.kind);
    if (filter.study !== undefined) next.set('study', filter.study);
    const query = next.toString();
    history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
    apply();
  };

  input.addEventListener('input', () => change({ text: input.value }));
  for (const chip of chips) {
    chip.addEventListener('click', () => {
      const { kind, study } = chip.dataset;
      if (kind !== undefined) change({ kind: filter.kind === kind ? undefined : kind });
      else change({ study: filter.study === study ? undefined : study });
    });
  }
  none.querySelector('button')?.addEventListener('click', () => {
    input.value = '';
    change({ text: '', kind: undefined, study: undefined });
    input.focus();
  });
  field.hidden = false;
  for (const row of page.querySelectorAll<HTMLElement>('.chips')) row.hidden = false;
  apply();
}
