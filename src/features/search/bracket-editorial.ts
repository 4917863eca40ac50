/**
 * Square brackets say that words are ours. On a page its style sets them; a text without style needs them in itself.
 * @param html well formed, as Astro writes it
 */
export function bracketEditorial(html: string): string {
  /** The elements that are open, from the outermost one. */
  const open: { tag: string; isOurs: boolean }[] = [];
  return html.replace(
    /<(\/?)([a-z][a-z0-9-]*)\b([^>]*?)(\/?)>/g,
    (whole, slash: string, tag: string, rest: string, closed: string) => {
      if (voids.has(tag) || closed === '/') return whole;
      if (slash === '') {
        const isOurs = isEditorial(rest) && !open.some((element) => element.isOurs);
        open.push({ tag, isOurs });
        return isOurs ? `${whole}[` : whole;
      }
      const at = open.findLastIndex((element) => element.tag === tag);
      if (at < 0) return whole;
      const [element] = open.splice(at);
      return element?.isOurs ? `]${whole}` : whole;
    },
  );
}

const voids: ReadonlySet<string> = new Set([
  'br',
  'col',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'wbr',
]);

function isEditorial(attributes: string): boolean {
  const names = (/\bclass="([^"]*)"/.exec(attributes)?.[1] ?? '').split(/\s+/);
  return names.includes('ed') || (names.includes('claim') && names.includes('editorial'));
}
