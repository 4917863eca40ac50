/**
 * Signs that mean something to Mermaid, hidden in its text and shown again in what it draws. Its own entities do not
 * serve: without HTML it draws most of them letter by letter, and breaks lines within them.
 */

/** From here on no font has letters, and no text either. */
const first = 0xf0000;
/** What ends a label, what an entity, an element, a directive, an icon or Markdown is made of. */
const signs = /["#&<>`;\\*_~[\]{}|!$@]|:(?=\/\/|fa-)|^[-+=:]|(?<=^\d+)[.)]|(?<=www)\./gi;

const space = String.fromCodePoint(first + 32);

/**
 * Hidden spaces behind a heading of so many letters: Mermaid leaves less room beside a heading than the page does, which
 * sets it to the left, and measures it in letters that are not bold.
 */
export function formatMargin(letters: number): string {
  return space.repeat(4 + Math.ceil(letters / 4));
}

/** Each becomes one of Mermaid's entities, for programs that draw with HTML. */
export function escapeSigns(text: string): string {
  return text.replace(signs, (sign) => `#${sign.charCodeAt(0)};`);
}

export function hideSigns(text: string): string {
  return text.replace(signs, (sign) => String.fromCodePoint(first + sign.charCodeAt(0)));
}

export function showSigns(text: string): string {
  return text.replace(/[\u{f0000}-\u{f007f}]/gu, (standIn) =>
    String.fromCodePoint(standIn.codePointAt(0)! - first),
  );
}
