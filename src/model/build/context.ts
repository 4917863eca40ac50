import { formatNearestFix } from '../../problems/nearest.ts';
import type { DataPath, Problem } from '../../problems/problem.ts';
import type { RuleId } from '../../problems/rules.ts';

/** Gathers problems while the graph is built. */
export class Problems {
  readonly list: Problem[] = [];

  add(problem: Problem): void {
    this.list.push(problem);
  }
}

export interface LookUp<Value> {
  /** The id as the author wrote it. */
  id: string;
  among: ReadonlyMap<string, Value>;
  rule: RuleId;
  /** What is looked for, as in "no study has this id". */
  noun: string;
  file: string;
  at: DataPath;
  /** What else would mend it, as in `add studies/x.mdx`. */
  otherwise: string;
  /** What should hold it; where that is lost, nothing is reported (see `Problem`). */
  needs?: string;
  /** What cannot be built without it. */
  loses?: string;
}

/** The thing with this id, or undefined and a problem that names the nearest one. */
export function findOrReport<Value>(problems: Problems, lookUp: LookUp<Value>): Value | undefined {
  const { id, among, rule, noun, file, at, otherwise, needs, loses } = lookUp;
  const found = among.get(id);
  if (found !== undefined) return found;
  problems.add({
    rule,
    file,
    at,
    message: `No ${noun} has the id "${id}".`,
    fix: formatNearestFix(id, among.keys(), otherwise),
    ...(needs !== undefined && { needs: [needs] }),
    ...(loses !== undefined && { loses: [loses] }),
  });
  return undefined;
}

/** Reports ids that occur twice, and returns the items whose id comes first. */
export function keepFirst<Item>(
  problems: Problems,
  items: readonly Item[],
  options: { id: (item: Item) => string; noun: string; file: string; at: (index: number) => DataPath },
): { item: Item; index: number }[] {
  const seen = new Set<string>();
  return items.flatMap((item, index) => {
    const id = options.id(item);
    if (!seen.has(id)) {
      seen.add(id);
      return [{ item, index }];
    }
    problems.add({
      rule: 'duplicate-id',
      file: options.file,
      at: options.at(index),
      message: `There are two ${options.noun}s with the id "${id}".`,
      fix: 'give the second one an id of its own; leave the first as it is if it has been published.',
    });
    return [];
  });
}
