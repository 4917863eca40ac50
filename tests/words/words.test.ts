import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { siteSchema } from '../../src/model/schema/site.ts';
import { de } from '../../src/words/de.ts';
import { en, type WordKey } from '../../src/words/en.ts';
import { createWords, findDictionary, findMessageFault, type Values } from '../../src/words/words.ts';

type Elements = ReturnType<IntlMessageFormat['getAst']>;

/** The kinds of element in a parsed message, as the parser numbers them. */
const kinds = { literal: 0, argument: 1, select: 5, plural: 6, pound: 7 };

interface Placeholder {
  kind: 'argument' | 'select' | 'plural';
  /** The branches of a select; those of a plural are the language's own. */
  options: string[];
}

const parse = (message: string, language: string) =>
  new IntlMessageFormat(message, language, undefined, { ignoreTag: true });

/** What a message asks for, also within its branches. */
function findPlaceholders(
  elements: Elements,
  found: Record<string, Placeholder> = {},
): Record<string, Placeholder> {
  for (const element of elements) {
    if (element.type === kinds.literal || element.type === kinds.pound) continue;
    if (!('value' in element)) throw new Error(`Unexpected element ${JSON.stringify(element)}`);
    if ('options' in element) {
      const isSelect = element.type === kinds.select;
      found[element.value] = {
        kind: isSelect ? 'select' : 'plural',
        options: isSelect ? Object.keys(element.options).sort() : [],
      };
      for (const { value } of Object.values(element.options)) findPlaceholders(value, found);
    } else {
      expect(element.type, `kind of {${element.value}}`).toBe(kinds.argument);
      found[element.value] ??= { kind: 'argument', options: [] };
    }
  }
  return found;
}

const placeholdersOf = (message: string, language: string) =>
  findPlaceholders(parse(message, language).getAst());

function samplesOf(name: string, { kind, options }: Placeholder): (string | number)[] {
  if (kind === 'plural') return [0, 1, 2, 1234];
  return kind === 'select' ? options : [`‹${name}›`];
}

/** Every combination of sample values. */
function combine(placeholders: Record<string, Placeholder>): Values[] {
  return Object.entries(placeholders).reduce<Values[]>(
    (all, [name, placeholder]) =>
      all.flatMap((values) => samplesOf(name, placeholder).map((value) => ({ ...values, [name]: value }))),
    [{}],
  );
}

const createSite = (change: Partial<z.input<typeof siteSchema>> = {}) =>
  siteSchema.parse({
    name: 'Tee',
    description: 'Wie Tee zieht.',
    language: 'de',
    licence: { name: 'CC BY 4.0', url: 'https://licence.example/' },
    notice: 'Alles erfunden.',
    labels: {
      study: { one: 'Versuch', many: 'Versuche' },
      factor: { one: 'Größe', many: 'Größen' },
      framework: { one: 'Wirkbild', many: 'Wirkbilder' },
    },
    navigation: ['studies'],
    claimKinds: [{ id: 'befund', name: 'Befund' }],
    factorKinds: [{ id: 'groesse', one: 'Größe', many: 'Größen' }],
    ...change,
  } satisfies z.input<typeof siteSchema>);

const keys = Object.keys(en) as WordKey[];
const dictionaries: [string, Record<WordKey, string>][] = [
  ['en', en],
  ['de', de],
];

describe('the dictionaries', () => {
  it('have the same keys in the same order', () => {
    expect(Object.keys(de)).toEqual(keys);
  });

  it.each(keys)('ask for the same placeholders: %s', (key) => {
    expect(placeholdersOf(de[key], 'de')).toEqual(placeholdersOf(en[key], 'en'));
  });

  it('set German quotes in pairs', () => {
    for (const key of keys) expect(de[key].replace(/„[^„“”"]*“/g, ''), key).not.toMatch(/[„“”"]/);
  });
});

describe.each(dictionaries)('the words of %s', (language, dictionary) => {
  it.each(keys)('parse and format: %s', (key) => {
    const message = dictionary[key];
    expect(findMessageFault(message)).toBeUndefined();
    const placeholders = placeholdersOf(message, language);
    // Those outside of all branches stand in every text.
    const direct = parse(message, language)
      .getAst()
      .flatMap((element) => (element.type === kinds.argument && 'value' in element ? [element.value] : []));
    for (const values of combine(placeholders)) {
      const text = String(parse(message, language).format(values));
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/[{}#]/);
      for (const name of direct) expect(text).toContain(`‹${name}›`);
    }
  });
});

describe('createWords', () => {
  it('takes the words of the site’s language', () => {
    expect(createWords(createSite())('nav.factors')).toBe(de['nav.factors']);
    expect(createWords(createSite({ language: 'en' }))('nav.factors')).toBe(en['nav.factors']);
  });

  it('falls back to the words of the language where the region has none', () => {
    const words = createWords(createSite({ language: 'de-AT' }));
    expect(findDictionary('de-AT')).toBe(de);
    expect(words('nav.factors')).toBe(de['nav.factors']);
    expect(words.language).toBe('de-AT');
  });

  it('falls back to English for a language without words', () => {
    expect(findDictionary('fr')).toBeUndefined();
    expect(createWords(createSite({ language: 'fr' }))('nav.factors')).toBe(en['nav.factors']);
  });

  it('replaces words from site.words and keeps the others', () => {
    const words = createWords(createSite({ words: { 'nav.compare': 'Alle {studies} im Vergleich' } }));
    expect(words('nav.compare')).toBe('Alle Versuche im Vergleich');
    expect(words('compare.title')).toBe(de['compare.title']);
  });

  it('shows the nouns of the site', () => {
    const words = createWords(
      createSite({
        words: { 'site.skip': '{study}, {studies}, {factor}, {factors}, {framework}, {frameworks}' },
      }),
    );
    expect(words('site.skip')).toBe('Versuch, Versuche, Größe, Größen, Wirkbild, Wirkbilder');
    expect(words('nav.studies')).toBe('Versuche');
    expect(words('nav.frameworks')).toBe('Wirkbilder');
    expect(words('study.mark', { mark: 'A' })).toBe('Versuch A');
  });

  it('writes a noun with a capital where it begins a message, and as it is within one', () => {
    const site = createSite({
      language: 'en',
      labels: { ...createSite().labels, study: { one: 'study', many: 'studies' } },
    });
    const words = createWords(site);
    expect(words('nav.studies')).toBe('Studies');
    expect(words('home.only', { mark: 'A' })).toBe('Only in study A');
    expect(words('study.count', { count: 2 })).toBe('2 studies');
  });

  it('puts given values before the nouns', () => {
    expect(createWords(createSite())('factor.uses', { factor: 'Ziehzeit' })).toContain('Ziehzeit');
  });

  it('counts by the rules of the language', () => {
    const words = createWords(createSite());
    expect(words('factors.shown', { count: 1 })).toBe('1 Eintrag');
    expect(words('factors.shown', { count: 1234 })).toBe('1.234 Einträge');
  });
});

describe('findMessageFault', () => {
  it('names the fault of a message that cannot be parsed', () => {
    expect(findMessageFault('{count, plural, one {# Wort}')).toBeTypeOf('string');
    expect(findMessageFault('<b>{study}</b>')).toBeUndefined();
  });
});
