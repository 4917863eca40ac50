import { findNearest } from '../../problems/nearest.ts';
import { en } from '../../words/en.ts';
import { findDictionary, findMessageFault } from '../../words/words.ts';
import { siteFile } from '../entries.ts';
import type { Site } from '../literature.ts';
import type { Problems } from './context.ts';

/** Checks the words that `site.yaml` replaces, and whether the language has words at all. */
export function checkWords(site: Site, problems: Problems): void {
  const keys = Object.keys(en);
  for (const [key, message] of Object.entries(site.words)) {
    const at = ['words', key];
    if (!keys.includes(key)) {
      const nearest = findNearest(key, keys);
      problems.add({
        rule: 'unknown-word',
        file: siteFile,
        at,
        key: true,
        message: `The interface has no word "${key}".`,
        fix:
          nearest === undefined
            ? 'take it out; src/words/en.ts lists the keys.'
            : `write "${nearest}" (the nearest).`,
      });
    }
    const fault = findMessageFault(message);
    if (fault === undefined) continue;
    problems.add({
      rule: 'invalid-value',
      file: siteFile,
      at,
      message: `words.${key} is not a valid ICU message: ${fault}.`,
      fix: "check the curly brackets; write '{' for one that is meant as text.",
    });
  }
  if (findDictionary(site.language) !== undefined) return;
  const missing = keys.filter((key) => !(key in site.words));
  if (missing.length === 0) return;
  problems.add({
    rule: 'untranslated-words',
    file: siteFile,
    at: ['language'],
    message: `There are no words for "${site.language}", so ${missing.length} words of the interface stay English, beginning with "${missing[0]}".`,
    fix: 'give them in words:, or add src/words/<language>.ts.',
  });
}
