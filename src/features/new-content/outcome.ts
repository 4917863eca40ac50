import { formatCount } from '../../problems/report.ts';
import type { Fault, Told } from './found-work.ts';

/** What came of a command, for the terminal. */
export interface Outcome {
  passed: boolean;
  text: string;
}

/** A file to be written; `replaces` only where something is added to one that is there. */
export interface PlannedFile {
  path: string;
  text: string;
  replaces?: true;
}

/** More than this of one kind are counted, not listed. */
const listed = 200;

/** What is wrong in a file that was named by the author, in the shape of the reports of the check. */
export function formatFaults(file: string, faults: readonly Fault[]): string[] {
  return cut(
    faults,
    (fault) => `${file}:${fault.line}\n  ${toLine(fault.message)}\n  Fix: ${toLine(fault.fix)}`,
  );
}

/** The same thing that is told of many places is told once, with its lines. */
export function formatTold(file: string, told: readonly Told[]): string[] {
  const groups = [...Map.groupBy(told, ({ message }) => message).values()];
  const lines = cut(groups, ([first, ...others]) => {
    const places = others.slice(0, 8).map(({ line }) => line);
    const rest = others.length > places.length ? ` and ${others.length - places.length} more` : '';
    const also = places.length === 0 ? '' : ` (also: line ${places.join(', ')}${rest})`;
    return `${file}:${first!.line}  ${toLine(first!.message)}${also}`;
  });
  return lines.length === 0 ? [] : [['Not everything could be taken over as it is:', ...lines].join('\n')];
}

export function fail(message: string, fix: string): Outcome {
  return { passed: false, text: `${toLine(message)}\n  Fix: ${toLine(fix)}` };
}

function cut<Item>(items: readonly Item[], format: (item: Item) => string): string[] {
  const more = items.length - listed;
  return [
    ...items.slice(0, listed).map(format),
    ...(more > 0 ? [`and ${formatCount(more, 'more', 'more')}.`] : []),
  ];
}

/** What others wrote may hold line breaks, and characters that a terminal would obey. */
function toLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
