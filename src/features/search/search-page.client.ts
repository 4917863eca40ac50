/** The search on its own page: what is asked stands in the address. */
import chipStyle from '../../styles/chips.css?inline';
import { adoptStyle, base, loadSetup } from './load-setup.client.ts';
import searchStyle from './search.css?inline';
import { formatState, readState, type SearchState } from './search-state.ts';
import { SearchView, type Change } from './search-view.client.ts';

/** Browsers refuse addresses that change with every key: they are written when typing rests for so many milliseconds. */
const rest = 300;

/** @throws when the search cannot be loaded */
export async function startSearchPage(place: HTMLElement): Promise<void> {
  const setup = await loadSetup();
  adoptStyle(chipStyle + searchStyle);
  const view = new SearchView({ setup, base, onChange: keepInAddress, onMore: keepLimit });
  /** What is being typed is one entry of the history, however many letters it has. */
  let isTyping = false;
  let unwritten: ReturnType<typeof setTimeout> | undefined;

  function keepInAddress(state: SearchState, change: Change): void {
    clearTimeout(unwritten);
    if (change === 'typed') unwritten = setTimeout(() => write(state, change), rest);
    else write(state, change);
  }
  function write(state: SearchState, change: Change): void {
    const query = formatState(state);
    if (query !== location.search) {
      const how = change === 'typed' && isTyping ? 'replaceState' : 'pushState';
      history[how](null, '', location.pathname + query);
    }
    isTyping = change === 'typed';
  }
  /** So that the way back from a result leads to as many results as there were. */
  function keepLimit(limit: number): void {
    history.replaceState({ limit }, '');
  }
  function readAddress(): void {
    clearTimeout(unwritten);
    isTyping = false;
    view.show(readState(location.search), (history.state as { limit?: number } | null)?.limit);
  }
  const finish = () => (isTyping = false);
  view.form.addEventListener('submit', finish);
  view.input.addEventListener('blur', finish);
  addEventListener('popstate', readAddress);
  place.replaceChildren(view.element);
  readAddress();
  view.input.focus({ preventScroll: true });
}
