import type { Told } from './found-work.ts';

export interface BibtexEntry {
  line: number;
  type: string;
  key: string;
  /** Name in lower case → LaTeX, without the outer braces or quotation marks. */
  fields: Map<string, { value: string; line: number }>;
  told: Told[];
}

export const neverClosed = (what: string) => `a ${what} that opens here is never closed`;
export const closeIt = 'close it; every { within a value needs its }.';

/** Why an entry cannot be read, and where that shows. */
export class ScanError extends Error {
  readonly offset: number;
  readonly fix: string;

  constructor(offset: number, message: string, fix: string) {
    super(message);
    this.offset = offset;
    this.fix = fix;
  }
}

/** Reads one entry or one @string of a .bib, from its opening brace on. */
export class EntryScan {
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
        if (/\n[ \t]*[a-z]+[ \t]*=[ \t]*[{"\d]/i.test(value)) this.suspect ??= begin;
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
