import type { Fault, Told } from './found-work.ts';

export interface BibtexEntry {
  line: number;
  type: string;
  key: string;
  /** Name in lower case → LaTeX, without the outer braces or quotation marks. */
  fields: Map<string, { value: string; line: number }>;
  told: Told[];
}

interface ScannedBibtex {
  entries: BibtexEntry[];
  faults: Fault[];
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** An entry begins here, even within another one that was never closed. */
const start = /^[ \t]*@[ \t]*([a-zA-Z]+)[ \t]*[{(]/gm;

/**
 * Takes a .bib apart, one entry at a time, so that a broken one does not spoil the others.
 * What stands between entries is a comment, as for BibTeX itself.
 */
export function scanBibtex(text: string): ScannedBibtex {
  const entries: BibtexEntry[] = [];
  const faults: Fault[] = [];
  const macros = new Map(months.map((name, index) => [name, String(index + 1)]));
  const lineOf = countLines(text);
  const starts = [...text.matchAll(start)];
  let end = 0;
  for (const [index, match] of starts.entries()) {
    const from = match.index + match[0].length;
    if (match.index < end) continue;
    const type = match[1]!.toLowerCase();
    const line = lineOf(match.index + match[0].indexOf('@'));
    if (type === 'comment' || type === 'preamble') {
      end = skipBlock(text, from);
      continue;
    }
    const limit = findLimit(text, starts, index);
    const scan = new EntryScan(text, from, limit, macros, lineOf);
    try {
      if (type === 'string') scan.readMacro();
      else entries.push(scan.readEntry(type, line));
      end = scan.at;
    } catch (error) {
      if (!(error instanceof ScanError)) throw error;
      end = limit;
      faults.push(tellFault(error, line, scan, lineOf));
    }
  }
  return { entries, faults };
}

function tellFault(
  error: ScanError,
  line: number,
  { key, suspect }: EntryScan,
  lineOf: (offset: number) => number,
): Fault {
  const label = key === '' ? '' : ` ("${key}")`;
  // What follows a brace that is never closed is read as one value, and the fault comes long after it.
  const [offset, what] =
    suspect === undefined ? [error.offset, error.message] : [suspect, neverClosed('brace')];
  return {
    line: lineOf(offset),
    message: `The entry that begins at line ${line}${label} cannot be read: ${what}.`,
    fix: suspect === undefined ? error.fix : closeIt,
  };
}

const neverClosed = (what: string) => `a ${what} that opens here is never closed`;
const closeIt = 'close it; every { within a value needs its }.';

/** Where the next entry with a key begins: an entry that has not ended by then never does. */
function findLimit(text: string, starts: readonly RegExpExecArray[], index: number): number {
  for (const next of starts.slice(index + 1, index + 50)) {
    const rest = text.slice(next.index + next[0].length, next.index + next[0].length + 200);
    const word = next[1]!.toLowerCase();
    if (['comment', 'preamble', 'string'].includes(word) || /^\s*[^\s,{}="]+\s*,/.test(rest))
      return next.index;
  }
  return starts[index + 50]?.index ?? text.length;
}

/** The end of a block that is not read; its beginning where it has no end. */
function skipBlock(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}' && (depth -= 1) === 0) return at + 1;
  }
  return from;
}

/** Offset → line, for offsets that are asked for in about rising order. */
export function countLines(text: string): (offset: number) => number {
  const ends: number[] = [];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) ends.push(at);
  return (offset) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

class ScanError extends Error {
  readonly offset: number;
  readonly fix: string;

  constructor(offset: number, message: string, fix: string) {
    super(message);
    this.offset = offset;
    this.fix = fix;
  }
}

class EntryScan {
  readonly text: string;
  readonly limit: number;
  readonly macros: Map<string, string>;
  readonly lineOf: (offset: number) => number;
  at: number;
  key = '';
  /** Where a value begins that seems to hold the fields after it. */
  suspect: number | undefined;

  constructor(
    text: string,
    from: number,
    limit: number,
    macros: Map<string, string>,
    lineOf: (offset: number) => number,
  ) {
    this.text = text;
    this.at = from;
    this.limit = limit;
    this.macros = macros;
    this.lineOf = lineOf;
  }

  readMacro(): void {
    const [name] = this.take(/[^\s={},"]+/y, 'the name of the @string is missing');
    this.take(/=/y, 'an equals sign is missing');
    this.macros.set(name!.toLowerCase(), this.readValue());
    this.take(/[})]/y, 'it is not closed');
  }

  readEntry(type: string, line: number): BibtexEntry {
    const [key] = this.take(/[^\s,{}="#%]*/y, 'its key is missing');
    this.key = key!;
    const fields: BibtexEntry['fields'] = new Map();
    const told: Told[] = [];
    for (;;) {
      if (this.find(/[})]/y)) break;
      this.take(/,/y, `a comma or the closing brace is missing${fields.size === 0 ? ' after its key' : ''}`);
      if (this.find(/[})]/y)) break;
      const begin = this.skip();
      const [name] = this.take(/[^\s={},"#]+/y, 'the name of a field is missing');
      this.take(/=/y, `"${name}" has no value`);
      const value = this.readValue();
      const field = name!.toLowerCase();
      if (fields.has(field))
        told.push({ line: this.lineOf(begin), message: `A second "${field}" was left out.` });
      else fields.set(field, { value, line: this.lineOf(begin) });
    }
    return { line, type, key: this.key, fields, told };
  }

  /** One value, or several with # between them. */
  private readValue(): string {
    let value = this.readPart();
    while (this.find(/#/y)) value += this.readPart();
    return value;
  }

  private readPart(): string {
    const begin = this.skip();
    const opening = this.text[begin];
    if (opening === '{' || opening === '"') return this.readGroup(begin, opening === '{' ? '}' : '"');
    const [word] = this.take(/[^\s,{}"#=()]+/y, 'a value is missing');
    if (/^\d+$/.test(word!)) return word!;
    const macro = this.macros.get(word!.toLowerCase());
    if (macro !== undefined) return macro;
    throw new ScanError(
      begin,
      `no @string has the name "${word}"`,
      'put the value in braces, or define the @string above the entry.',
    );
  }

  private readGroup(begin: number, closing: string): string {
    let depth = 0;
    for (let at = begin + 1; at < this.limit; at++) {
      const sign = this.text[at];
      if (sign === '\\') at += 1;
      else if (sign === closing && depth === 0) {
        this.at = at + 1;
        const value = this.text.slice(begin + 1, at);
        if (/\n\s*[a-z]+\s*=\s*[{"\d]/i.test(value)) this.suspect ??= begin;
        return value;
      } else if (sign === '{') depth += 1;
      else if (sign === '}') depth -= 1;
      if (depth < 0) break;
    }
    const what = closing === '}' ? 'brace' : 'quotation mark';
    throw new ScanError(begin, neverClosed(what), closeIt);
  }

  private skip(): number {
    while (this.at < this.limit && /\s/.test(this.text[this.at]!)) this.at += 1;
    return this.at;
  }

  private find(pattern: RegExp): string[] | undefined {
    pattern.lastIndex = this.skip();
    const match = this.at < this.limit ? pattern.exec(this.text) : null;
    if (match === null) return undefined;
    this.at = pattern.lastIndex;
    return [...match];
  }

  private take(pattern: RegExp, message: string): string[] {
    const found = this.find(pattern);
    if (found) return found;
    throw new ScanError(
      Math.min(this.at, this.limit - 1),
      message,
      'compare it with the entries around it: @type{key, field = {value}, …}.',
    );
  }
}
