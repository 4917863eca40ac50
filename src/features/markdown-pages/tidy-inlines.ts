import type { Inline } from './markdown-tree.ts';

/** Neighbouring texts as one, white space as a browser shows it. */
export function tidyInlines(inlines: readonly Inline[]): Inline[] {
  const tidy: Inline[] = [];
  for (const inline of inlines) {
    const last = tidy.at(-1);
    if (inline.type !== 'text') tidy.push(inline);
    else if (last?.type === 'text') last.text += inline.text;
    else tidy.push({ ...inline });
  }
  for (const [index, inline] of tidy.entries()) {
    if (inline.type !== 'text') continue;
    // A word joiner only keeps a line of a page together.
    inline.text = inline.text.replace(/[ \t\r\n\f]+/g, ' ').replaceAll('\u2060', '');
    if (index === 0 || tidy[index - 1]?.type === 'break') inline.text = inline.text.trimStart();
    if (index === tidy.length - 1 || tidy[index + 1]?.type === 'break') inline.text = inline.text.trimEnd();
  }
  const kept = tidy.filter((inline) => inline.type !== 'text' || inline.text !== '');
  while (kept[0]?.type === 'break') kept.shift();
  while (kept.at(-1)?.type === 'break') kept.pop();
  return kept;
}
