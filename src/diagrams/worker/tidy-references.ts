/**
 * Leaves out markers and symbols that nothing refers to (Mermaid brings all it knows along), and numbers the ids of the
 * others in their order, so that they do not depend on how much was drawn before.
 * @param markup our own, in which every id begins with the prefix and a hyphen
 */
export function tidyReferences(markup: string, prefix: string): string {
  const reference = new RegExp(`(?:url\\(|href=")#(${prefix}-\\d+)`, 'g');
  const definition = new RegExp(
    `<(marker|clipPath|symbol) id="(${prefix}-\\d+)"(?:[^>]*/>|[\\s\\S]*?</\\1>)`,
    'g',
  );
  const used = new Set([...markup.matchAll(reference)].map(([, id]) => id));
  const kept = markup
    .replace(definition, (whole, _name: string, id: string) => (used.has(id) ? whole : ''))
    .replaceAll('<defs></defs>', '');
  const names = new Map<string, string>();
  return kept.replace(new RegExp(`(url\\(#|href="#|id=")${prefix}-\\d+`, 'g'), (whole, start: string) => {
    const id = whole.slice(start.length);
    if (!names.has(id)) names.set(id, `${prefix}-${names.size + 1}`);
    return start + names.get(id);
  });
}
