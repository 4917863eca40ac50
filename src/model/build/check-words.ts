import { findNearest, formatNearestFix } from '../../problems/nearest.ts';
import { en, type WordKey } from '../../words/en.ts';
import { findDictionary, findMessageFault, listArguments, nounsOf } from '../../words/words.ts';
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
    if (fault === undefined) {
      if (Object.hasOwn(en, key)) checkArguments(key as WordKey, message, site, problems);
    } else {
      problems.add({
        rule: 'invalid-value',
        file: siteFile,
        at,
        message: `words.${key} is not a valid ICU message: ${fault}.`,
        fix: "check the curly brackets; write '{' for one that is meant as text.",
      });
    }
  }
  if (findDictionary(site.language) !== undefined) return;
  const missing = keys.filter((key) => !(key in site.words));
  if (missing.length === 0) return;
  problems.add({
    rule: 'untranslated-words',
    file: siteFile,
    at: ['language'],
    message: `The interface has no words in "${site.language}": those that words: does not give stay English, "${missing[0]}" first.`,
    fix: 'give them in words:, or add src/words/<language>.ts.',
  });
}

/** A name in curly brackets that nobody fills in would stop the build of the page. */
function checkArguments(key: WordKey, message: string, site: Site, problems: Problems): void {
  const known = [...new Set([...listArguments(en[key]), ...Object.keys(nounsOf(site.labels))])];
  for (const name of new Set(listArguments(message))) {
    if (known.includes(name)) continue;
    problems.add({
      rule: 'invalid-value',
      file: siteFile,
      at: ['words', key],
      message: `words.${key} contains {${name}}, which nothing fills in. There are: ${known.map((other) => `{${other}}`).join(', ')}.`,
      fix: formatNearestFix(
        `{${name}}`,
        known.map((other) => `{${other}}`),
        'take it out',
      ),
    });
  }
}
