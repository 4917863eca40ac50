import type { DataPath, Problem } from '../../problems/problem.ts';
import { parseJson } from '../../model/parse/parse-json.ts';
import type { Fault, FoundWork, FoundWorks } from './found-work.ts';
import { countLines } from './count-lines.ts';

/** CSL-JSON: a list of works, one work, or an object with `items`, as some programs write it. */
export function readCsl(text: string): FoundWorks {
  const problems: Problem[] = [];
  const parsed = parseJson('', text, problems);
  if (parsed === undefined) {
    const faults = problems.map(({ at, message, fix }) => ({ line: lineOf(at), message, fix }));
    return { works: [], faults };
  }
  const lines = listLines(text);
  const { value } = parsed;
  const inside = isBlock(value) && Array.isArray(value['items']) ? value['items'] : undefined;
  const items: unknown[] = inside ?? (Array.isArray(value) ? value : [value]);
  const begin = inside ? lines(2) : Array.isArray(value) ? lines(1) : lines(0);
  const works: FoundWork[] = [];
  const faults: Fault[] = [];
  for (const [index, item] of items.entries()) {
    const line = begin[index] ?? 1;
    if (!isBlock(item)) {
      faults.push({ line, message: 'This is no work.', fix: 'a work is an object with id, type and title.' });
      continue;
    }
    const { id, ...fields } = item;
    works.push({
      line,
      key: typeof id === 'string' || typeof id === 'number' ? String(id) : '',
      fields,
      told: [],
    });
  }
  return { works, faults };
}

function lineOf(at: Problem['at']): number {
  return 'line' in at ? at.line : Number((at as DataPath)[0] ?? 1);
}

/** The lines on which objects begin, by how deep they stand. */
function listLines(text: string): (depth: number) => number[] {
  const byDepth: number[][] = [];
  const toLine = countLines(text);
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]]/g)) {
    if (token === '{') (byDepth[depth] ??= []).push(toLine(index));
    if (token === '{' || token === '[') depth += 1;
    if (token === '}' || token === ']') depth -= 1;
  }
  return (wanted) => byDepth[wanted] ?? [];
}

function isBlock(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
