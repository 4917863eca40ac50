/** Which words of a text are those that were searched for. */
import type { Piece } from './search-answer.ts';

const word = /[\p{L}\p{N}\p{M}]+/gu;
/** A typed word this long also stands for the words that it begins. */
const beginsFrom = 3;

/** Lower case, without accents: as the search compares words. */
export function foldWord(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The words of a text, folded, each once. */
export function listWords(text: string): string[] {
  return [...new Set([...text.matchAll(word)].map(([found]) => foldWord(found)))].filter(Boolean);
}

/** Whether a word is one of those wanted, or begins with one of them. `wanted` is folded. */
export function isWanted(text: string, wanted: readonly string[]): boolean {
  const folded = foldWord(text);
  return wanted.some((each) => folded === each || (each.length >= beginsFrom && folded.startsWith(each)));
}

/** Takes a text apart into what is wanted and what stands between. */
export function markWords(text: string, wanted: readonly string[]): Piece[] {
  return mergePieces(
    text
      .split(/([\p{L}\p{N}\p{M}]+)/u)
      .map((piece, index) => ({ text: piece, isHit: index % 2 === 1 && isWanted(piece, wanted) })),
  );
}

/** Pagefind escapes these two, and nothing else. */
export function readEscapes(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}

/**
 * Reads an excerpt as Pagefind writes it: text with `&lt;` and `&gt;`, and hits in `<mark>`. Pagefind marks a compound as one
 * word ("time/temperature"); of that only what was asked for is a hit.
 * @param wanted the words of the question, folded
 */
export function readExcerpt(excerpt: string, wanted: readonly string[] = []): Piece[] {
  const pieces = excerpt.split(/<mark>([\s\S]*?)<\/mark>/).flatMap((piece, index): Piece[] => {
    const text = readEscapes(piece);
    const parts = index % 2 === 1 ? markWords(text, wanted) : [];
    return parts.some(({ isHit }) => isHit) ? parts : [{ text, isHit: index % 2 === 1 }];
  });
  return mergePieces(pieces);
}

function mergePieces(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces.filter(({ text }) => text !== '')) {
    const last = merged.at(-1);
    if (last && last.isHit === piece.isHit) last.text += piece.text;
    else merged.push({ ...piece });
  }
  return merged;
}
