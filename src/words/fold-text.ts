/** Lower case, without accents, hyphens as spaces: what a reader types and what stands there become one. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[-‐-―/]/g, ' ')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
