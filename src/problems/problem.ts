import type { RuleId } from './rules.ts';

/** A line and a column, both counted from 1. */
export interface Position {
  line: number;
  column: number;
}

/** The way to a value in a YAML or JSON file: keys, and indexes of lists. */
export type DataPath = readonly (string | number)[];

/**
 * One thing that is wrong, for the author who has to mend it. `message` says what was found and what is accepted;
 * `fix` says what to write instead. The place is a position, or a path that `locate` turns into one.
 */
export interface Problem {
  rule: RuleId;
  /** Relative to the literature's folder, with forward slashes. Empty: the folder itself. */
  file: string;
  at: Position | DataPath;
  message: string;
  fix: string;
  /** Lines to be added to a file, printed below the fix as they are to be written. */
  lines?: readonly string[];
  /** Point at the key instead of its value. */
  key?: boolean;
  /**
   * What the author may have written all the same: a file, a folder (`studies/`) or a part of a file
   * (`studies/x.mdx#claim`). Where it is lost for another reason, this problem is an echo of that one.
   */
  needs?: readonly string[];
  /** What cannot be used because of this problem, named in the same way. */
  loses?: readonly string[];
  /** That it takes the place of errors, and stops the build although its rule is a warning. */
  standsForErrors?: true;
}

export interface LocatedProblem extends Problem {
  position: Position | undefined;
}

export function isPosition(at: Problem['at']): at is Position {
  return 'line' in at;
}
