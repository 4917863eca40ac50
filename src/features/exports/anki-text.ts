/** How text has to be written so that Anki takes nothing in it for more than text. */

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // [sound:…] plays a file, and [latex] starts a program.
  '[': '&#91;',
};

/** As a field in HTML, in one line. */
export function escapeField(text: string): string {
  return text
    .toWellFormed()
    .replace(/[&<>"'[]/g, (sign) => entities[sign] ?? sign)
    .replace(/\r\n?|\n/g, '<br>')
    .replace(/\t/g, ' ');
}

/** Two colons would make a deck within another one. */
export function formatDeck(name: string): string {
  return name.toWellFormed().replace(/:{2,}/g, ':').replace(/\s+/g, ' ');
}

/** Tags are parted by spaces: letters and digits of any script, everything else becomes a hyphen. */
export function formatTag(name: string): string {
  const tag = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return tag === '' ? 'glossary' : tag;
}
