import { IntlMessageFormat } from 'intl-messageformat';
import { de } from './de.ts';
import { en, type WordKey } from './en.ts';

export type Values = Record<string, string | number>;

interface Noun {
  one: string;
  many: string;
}

/** What a site decides about its words. */
export interface Wording {
  language: string;
  /** Words of the interface that the site replaces, by key. */
  words: Record<string, string>;
  /** What its field calls the three things that the site is made of. */
  labels: { study: Noun; factor: Noun; framework: Noun };
}

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
export function createWords(site: Wording): Words {
  const dictionary: Record<string, string> = { ...(findDictionary(site.language) ?? en), ...site.words };
  const nouns = nounsOf(site.labels);
  const messages = new Map<string, IntlMessageFormat>();
  const words = (key: WordKey, values: Values = {}): string => {
    let message = messages.get(key);
    if (message === undefined) {
      message = new IntlMessageFormat(dictionary[key] ?? key, site.language, undefined, { ignoreTag: true });
      messages.set(key, message);
    }
    const text = String(message.format({ ...nouns, ...values }));
    // A noun is written as it stands within a sentence; at the head of a message it begins one.
    return startsWithNoun(dictionary[key] ?? '', nouns) ? capitalize(text, site.language) : text;
  };
  return Object.assign(words, { language: site.language });
}

function startsWithNoun(message: string, nouns: Values): boolean {
  const [, name = ''] = /^\{(\w+)\}/.exec(message) ?? [];
  return name in nouns;
}

/** As the head of a line. */
export function capitalize(text: string, language: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(language) + text.slice(first.length);
}

/** Why a message cannot be used; undefined when it can. */
export function findMessageFault(message: string): string | undefined {
  try {
    new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true });
    return undefined;
  } catch (error) {
    return (error as Error).message.replaceAll('_', ' ').toLowerCase();
  }
}

/** What stands in curly brackets in a message, by name. The message must be without fault. */
export function listArguments(message: string): string[] {
  const visit = (elements: readonly MessageElement[]): string[] =>
    elements.flatMap(({ type, value, options }) => [
      ...(type === literal || type === pound || typeof value !== 'string' ? [] : [value]),
      ...Object.values(options ?? {}).flatMap((option) => visit(option.value)),
    ]);
  return visit(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst());
}

interface MessageElement {
  type: number;
  value?: unknown;
  options?: Record<string, { value: readonly MessageElement[] }>;
}

/** The types of the parser's elements that name no argument. */
const literal = 0;
const pound = 7;

/** The words of the field, which every message may use. */
export function nounsOf({ study, factor, framework }: Wording['labels']) {
  return {
    study: study.one,
    studies: study.many,
    factor: factor.one,
    factors: factor.many,
    framework: framework.one,
    frameworks: framework.many,
  } satisfies Values;
}
