import { IntlMessageFormat } from 'intl-messageformat';
import type { Site } from '../model/literature.ts';
import { de } from './de.ts';
import { en, type WordKey } from './en.ts';

export type Values = Record<string, string | number>;

/** The words of one site: a key and its values become text in the site's language. */
export interface Words {
  (key: WordKey, values?: Values): string;
  language: string;
}

const dictionaries: Record<string, Record<WordKey, string>> = { en, de };

/** The words that come with the generator for a language; undefined when there are none. */
export function findDictionary(language: string): Record<WordKey, string> | undefined {
  return dictionaries[language] ?? dictionaries[new Intl.Locale(language).language];
}

/** Words of the site's language, with those that `site.yaml` replaces. */
export function createWords(site: Site): Words {
  const dictionary: Record<string, string> = { ...(findDictionary(site.language) ?? en), ...site.words };
  const { study, factor, framework } = site.labels;
  const nouns: Values = {
    study: study.one,
    studies: study.many,
    factor: factor.one,
    factors: factor.many,
    framework: framework.one,
    frameworks: framework.many,
  };
  const messages = new Map<string, IntlMessageFormat>();
  const words = (key: WordKey, values: Values = {}): string => {
    let message = messages.get(key);
    if (message === undefined) {
      message = new IntlMessageFormat(dictionary[key] ?? key, site.language, undefined, { ignoreTag: true });
      messages.set(key, message);
    }
    return String(message.format({ ...nouns, ...values }));
  };
  return Object.assign(words, { language: site.language });
}

/** Why a message cannot be used; undefined when it can. */
export function findMessageFault(message: string): string | undefined {
  try {
    new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true });
    return undefined;
  } catch (error) {
    return (error as Error).message.split('\n')[0];
  }
}
