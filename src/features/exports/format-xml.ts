/** A document of XML, without the signs that XML has no way to write. */
export function formatXml(markup: string): string {
  const text = markup
    .toWellFormed()
    // XML reads the end of a line in Windows as one sign, and this one alone as none.
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`;
}
