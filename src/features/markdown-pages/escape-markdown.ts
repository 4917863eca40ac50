/** Text that Markdown takes for nothing but text, as CommonMark and GitHub read it. */

const signs = /[\\`*[\]|~]|<(?![\s\d=])|&(?=[a-z\d#]|$)|:(?=\/\/)|@|www\.|_/gi;
const needsLook = /[\\`*[\]|~<&:@_\r\n]|www\.|!$/i;

/** For a place within a line; what can begin a line is the concern of `escapeLineStart`. */
export function escapeText(text: string): string {
  if (!needsLook.test(text)) return text;
  return (
    text
      .replace(/[\r\n]+/g, ' ')
      .replace(signs, (sign, at: number, whole: string) => {
        if (sign.length > 1) return `${sign.slice(0, -1)}\\.`;
        return sign === '_' && isWithinWord(whole, at) ? sign : `\\${sign}`;
      })
      // Before a link it would make a picture of it.
      .replace(/!$/, '\\!')
  );
}

function isWithinWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[at + 1] ?? '');
}

/** A line of a paragraph that would begin a heading, a list, a quotation or a rule. */
export function escapeLineStart(line: string): string {
  return line.replace(/^(?=[-+=>#])|^(\d{1,9})(?=[.)](?:\s|$))/, (_, digits?: string) => `${digits ?? ''}\\`);
}

export function escapeAddress(address: string): string {
  const encoded = address
    .replace(/[\s<>"\\`|\p{Cc}]/gu, (sign) => encodeURIComponent(sign))
    .replace(/&(?=#?\w+;)/g, '&amp;');
  return isBalanced(encoded) ? encoded : encoded.replace(/[()]/g, '\\$&');
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Code within a line, whatever backticks it holds. */
export function formatCode(text: string): string {
  const fence = '`'.repeat(longestRun(text) + 1);
  const room = /^`|`$|^ .*\S.* $/.test(text) ? ' ' : '';
  return `${fence}${room}${text}${room}${fence}`;
}

export function formatCodeBlock(text: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language.replace(/[^\w-]/g, '')}\n${text.replace(/\n$/, '')}\n${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
