/** What a file of references is read into, whatever its format. */

/** Something that an author has to know of a place in the file. */
export interface Told {
  /** Counted from 1. */
  line: number;
  message: string;
}

/** Something that keeps an entry from being taken over. */
export interface Fault extends Told {
  /** How to mend it. */
  fix: string;
}

/** An entry of the file, in the words of CSL but not yet in the shape of `references.json`. */
export interface FoundWork {
  /** Where the entry begins. */
  line: number;
  /** The entry's own key; empty where it has none. */
  key: string;
  /** Variable of CSL → value, as found. Dates are text or CSL, names are CSL. */
  fields: Readonly<Record<string, unknown>>;
  /** The line of each variable, where it has one of its own. */
  lines?: Readonly<Record<string, number>>;
  /** Fields of the file that have no place in `references.json`, and what else was left out. */
  told: readonly Told[];
}

export interface FoundWorks {
  works: FoundWork[];
  faults: Fault[];
}
