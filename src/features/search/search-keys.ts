/** Whether a key asks for the search: Ctrl or ⌘ with K, or a slash that is not meant for a field. */
export function asksForSearch({ key, ctrlKey, metaKey, target }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey) return key === 'k';
  return key === '/' && !(target as Element).closest?.('[type=search],[type=text],textarea,select');
}
