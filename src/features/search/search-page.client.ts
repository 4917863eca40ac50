/** The search on its own page: what is asked stands in the address. */
import { base, loadSetup } from './load-setup.client.ts';
import { formatState, readState, type SearchState } from './search-state.ts';
import { SearchView, type Change } from './search-view.client.ts';

/** @throws when the search cannot be loaded */
export async function startSearchPage(place: HTMLElement): Promise<void> {
  const setup = await loadSetup();
  const view = new SearchView({ setup, base, onChange: keepInAddress });
  /** What is being typed is one entry of the history, however many letters it has. */
  let isTyping = false;

  function keepInAddress(state: SearchState, change: Change): void {
    const address = location.pathname + formatState(state);
    const how = change === 'typed' && isTyping ? 'replaceState' : 'pushState';
    history[how](null, '', address);
    isTyping = change === 'typed';
  }
  const finish = () => (isTyping = false);
  view.form.addEventListener('submit', finish);
  view.input.addEventListener('blur', finish);
  addEventListener('popstate', () => {
    isTyping = false;
    view.show(readState(location.search));
  });
  place.replaceChildren(view.element);
  view.show(readState(location.search));
  view.input.focus({ preventScroll: true });
  addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    view.input.focus();
    view.input.select();
  });
}
