import { suggestId } from '../../model/parse/suggest-value.ts';

/** In characters: ids stand in addresses, and are cited. */
const longest = 60;

const german: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' };
/** Letters that are not a letter with a mark for Unicode. */
const letters: Readonly<Record<string, string>> = {
  ...{ æ: 'ae', Æ: 'Ae', œ: 'oe', Œ: 'Oe', ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ð: 'd', Ð: 'D' },
  ...{ þ: 'th', Þ: 'Th', ı: 'i' },
};

/** An id made from a name, in lower-case ASCII; empty where no letter or digit of it is Latin. */
export function makeId(name: string, language: string): string {
  const isGerman = /^de(?:-|$)/i.test(language);
  const text = name
    .normalize('NFC')
    .replace(/[äöüÄÖÜ]/g, (letter) => (isGerman ? german[letter]! : letter))
    .replace(/[^\p{ASCII}]/gu, (letter) => letters[letter] ?? letter)
    .replace(/['’]/g, '');
  const id = suggestId(text);
  return id.length <= longest
    ? id
    : id
        .slice(0, longest + 1)
        .replace(/-[^-]*$/, '')
        .slice(0, longest);
}

/**
 * The id, or the id with the first number that nobody has taken.
 * @param taken what exists already, and what is reserved
 */
export function makeUnique(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  for (let number = 2; ; number++) if (!taken.has(`${id}-${number}`)) return `${id}-${number}`;
}
