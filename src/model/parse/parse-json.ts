import type { Position, Problem } from '../../problems/problem.ts';

/** The value of a JSON file; undefined where it cannot be read, and then there is a problem that says why. */
export function parseJson(file: string, text: string, problems: Problem[]): { value: unknown } | undefined {
  const fault = findFault(text);
  if (fault === undefined) return { value: JSON.parse(text) as unknown };
  problems.push({
    rule: 'broken-json',
    file,
    at: findPosition(text, fault),
    message: `The file is not valid JSON: ${fault.split(/ in JSON at |, (?:\.\.\.)?"/)[0]}.`,
    fix: 'look for a missing or superfluous comma, bracket or quotation mark at or just before this place.',
    loses: [file],
  });
  return undefined;
}

function findFault(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

function findPosition(text: string, fault: string): Position {
  const told = /at position (\d+)/.exec(fault)?.[1];
  const offset = told === undefined ? findUnexpectedToken(text) : Number(told);
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** The engine names an unexpected character without its place: it ends the shortest beginning with the same fault. */
function findUnexpectedToken(text: string): number {
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (findFault(text.slice(0, middle))?.startsWith('Unexpected token')) high = middle - 1;
    else low = middle;
  }
  return low;
}
