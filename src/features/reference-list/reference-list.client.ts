import { fill } from '../../words/fill.ts';
import { FilterControls } from './filter-controls.client.ts';
import { keepInAddress } from './keep-in-address.client.ts';
import { emptyState, isFiltered, readState, type ListState } from './list-state.ts';
import { matchWorks } from './match-works.ts';
import { readWorks, type ListedWork } from './read-works.client.ts';
import { Selection } from './selection.client.ts';
import { sortWorks } from './sort-works.ts';
import { TakeFiles } from './take-files.client.ts';
import { formatCount, tell } from './tell.client.ts';

/** Makes the list of works one to filter, to sort and to select from. Its state stands in the address. */
export function startReferenceList(page: Document): void {
  const list = page.querySelector<HTMLElement>('.refs.long');
  const filters = page.querySelector<HTMLElement>('[data-filters]');
  const over = page.querySelector<HTMLElement>('[data-over]');
  const none = page.querySelector<HTMLElement>('[data-none]');
  const take = page.querySelector<HTMLElement>('[data-take]');
  if (!list || !filters || !over || !none || !take) return;
  const works = readWorks(list);
  const told = over.querySelector<HTMLElement>('[role=status]')!;
  let order = emptyState.order;
  let shown: ReadonlySet<ListedWork> = new Set(works);
  let isWhole = true;

  const files = new TakeFiles(take);
  const selection = new Selection(page, works, () => showFiles());
  const controls = new FilterControls(page, (state, change) => {
    write(state, change);
    apply(state);
  });
  const write = keepInAddress(apply);

  function apply(state: ListState): void {
    const matches = matchWorks(works, state);
    shown = matches.shown;
    isWhole = !isFiltered(state);
    for (const work of works) {
      const isHidden = !shown.has(work);
      if (work.element.hidden !== isHidden) work.element.hidden = isHidden;
    }
    if (state.order !== order) {
      order = state.order;
      list!.append(...sortWorks(works, order).map(({ element }) => element));
    }
    controls.show(state, matches);
    selection.show(shown);
    showFiles();
    const { all = '', some = '' } = told.dataset;
    tell(told, isWhole ? all : fill(some, { shown: formatCount(shown.size) }));
    none!.hidden = shown.size > 0;
  }

  function showFiles(): void {
    const selected = selection.works;
    const wanted = selected.length > 0 ? selected : [...shown];
    const what = selected.length > 0 ? 'selected' : isWhole ? 'all' : 'shown';
    files.show({ what, ids: new Set(wanted.map(({ id }) => id)) });
  }

  /** An address that names a work leads to it, whatever is filtered. */
  function goToTarget(): void {
    const target = works.find(({ element }) => `#${element.id}` === location.hash);
    if (target === undefined) return;
    if (!shown.has(target)) {
      apply({ ...emptyState, order });
      history.replaceState(null, '', location.pathname + location.hash);
    }
    target.element.scrollIntoView();
  }

  filters.hidden = false;
  over.hidden = false;
  list.classList.add('picking');
  apply(readState(location.search));
  goToTarget();
  addEventListener('hashchange', goToTarget);
}
