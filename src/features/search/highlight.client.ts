/** Marks, on the page that a result led to, the words that were found, until the reader lets go of them. */
import { fill } from '../../words/fill.ts';
import highlightStyle from './highlight.css?inline';
import { adoptStyle, loadSetup } from './load-setup.client.ts';
import { make } from './make-element.client.ts';
import { isWanted, listWords } from './mark-words.ts';

const name = 'found';
const wordsUpTo = 12;
const marksUpTo = 2000;
/** So many milliseconds are spent at once. */
const slice = 12;

void startHighlight(document);

async function startHighlight(page: Document): Promise<void> {
  const wanted = listWords(new URLSearchParams(location.search).get(name) ?? '').slice(0, wordsUpTo);
  const main = page.querySelector('main');
  if (!main || wanted.length === 0 || !('highlights' in CSS)) return;
  const { words } = await loadSetup();
  adoptStyle(highlightStyle);
  const marks = new Highlight();
  CSS.highlights.set(name, marks);
  await mark(main, wanted, marks);
  if (marks.size === 0) return;

  const text = make('span', { role: 'status' });
  const end = make('button', { type: 'button', class: 'button' }, words.unmark);
  const bar = make('div', { class: 'found-bar ui' }, text, end);
  const letGo = () => {
    CSS.highlights.delete(name);
    bar.remove();
    removeEventListener('keydown', onKey);
    const address = new URL(location.href);
    address.searchParams.delete(name);
    history.replaceState(history.state, '', address);
    // Where the reader is, and not nowhere.
    main.tabIndex = -1;
    main.focus({ preventScroll: true });
  };
  const onKey = ({ key, target }: KeyboardEvent) => {
    const isElsewhere = (target as Element).closest?.('dialog, input, .stage, [popover]');
    if (key === 'Escape' && !isElsewhere && !page.querySelector('dialog[open], :popover-open')) letGo();
  };
  end.addEventListener('click', letGo);
  addEventListener('keydown', onKey);
  main.before(bar);
  // A live region speaks of what is put into it, not of what it comes with.
  setTimeout(() => (text.textContent = fill(words.marked, { words: wanted.join(', ') })), 100);
}

/** A page may be long: it answers the reader in between. */
async function mark(root: Element, wanted: readonly string[], marks: Highlight): Promise<void> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let until = performance.now() + slice;
  for (let node = walker.nextNode(); node && marks.size < marksUpTo; node = walker.nextNode()) {
    if (performance.now() > until) {
      await new Promise((resolve) => setTimeout(resolve));
      until = performance.now() + slice;
    }
    const found = [...(node.textContent ?? '').matchAll(/[\p{L}\p{N}\p{M}]+/gu)];
    const hits = found.filter(([text]) => isWanted(text, wanted));
    if (hits.length === 0 || node.parentElement?.closest('svg, nav, .contents, .toc, .sr, .copy, [popover]'))
      continue;
    for (const { 0: text, index } of hits) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + text.length);
      marks.add(range);
    }
  }
}
