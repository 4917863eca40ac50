/** Marks, on the page that a result led to, the words that were found, until the reader lets go of them. */
import { fill } from '../../words/fill.ts';
import { loadSetup } from './load-setup.client.ts';
import { make } from './make-element.client.ts';
import { isWanted, listWords } from './mark-words.ts';

const name = 'found';
const wordsUpTo = 12;

void startHighlight(document);

async function startHighlight(page: Document): Promise<void> {
  const wanted = listWords(new URLSearchParams(location.search).get(name) ?? '').slice(0, wordsUpTo);
  const main = page.querySelector('main');
  if (!main || wanted.length === 0 || !('highlights' in CSS)) return;
  const { words } = await loadSetup();
  const ranges = findRanges(main, wanted);
  if (ranges.length === 0) return;
  CSS.highlights.set(name, new Highlight(...ranges));

  const end = make('button', { type: 'button', class: 'button' }, words.unmark);
  const bar = make(
    'div',
    { class: 'found-bar ui', role: 'status' },
    make('span', {}, fill(words.marked, { words: wanted.join(', ') })),
    end,
  );
  end.addEventListener('click', () => {
    CSS.highlights.delete(name);
    bar.remove();
    const address = new URL(location.href);
    address.searchParams.delete(name);
    history.replaceState(history.state, '', address);
  });
  page.body.append(bar);
}

function findRanges(root: Element, wanted: readonly string[]): Range[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('svg, nav, .contents, .sr, .copy')) continue;
    for (const { 0: text, index } of (node.textContent ?? '').matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
      if (!isWanted(text, wanted)) continue;
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + text.length);
      ranges.push(range);
    }
  }
  return ranges;
}
