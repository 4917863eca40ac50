/**
 * Adds works at the end of `references.json`. What stands there stays as it is, byte for byte, and the new ones are indented
 * as the old ones are.
 * @param text a valid JSON list
 */
export function appendReferences(text: string, works: readonly object[]): string {
  if (works.length === 0) return text;
  const end = text.lastIndexOf(']');
  const before = text.slice(0, end).trimEnd();
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  const blocks = works.map((work) =>
    JSON.stringify(work, null, indent)
      .split('\n')
      .map((line) => indent + line)
      .join(newline),
  );
  const isEmpty = before.trimStart() === '[';
  return `${before}${isEmpty ? '' : ','}${newline}${blocks.join(`,${newline}`)}${newline}${text.slice(end)}`;
}
