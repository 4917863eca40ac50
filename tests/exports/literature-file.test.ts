import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { buildFrameworkFile, buildLiteratureFile } from '../../src/features/exports/build-literature-file.ts';
import { formatJson } from '../../src/features/exports/format-json.ts';
import { listAddresses } from '../../src/model/addresses.ts';
import { buildExportSchema, type LiteratureFile } from '../../src/model/schema/export.ts';
import { openLiterature } from '../../src/site/open-literature.node.ts';
import { createWords } from '../../src/words/words.ts';
import { claim, makeLiterature } from '../model/make-literature.ts';
import { golden, literature, link, words } from './open-tea.ts';

const schemaId = link('/data/literature.schema.json');
const schema = buildExportSchema(schemaId);
const ajv = new Ajv({ allErrors: true });
addFormats(ajv);
ajv.addSchema(schema);
const checkLiterature = ajv.getSchema(schemaId)!;
const checkFramework = ajv.getSchema(`${schemaId}#/$defs/FrameworkFile`)!;

/** As a program reads it. */
const reread = (value: unknown) => JSON.parse(formatJson(value)) as LiteratureFile;

const tea = reread(buildLiteratureFile({ literature, link, words }));

test('the tea’s export is the golden one', async () => {
  await expect(formatJson(tea)).toMatchFileSnapshot(golden('literature.json'));
});

test('the schema is the golden one', async () => {
  await expect(formatJson(schema)).toMatchFileSnapshot(golden('literature.schema.json'));
});

test('a framework by itself is the golden one', async () => {
  const framework = literature.byId.frameworks.get('wasser-blatt-zeit')!;
  const file = formatJson(buildFrameworkFile(framework, { literature, link, words }));
  await expect(file).toMatchFileSnapshot(golden('framework.json'));
});

test('a framework by itself names every study that its claims are from, and what is unverified of it', () => {
  const framework = literature.byId.frameworks.get('wasser-blatt-zeit')!;
  const { sources, claims } = buildFrameworkFile(framework, { literature, link, words });
  const named = new Set(sources.map(({ study }) => study));
  expect(claims.filter(({ study }) => !named.has(study))).toEqual([]);
  expect(sources.find(({ mark }) => mark === 'B')!.unverified).toEqual(['publisher', 'DOI']);
  expect(
    checkFramework({ ...buildFrameworkFile(framework, { literature, link, words }), sources: undefined }),
  ).toBe(false);
});

test('the schema is a schema', () => {
  expect(ajv.validateSchema(schema), JSON.stringify(ajv.errors)).toBe(true);
});

describe.each(['content', 'tests/fixtures/teezubereitung', 'tests/fixtures/minimal'])('%s', (folder) => {
  const opened = openLiterature(folder).literature!;
  const file = reread(buildLiteratureFile({ literature: opened, link, words: createWords(opened.site) }));

  test('is what the schema says', () => {
    expect(checkLiterature(file), JSON.stringify(checkLiterature.errors, undefined, 1)).toBe(true);
  });

  test('each of its frameworks by itself is, too', () => {
    for (const framework of opened.frameworks) {
      const single = reread(
        buildFrameworkFile(framework, { literature: opened, link, words: createWords(opened.site) }),
      );
      expect(checkFramework(single), JSON.stringify(checkFramework.errors, undefined, 1)).toBe(true);
    }
  });

  test('every id that it names is there', () => {
    expect(findLostIds(file)).toEqual([]);
  });

  test('every address in it is one of the site', () => {
    const { pages } = listAddresses(opened);
    const lost = listFields(file, 'address').filter((address) => {
      const [path = '', anchor] = String(address).replace(link(''), '').split('#');
      return !pages.has(path) || (anchor !== undefined && !pages.get(path)!.has(anchor));
    });
    expect(listFields(file, 'address').length).toBeGreaterThan(5);
    expect(lost).toEqual([]);
  });
});

describe('what was tampered with is rejected:', () => {
  const tamper: Record<string, (file: LiteratureFile) => unknown> = {
    'a claim without its place': (file) => delete (file.claims[0] as Partial<(typeof file.claims)[0]>).place,
    'a claim without the basis of its study': (file) =>
      delete (file.claims[0] as Partial<(typeof file.claims)[0]>).basis,
    'a sentence that is not counted from 1': (file) => (file.claims[0]!.place.sentence = 0),
    'a gloss that is passed off as reported': (file) =>
      ((file.factors[0]!.gloss as { standing: string }).standing = 'reported'),
    'a gloss without its standing': (file) => ((file.factors[0] as { gloss: unknown }).gloss = 'Text'),
    'a relation without its standing': (file) =>
      delete (file.frameworks[0]!.relations[0] as Partial<{ standing: string }>).standing,
    'a claim with a key that is none': (file) => (file.claims[0]!.id = 'claim'),
    'a field that nobody knows': (file) => Object.assign(file.studies[0]!, { proved: true }),
    'a record without what is unverified': (file) =>
      delete (file.references[0]!.known as Partial<{ unverified: string[] }>).unverified,
    'a match of an unknown kind': (file) =>
      ((file.factors.find(({ matches }) => matches[0])!.matches[0] as { as: string }).as = 'equal'),
    'an address that is none': (file) => (file.studies[0]!.address = 'not an address'),
    'another version': (file) => ((file as { format: string }).format = '0'),
    'a list that is missing': (file) => delete (file as Partial<LiteratureFile>).cells,
  };

  test.each(Object.keys(tamper))('%s', (name) => {
    const file = structuredClone(tea);
    expect(checkLiterature(file)).toBe(true);
    tamper[name]!(file);
    expect(checkLiterature(file)).toBe(false);
  });
});

describe('what no source says is marked', () => {
  test('a silent sense is editorial', () => {
    const senses = tea.factors.flatMap((factor) => factor.senses);
    const silent = senses.filter((sense) => sense.silent);
    expect(silent.length).toBeGreaterThan(0);
    expect(new Set(silent.map(({ standing }) => standing))).toEqual(new Set(['editorial']));
    expect(
      senses
        .filter(({ standing }) => standing === 'reported')
        .every(({ claims, references }) => claims.length + references.length > 0),
    ).toBe(true);
  });

  test('a relation is reported exactly where claims state it', () => {
    const relations = tea.frameworks.flatMap((framework) => framework.relations);
    for (const { standing, claims, reason } of relations) {
      expect(standing).toBe(claims.length > 0 ? 'reported' : 'editorial');
      expect(reason !== undefined).toBe(standing === 'editorial');
    }
    expect(relations.some(({ standing }) => standing === 'editorial')).toBe(true);
  });

  test('a match has its claims, or its reason as editorial', () => {
    const matches = tea.factors.flatMap((factor) => factor.matches);
    expect(new Set(matches.map(({ standing }) => standing))).toEqual(new Set(['reported', 'editorial']));
    for (const { standing, reason } of matches) if (standing === 'editorial') expect(reason).toBeDefined();
  });

  test('every study is asked every question, and silence is told', () => {
    expect(tea.cells).toHaveLength(tea.studies.length * tea.vocabulary.dimensions.length);
    const silent = tea.cells.filter(({ standing }) => standing === 'silent');
    expect(silent.length).toBeGreaterThan(0);
    expect(silent.every(({ claims, brief }) => claims.length === 0 && brief === undefined)).toBe(true);
    expect(silent.some(({ note }) => note?.standing === 'editorial')).toBe(true);
  });

  test('what is unverified of a work is named beside its record', () => {
    const work = tea.references.find(({ id }) => id === 'muster-2017')!;
    expect(work.known.unverified).toEqual(['publisher', 'DOI']);
    expect(work.csl.publisher).toBe('Verlag Leere Tasse');
  });

  test('a work without a date has none', () => {
    expect(tea.references.find(({ id }) => id === 'van-der-beispiel')!.csl).not.toHaveProperty('issued');
  });
});

test('text that means something elsewhere comes back to the letter', () => {
  const text = `<script>alert("x")</script> \\{}~^ =1+1 \n\u2028 Чай 茶 ${'tea '.repeat(500)}`.trim();
  const built = makeLiterature({
    studies: { study: { gist: text, claims: [claim('c', ['x'], { statement: text })] } },
    factors: { x: { name: text, gloss: text } },
  });
  const file = reread(buildLiteratureFile({ literature: built, link: (address) => address, words }));
  expect(checkLiterature(file), JSON.stringify(checkLiterature.errors)).toBe(true);
  expect(file.claims[0]!.statement).toBe(built.studies[0]!.claims[0]!.statement);
  expect(file.factors[0]!.gloss.text).toBe(text);
});

/** What one list names by id and the other does not hold. */
function findLostIds(file: LiteratureFile): string[] {
  const ids = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id));
  const lists: Record<string, Set<string>> = {
    study: ids(file.studies),
    studies: ids(file.studies),
    factor: ids(file.factors),
    factors: ids(file.factors),
    claims: ids(file.claims),
    reference: ids(file.references),
    references: ids(file.references),
    dimension: ids(file.vocabulary.dimensions),
  };
  const check = (value: unknown): string[] => {
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, held]) => [
      ...[held].flat().flatMap((id) => {
        const list = lists[key];
        return list && typeof id === 'string' && !list.has(id) ? [`${key}: ${id}`] : [];
      }),
      ...check(held),
    ]);
  };
  return check(file);
}

function listFields(value: unknown, name: string): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) => (key === name ? [held] : listFields(held, name)));
}
