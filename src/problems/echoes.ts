import type { Problem } from './problem.ts';

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
  const isEcho = (problem: Problem) =>
    (problem.needs ?? []).some((thing) =>
      [...(causes.get(thing) ?? []), ...(causes.get(allPartsOf(thing)) ?? [])].some(
        (cause) => cause !== problem,
      ),
    );
  return problems.filter((problem) => !isEcho(problem));
}

/** A lost thing, with all its parts where it is a file, and the folder that is no longer whole without it. */
function listWholes(thing: string): string[] {
  const folder = thing.slice(0, thing.indexOf('/') + 1);
  const parts = thing.includes('#') ? [] : [allPartsOf(thing)];
  return [thing, ...parts, ...(folder === '' ? [] : [folder])];
}

function allPartsOf(thing: string): string {
  return `${thing.split('#')[0]}#`;
}
