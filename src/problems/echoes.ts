import type { Problem } from './problem.ts';
import { isError } from './report.ts';

/**
 * Leaves out the problems that only repeat another one. What could not be read or built is missing wherever it is
 * named; the problem that tells the cause is enough.
 */
export function dropEchoes(problems: readonly Problem[]): Problem[] {
  const causes = new Map<string, Set<Problem>>();
  for (const problem of problems) {
    for (const thing of (problem.loses ?? []).flatMap(listWholes)) {
      const known = causes.get(thing);
      if (known) known.add(problem);
      else causes.set(thing, new Set([problem]));
    }
  }
  const findCauses = (problem: Problem) =>
    (problem.needs ?? [])
      .flatMap((thing) => [thing, allPartsOf(thing), allFilesOf(thing)])
      .flatMap((thing) => [...(causes.get(thing) ?? [])])
      .filter((cause) => cause !== problem);
  const stands = new Set<Problem>();
  const told = problems.filter((problem) => {
    const found = findCauses(problem);
    // What is told instead of an error is one, so that nothing is built of what is incomplete.
    if (isError(problem)) for (const cause of found) if (!isError(cause)) stands.add(cause);
    return found.length === 0;
  });
  return told.map((problem) => (stands.has(problem) ? { ...problem, standsForErrors: true } : problem));
}

/**
 * A lost thing, with all its parts where it is a file and all its files where it is a folder; and the folder that is no
 * longer whole without it.
 */
function listWholes(thing: string): string[] {
  if (thing.endsWith('/')) return [thing, allFilesOf(thing)];
  const folder = thing.slice(0, thing.indexOf('/') + 1);
  const parts = thing.includes('#') ? [] : [allPartsOf(thing)];
  return [thing, ...parts, ...(folder === '' ? [] : [folder])];
}

function allPartsOf(thing: string): string {
  return `${thing.split('#')[0]}#`;
}

function allFilesOf(thing: string): string {
  return `${thing.slice(0, thing.indexOf('/') + 1)}*`;
}
