export interface Piece {
  text: string;
  named: boolean;
}

/** Cuts a statement at the first of the names that it contains as a whole word; the longest name goes first. */
export function findNamed(statement: string, names: readonly string[]): Piece[] {
  const sorted = names
    .flatMap((name) => name.split('/'))
    .filter((name) => name.trim() !== '')
    .sort((a, b) => b.length - a.length);
  for (const name of sorted) {
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}])${name.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
      'iu',
    );
    const match = pattern.exec(statement);
    if (match === null) continue;
    const end = match.index + match[0].length;
    return [
      { text: statement.slice(0, match.index), named: false },
      { text: match[0], named: true },
      { text: statement.slice(end), named: false },
    ].filter(({ text }) => text !== '');
  }
  return [{ text: statement, named: false }];
}
