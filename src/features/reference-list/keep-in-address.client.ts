import type { Change } from './filter-controls.client.ts';
import { formatState, readState, type ListState } from './list-state.ts';

/** Browsers refuse addresses that change with every key: they are written when typing rests for so many milliseconds. */
const rest = 300;

/** Keeps the state in the address: each choice is a step back, and what is being typed is one, however many letters it has. */
export function keepInAddress(
  onBack: (state: ListState) => void,
): (state: ListState, change: Change) => void {
  let isTyping = false;
  let unwritten: ReturnType<typeof setTimeout> | undefined;

  const write = (state: ListState, change: Change) => {
    const query = formatState(state);
    if (query !== formatState(readState(location.search))) {
      const how = isTyping && change !== 'done' ? 'replaceState' : 'pushState';
      history[how](null, '', location.pathname + query);
    }
    isTyping = change === 'typed';
  };
  addEventListener('popstate', () => {
    clearTimeout(unwritten);
    isTyping = false;
    onBack(readState(location.search));
  });
  return (state, change) => {
    clearTimeout(unwritten);
    if (change === 'typed') unwritten = setTimeout(() => write(state, change), rest);
    else write(state, change);
  };
}
