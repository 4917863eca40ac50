import type { Fault } from './found-work.ts';
import { countLines } from './count-lines.ts';
import { closeIt, EntryScan, neverClosed, ScanError, type BibtexEntry } from './scan-entry.ts';

interface ScannedBibtex {
  entries: BibtexEntry[];
  faults: Fault[];
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** An entry begins here, even within another one that was never closed. */
const start = /(?<=^|\})[ \t]*@[ \t]*([a-zA-Z]+)[ \t]*[{(]/gm;

/**
 * Takes a .bib apart, one entry at a time, so that a broken one does not spoil the others.
 * What stands between entries is a comment, as for BibTeX itself, unless it looks like what belongs into one.
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
    faults.push(...findStray(text, end, match.index, lineOf));
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
  faults.push(...findStray(text, end, text.length, lineOf));
  return { entries, faults };
}

/** Fields that belong to no entry: one was closed too early, or never begun. */
function findStray(text: string, from: number, to: number, lineOf: (offset: number) => number): Fault[] {
  const faults: Fault[] = [];
  let at = from;
  for (const part of text.slice(from, to).split(/(?<=\n)(?=[ \t]*(?:@|\r?\n))/)) {
    const field = /(?:^|,|\{)[ \t]*[a-z][a-z-]*[ \t]*=[ \t]*(?=[{"\d])/im.exec(
      part.replace(/^[ \t]*%.*$/gm, (remark) => ' '.repeat(remark.length)),
    );
    if (field)
      faults.push({
        line: lineOf(at + field.index + field[0].search(/[a-z]/i)),
        message: 'This belongs to no entry, and would be lost.',
        fix: 'take out the } that closes the entry before it too early, or begin the entry with @type{key,.',
      });
    at += part.length;
  }
  return faults;
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
