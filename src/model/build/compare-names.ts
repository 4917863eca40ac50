/** Compares names as readers look them up: a quotation mark or bracket at the beginning does not count. */
export function compareNames(collator: Intl.Collator): (a: string, b: string) => number {
  return (a, b) => collator.compare(withoutOpening(a), withoutOpening(b)) || collator.compare(a, b);
}

function withoutOpening(name: string): string {
  return name.replace(/^[^\p{L}\p{N}]+/u, '');
}
