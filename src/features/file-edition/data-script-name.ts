/** The file that stands for one that scripts fetch. */
export function dataScriptOf(file: string): string {
  return `${file}.js`;
}
