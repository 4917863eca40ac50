import { createWords, type Words } from '../words/words.ts';
import { getLiterature } from './literature.ts';

let made: { site: object; words: Words } | undefined;

/** The words of the interface in the site's language. */
export function getWords(): Words {
  const { site } = getLiterature();
  if (made?.site !== site) made = { site, words: createWords(site) };
  return made.words;
}
