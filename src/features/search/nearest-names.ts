/** "Did you mean": which names come near what was typed. */
import { distance } from 'fastest-levenshtein';
import { listWords } from './mark-words.ts';

/** A glossary entry, by everything it is called. */
export interface NamedEntry {
  name: string;
  address: string;
  others: readonly string[];
}

/** More than this part of the letters may not be wrong. */
const mostWrong = 0.34;
const shown = 3;

/** The nearest entries, each once, nearest first. */
export function findNearestNames(query: string, entries: readonly NamedEntry[]): NamedEntry[] {
  const typed = listWords(query);
  if (typed.join('').length < 3) return [];
  return entries
    .map((entry) => ({
      entry,
      wrong: Math.min(...[entry.name, ...entry.others].map((name) => measure(typed, name))),
    }))
    .filter(({ wrong }) => wrong <= mostWrong)
    .sort((a, b) => a.wrong - b.wrong)
    .slice(0, shown)
    .map(({ entry }) => entry);
}

/** 0: the same. 1: nothing in common. The typed words against the whole name, or each against its nearest word. */
function measure(typed: readonly string[], name: string): number {
  const words = listWords(name);
  const whole = share(typed.join(' '), words.join(' '));
  const each = typed.map((word) => Math.min(...words.map((other) => share(word, other))));
  const letters = typed.join('').length;
  const byWord = each.reduce((sum, wrong, index) => sum + (wrong * typed[index]!.length) / letters, 0);
  // That a name has more words than were typed counts a little: "learning" comes before "organizational learning".
  return Math.min(whole, byWord + 0.02 * Math.max(0, words.length - typed.length));
}

function share(a: string, b: string): number {
  return distance(a, b) / Math.max(a.length, b.length);
}

/** The words of a question that none of the texts has, not even with another ending. Words of two letters are let pass. */
export function listUnmet(query: string, texts: readonly string[]): string[] {
  const words = [...new Set(texts.flatMap(listWords))];
  return listWords(query)
    .filter((typed) => typed.length > 2)
    .filter((typed) => !words.some((word) => word.startsWith(typed) || isInflected(typed, word)));
}

/** Endings may differ, as in "steeping" and "steeped", "study" and "studies". */
function isInflected(typed: string, word: string): boolean {
  let shared = 0;
  while (shared < Math.min(typed.length, word.length) && typed[shared] === word[shared]) shared += 1;
  return shared >= 4 && typed.length - shared <= 3 && word.length - shared <= 4;
}
