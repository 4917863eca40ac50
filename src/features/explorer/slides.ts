/**
 * Which step a key leads to while presenting. Steps are counted from 0; -1 is the whole, with which a talk begins.
 * Undefined: the key has no meaning. Before the first and after the last there is nothing further.
 */
export function findSlide(key: string, index: number, last: number): number | undefined {
  const slide = {
    ' ': index + 1,
    Enter: index + 1,
    ArrowRight: index + 1,
    ArrowDown: index + 1,
    PageDown: index + 1,
    ArrowLeft: index - 1,
    ArrowUp: index - 1,
    PageUp: index - 1,
    Home: -1,
    End: last,
  }[key];
  if (slide === undefined) return undefined;
  return Math.min(last, Math.max(-1, slide));
}
