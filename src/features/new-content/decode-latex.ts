import { accents, looks, signs } from './latex-signs.ts';

const raised = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '-': '⁻',
  '+': '⁺',
};
const lowered = {
  '0': '₀',
  '1': '₁',
  '2': '₂',
  '3': '₃',
  '4': '₄',
  '5': '₅',
  '6': '₆',
  '7': '₇',
  '8': '₈',
  '9': '₉',
  '-': '₋',
  '+': '₊',
};

interface Decoded {
  text: string;
  /** Commands that mean nothing here, without their backslash; what they hold stays in the text. */
  unknown: string[];
}

/** LaTeX as it stands in a bibliography → plain text. Braces go, what they hold stays; nothing is ever executed. */
export function decodeLatex(source: string): Decoded {
  if (!/[\\{}$~`'-]/.test(source)) return { text: tidy(source), unknown: [] };
  const unknown: string[] = [];
  let text = '';
  let math = false;
  let at = 0;
  while (at < source.length) {
    const sign = source[at]!;
    if (sign === '\\') {
      const command = /^\\([a-zA-Z]+\*?|[^])/.exec(source.slice(at, at + 40))?.[1] ?? '';
      at += 1 + command.length;
      const word = /^[a-zA-Z]/.test(command);
      const mark = Object.hasOwn(accents, command) ? accents[command] : undefined;
      const argument = mark === undefined ? undefined : readLetter(source, at);
      if (mark !== undefined && argument !== undefined) {
        text += (argument.letter + mark).normalize('NFC');
        at = argument.end;
      } else {
        if (word) at += /^[^\S]*/.exec(source.slice(at, at + 20))![0].length;
        if (!word)
          text += command === '\\' ? ' ' : '-/,;!:'.includes(command) ? '' : command === '"' ? '"' : command;
        else if (Object.hasOwn(signs, command)) text += signs[command];
        else if (!looks.has(command.replace('*', ''))) {
          unknown.push(command);
          text += source[at] === '{' ? '' : `\\${command} `;
        }
      }
    } else if (math && (sign === '^' || sign === '_')) {
      const group = /^\{?([-+0-9]+)\}?/.exec(source.slice(at + 1, at + 20));
      const table: Record<string, string> = sign === '^' ? raised : lowered;
      const digits = group?.[0].startsWith('{') ? group[1]! : group?.[1]?.[0];
      if (digits !== undefined) text += [...digits].map((digit) => table[digit] ?? digit).join('');
      at += 1 + (digits === undefined ? 0 : group![0].startsWith('{') ? group![0].length : 1);
    } else {
      if (sign === '$' && (math || source.includes('$', at + 1))) math = !math;
      else if (sign === '~') text += '\u00a0';
      else if (sign !== '{' && sign !== '}') text += sign;
      at += 1;
    }
  }
  return { text: tidy(math ? text : setDashes(text)), unknown };
}

/** The letter that an accent stands on: bare, in braces, or the dotless i and j. */
function readLetter(source: string, from: number): { letter: string; end: number } | undefined {
  const match = /^\s*(?:\{\s*(?:\\([ij])|(\p{L}))\s*\}|\\([ij])(?![a-zA-Z])\s?|(\p{L}))/u.exec(
    source.slice(from, from + 20),
  );
  if (match === null) return undefined;
  // An accent made of letters needs a space or brace before its letter: \cite is no cedilla on "ite", nor is it matched here.
  return { letter: match[1] ?? match[2] ?? match[3] ?? match[4]!, end: from + match[0].length };
}

function setDashes(text: string): string {
  return text.replaceAll('---', '—').replaceAll('--', '–').replaceAll('``', '“').replaceAll("''", '”');
}

function tidy(text: string): string {
  return text.replace(/[^\S\u00a0]+/g, ' ').trim();
}
