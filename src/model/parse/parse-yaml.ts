import { isCollection, isScalar, parseDocument, visit, type Document, type YAMLParseError } from 'yaml';
import type { Position, Problem } from '../../problems/problem.ts';

/**
 * The value of a YAML file or front matter; undefined where it cannot be read, and then problems say why.
 * @param firstLine the line of the file on which the text begins
 */
export function parseYaml(
  file: string,
  text: string,
  firstLine: number,
  problems: Problem[],
): { value: unknown } | undefined {
  // Its warnings are printed, not returned.
  const document = parseDocument(text, { logLevel: 'error' });
  const report = (offset: number, { message, fix }: Fault) => {
    const { line, column } = positionOf(text, offset);
    problems.push({
      rule: 'broken-yaml',
      file,
      at: { line: line + firstLine - 1, column },
      message: `This is not valid YAML: ${message}.`,
      fix: `${fix}.`,
      loses: [file],
    });
  };
  let broken = -Infinity;
  for (const error of document.errors) {
    // One mistake often breaks its line in several ways, and the lines after it; a wrong indentation its whole block.
    const line = error.linePos?.[0].line ?? Infinity;
    const isFirst = line > broken + 1;
    if (isFirst) {
      const beginning = findBeginning(document, error);
      report(beginning, describeError(error, text.slice(beginning, error.pos[0])));
    }
    const end = isFirst && indentationFault.test(error.message) ? findEndOfBlock(text, line) : line;
    broken = Math.max(broken, end);
  }
  if (document.errors.length > 0) return undefined;
  try {
    return { value: (document.toJS() as unknown) ?? {} };
  } catch {
    report(findLostAlias(document), unquotedStar);
    return undefined;
  }
}

interface Fault {
  message: string;
  fix: string;
}

const unquotedStar: Fault = {
  message: 'a value without quotation marks begins with *',
  fix: 'put the value in quotation marks',
};

/** A line that begins too far to the left or to the right of those it belongs with. */
const indentationFault =
  /^(?:All (?:mapping|sequence) items|Sequence item without|A block sequence may not be)/;

const hiddenBracket: Fault = {
  message: 'a space before # begins a comment, which hides the end of this bracket',
  fix: 'take the space out, as in study-id#claim-id, or put the value in quotation marks',
};

/** What authors do wrong, by the beginning of the message in which the parser tells it. */
const faults: [RegExp, Fault][] = [
  [/^Map keys must be unique/, { message: 'this field is there twice', fix: 'take one of them out' }],
  [
    /^Nested mappings/,
    {
      message: 'the value contains ": ", or the next line is indented too far',
      fix: 'put the value in quotation marks, or begin the next field in the same column as this field',
    },
  ],
  [
    /^Implicit/,
    {
      message: 'there is no ": " after the name of the field',
      fix: 'write the name, a colon, a space and the value; indent a line that continues the text above it',
    },
  ],
  [
    /^Missing closing/,
    {
      message: 'this quotation mark is never closed',
      fix: 'close it at the end of the value',
    },
  ],
  [
    /^Flow .* end with/,
    {
      message: 'this bracket is never closed',
      fix: 'close it at the end of the value',
    },
  ],
  [/^Tabs/, { message: 'the line is indented with a tab', fix: 'indent it with spaces' }],
  [/^Source contains multiple/, { message: 'a second document begins here', fix: 'take the line out' }],
  [
    /^Unexpected .*scalar at node end/,
    {
      message: 'the text goes on after the end of the value',
      fix: "put the whole text in quotation marks; within \"…\" write \\\" for a quotation mark, within '…' write ''",
    },
  ],
  [
    /^Plain value cannot start/,
    {
      message: 'a value without quotation marks begins with a special character',
      fix: 'put the value in quotation marks',
    },
  ],
  [
    indentationFault,
    {
      message: 'the line is not in the same column as those that belong with it',
      fix: 'indent it as they are',
    },
  ],
];

/** @param broken what stands between the beginning of the fault and the place where it was noticed */
function describeError({ message }: YAMLParseError, broken: string): Fault {
  if (/^Flow .* end with/.test(message) && /\s#/.test(broken)) return hiddenBracket;
  const known = faults.find(([pattern]) => pattern.test(message));
  if (known) return known[1];
  return {
    message: (message.split(/ at line \d+/)[0] ?? '').replace(/[.:]$/, ''),
    fix: 'check indentation and quotation marks; put text that contains ": " or begins with a special character in quotation marks',
  };
}

/** The place of an error. A quotation mark or bracket that is never closed is noticed at the end, but stands earlier. */
function findBeginning(document: Document.Parsed, { message, pos: [place] }: YAMLParseError): number {
  let beginning = place;
  const isUnclosed = /^Missing closing|^Flow .* end with/.test(message);
  if (!isUnclosed) return beginning;
  visit(document, {
    Value(_, node) {
      const [start, , end] = node.range ?? [Infinity, 0, 0];
      const opens = isScalar(node) ? node.type?.startsWith('QUOTE') : isCollection(node) && node.flow;
      if (opens && start <= place && place <= end) beginning = start;
    },
  });
  return beginning;
}

/** The last line of the top-level field that the line stands in. */
function findEndOfBlock(text: string, line: number): number {
  const after = text.split('\n').slice(line);
  const next = after.findIndex((following) => /^[^\s#-]/.test(following));
  // The line after the last one that is broken is not told of; that one begins anew.
  return next === -1 ? Infinity : line + next - 1;
}

function findLostAlias(document: Document.Parsed): number {
  let offset = 0;
  visit(document, {
    Alias(_, node) {
      if (node.resolve(document) !== undefined) return undefined;
      offset = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

function positionOf(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
