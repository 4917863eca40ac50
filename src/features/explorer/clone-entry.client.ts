/**
 * What the page says of a part, for the panel: a copy of its entry, so that nothing is rendered twice. Anchors stay with
 * the original, and so does what only the page needs: the name, which the panel has as its heading, copy buttons, and the
 * entries inside a group.
 */
export function cloneEntry(page: Document, ids: readonly string[]): HTMLElement | undefined {
  const original = ids.map((id) => page.getElementById(id)).find((element) => element !== null);
  if (!original) return undefined;
  const copy = page.createElement('div');
  copy.append(...[...original.cloneNode(true).childNodes]);
  copy.dataset['hue'] = original.closest<HTMLElement>('[data-hue]')?.dataset['hue'] ?? '0';
  for (const part of copy.querySelectorAll('.copy, .part-name, [data-parts], :scope > .num')) part.remove();
  for (const part of copy.querySelectorAll('[id]')) part.removeAttribute('id');
  return copy;
}
