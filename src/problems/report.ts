import type { LocatedProblem, Problem } from './problem.ts';
import { rules } from './rules.ts';

export function isError(problem: Pick<Problem, 'rule' | 'standsForErrors'>): boolean {
  return rules[problem.rule] === 'error' || problem.standsForErrors === true;
}

/**
 * All problems as text for a terminal, sorted by file and place.
 * @param folder how the author calls the literature's folder, such as `content`
 */
export function formatReport(problems: readonly LocatedProblem[], folder: string): string {
  const sorted = [...problems].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      (a.position?.line ?? 0) - (b.position?.line ?? 0) ||
      (a.position?.column ?? 0) - (b.position?.column ?? 0) ||
      compareText(a.rule, b.rule) ||
      compareText(a.message, b.message),
  );
  const blocks = sorted.map((problem) => formatProblem(problem, folder));
  return [...blocks, formatTotal(sorted)].join('\n\n');
}

function formatProblem(problem: LocatedProblem, folder: string): string {
  const path = problem.file === '' ? folder : `${folder}/${problem.file}`;
  const place = problem.position ? `:${problem.position.line}:${problem.position.column}` : '';
  const kind = isError(problem) ? '' : ' (warning)';
  return [
    `${path}${place}  ${problem.rule}${kind}`,
    `  ${toLine(problem.message)}`,
    `  Fix: ${toLine(problem.fix)}`,
    ...(problem.lines ?? []).map((line) => `    ${toLine(line)}`),
    `  More: src/problems/README.md#${problem.rule}`,
  ].join('\n');
}

/** What an author wrote may hold line breaks, and characters that a terminal would obey. */
function toLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function formatTotal(problems: readonly LocatedProblem[]): string {
  const errors = problems.filter(isError);
  const warnings = problems.length - errors.length;
  if (errors.length === 0) return `${formatCount(warnings, 'warning')}${formatFiles(problems)}.`;
  const tail = warnings === 0 ? '' : ` ${formatCount(warnings, 'warning')}.`;
  return `${formatCount(errors.length, 'problem')}${formatFiles(errors)}.${tail} The site was not built.`;
}

function formatFiles(problems: readonly LocatedProblem[]): string {
  const files = new Set(problems.map(({ file }) => file).filter((file) => file !== '')).size;
  return files === 0 ? '' : ` in ${formatCount(files, 'file')}`;
}

/** "1 file", "2 files" */
export function formatCount(number: number, noun: string, many = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : many}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
