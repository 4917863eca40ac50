import type { Entries } from '../../model/entries.ts';

/** The glossary entries that bear a name already, as their name or as another one, each as a note for the author. */
export function findSameNames(name: string, factors: Entries['factors']): string[] {
  const wanted = fold(name);
  return factors.flatMap(({ file, data }) => {
    if (fold(data.name) === wanted) return [`There is an entry "${data.name}" already: ${file}.`];
    const other = [...data.aliases, ...data.findBy].find((alias) => fold(alias) === wanted);
    return other === undefined
      ? []
      : [`"${other}" is another name of the entry "${data.name}" already: ${file}.`];
  });
}

function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
