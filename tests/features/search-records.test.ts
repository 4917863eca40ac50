import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeLiterature as makeLarge } from '../../bench/make-literature.ts';
import { listRecords } from '../../src/features/search/list-records.ts';
import type { RecordKind, SearchRecord } from '../../src/features/search/search-record.ts';
import { buildSetup, listNamedEntries } from '../../src/features/search/search-setup.ts';
import { addressOf, claimsOnFactorPage, listAddresses } from '../../src/model/addresses.ts';
import type { Factor, Literature } from '../../src/model/literature.ts';
import { openLiterature } from '../../src/site/open-literature.node.ts';
import { createWords } from '../../src/words/words.ts';
import { claim, get, makeLiterature } from '../model/make-literature.ts';
import { hostile } from './search-tea.ts';

/** Pages that are tools and say nothing of the literature. */
const tools = ['/search/'];

function open(folder: string): Literature {
  const { literature, report } = openLiterature(folder);
  if (literature === undefined) throw new Error(report);
  return literature;
}

/** Twelve studies, all of them about the same two entries. */
function openLarge(): Literature {
  const folder = mkdtempSync(join(tmpdir(), 'search-'));
  try {
    makeLarge(folder, 12, 2);
    return open(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const list = (literature: Literature) => listRecords(literature, createWords(literature.site));
const allNames = ({ name, aliases, findBy }: Factor) => [name, ...aliases, ...findBy];

/** The record at an address; a test that asks for what is not there fails. */
function find(records: readonly SearchRecord[], address: string): SearchRecord {
  return get(new Map(records.map((record) => [record.address, record])), address);
}

const literatures: [string, Literature][] = [
  ['the literature itself', open('content')],
  ['the German one', open('tests/fixtures/teezubereitung')],
  ['one of many studies and few entries', openLarge()],
];

describe.for(literatures)('In %s', ([, literature]) => {
  const records = list(literature);
  const { studies, factors, frameworks, references } = literature;
  const { pages } = listAddresses(literature);

  test('every page, claim, sense, relation and reference can be found, each at its address, and nothing else', () => {
    const expected = [
      ...[...pages.keys()].filter((path) => !tools.includes(path) && !path.endsWith('/cite/')),
      ...studies.flatMap(({ claims }) => claims.map(addressOf.claim)),
      ...factors.flatMap(({ senses }) => senses.map(addressOf.sense)),
      ...frameworks.flatMap(({ relations }) => relations.map(addressOf.relation)),
      ...references.map(addressOf.reference),
    ];
    expect(records.map(({ address }) => address).sort()).toEqual(expected.sort());
  });

  test('a record leads to a page and to a place that the site promises to keep', () => {
    const lost = records.filter(({ address }) => {
      const [path = '', anchor] = address.split('#');
      return !(anchor === undefined ? pages.has(path) : pages.get(path)?.has(anchor));
    });
    expect(lost).toEqual([]);
  });

  test('what is no page of its own has a text, and a page is read from the site', () => {
    for (const { address, text } of records) {
      if (text.of === 'page') expect(address, address).not.toContain('#');
      else expect(text.text.trim(), address).not.toBe('');
    }
  });

  test('a record says what it is, and marks no more studies than fit', () => {
    for (const { address, shown } of records) {
      expect(shown.label.trim(), address).not.toBe('');
      expect(shown.marks.length, address).toBeLessThanOrEqual(4);
    }
  });

  test('the studies that a record is of have their marks beside it, and those that do not fit are counted', () => {
    const markOf = new Map(studies.map(({ id, mark, hue }) => [id as string, [mark, hue]]));
    const own = records.filter((record) => record.studies.length > 0);
    expect(own.length).toBeGreaterThan(studies.length);
    for (const { address, studies: ids, shown } of own) {
      expect(shown.marks, address).toEqual(ids.slice(0, shown.marks.length).map((id) => markOf.get(id)));
      expect(shown.marks.length + (shown.more ?? 0), address).toBe(ids.length);
    }
  });

  test('all that results can be narrowed by is offered, under a name', () => {
    const { facets } = buildSetup(literature, createWords(literature.site));
    const offered = {
      kind: new Set(facets.kind.map(({ id }) => id)),
      study: new Set(facets.study.map(({ id }) => id)),
      factor: new Set(facets.factor.map(({ id }) => id)),
    };
    for (const { address, kind, studies: ids, factorKinds } of records) {
      expect(offered.kind, address).toContain(kind);
      expect(
        [...ids].filter((id) => !offered.study.has(id)),
        address,
      ).toEqual([]);
      expect(
        [...factorKinds].filter((id) => !offered.factor.has(id)),
        address,
      ).toEqual([]);
    }
    for (const { id, label } of Object.values(facets).flat()) expect(label.trim(), id).not.toBe('');
    expect(facets.study.map(({ id }) => id)).toEqual(studies.map(({ id }) => id));
  });

  test('an entry is found by everything that it is called', () => {
    for (const factor of factors) {
      const { name, names = [] } = find(records, addressOf.factor(factor));
      expect([name, ...names]).toEqual(expect.arrayContaining(allNames(factor)));
    }
  });

  test('a study is found by the full title and the authors of its work', () => {
    for (const study of studies) {
      const { title, author } = study.reference.data;
      const { names = [] } = find(records, addressOf.study(study));
      expect(names).toContain(title);
      for (const person of author)
        expect(names.join('; ')).toContain('family' in person ? person.family : person.literal);
    }
  });

  test('a claim, a sense and a relation are about entries, by everything that these are called', () => {
    const aboutOf = (address: string) => find(records, address).about ?? [];
    for (const { claims } of studies)
      for (const one of claims)
        expect(aboutOf(addressOf.claim(one))).toEqual(
          expect.arrayContaining(one.factors.flatMap((factor) => allNames(factor))),
        );
    for (const factor of factors)
      for (const sense of factor.senses)
        expect(aboutOf(addressOf.sense(sense))).toEqual(expect.arrayContaining(allNames(factor)));
    for (const { relations } of frameworks)
      for (const relation of relations) {
        const ends = [relation.from, relation.to].filter((end) => end.type === 'node');
        expect(aboutOf(addressOf.relation(relation))).toEqual(
          expect.arrayContaining(ends.flatMap(({ factor }) => allNames(factor))),
        );
      }
  });

  test('a claim is found by its words, and says of which kind it is and where it stands', () => {
    const kinds = literature.site.claimKinds.map(({ name }) => name);
    for (const one of studies.flatMap(({ claims }) => claims)) {
      const { text, shown, name } = find(records, addressOf.claim(one));
      expect(text).toEqual({ of: 'record', text: one.statement });
      expect(name).toBeUndefined();
      expect(kinds).toContain(shown.label);
      expect(shown.place).toContain(one.sentence.part.short);
    }
  });

  test('a reference is found by its people, its year and its title', () => {
    for (const reference of references) {
      const { title, author, issued } = reference.data;
      const { text } = find(records, addressOf.reference(reference));
      const said = text.of === 'record' ? text.text : '';
      expect(said).toContain(title);
      if (issued) expect(said).toMatch(/\d{4}/);
      for (const person of author)
        expect(said).toContain('family' in person ? person.family : person.literal);
    }
  });

  test('records come in the same order every time', () => {
    expect(list(literature)).toEqual(records);
  });

  test('"did you mean" knows every entry, at the address of its page', () => {
    const named = listNamedEntries(literature);
    expect(named.map(({ name, address, others }) => [address, name, ...others])).toEqual(
      factors.map((factor) => [addressOf.factor(factor), ...allNames(factor)]),
    );
  });
});

describe('what stands with a result', () => {
  const literature = makeLiterature({
    studies: {
      ceylon: { claims: [claim('known', ['water']), claim('alone')] },
      darjeeling: { claims: [claim('other', ['water'])] },
    },
    factors: {
      water: {
        name: hostile,
        aliases: ['H2O'],
        findBy: ['wasser'],
        senses: [
          { id: 'own', study: 'ceylon', text: 'Wet.', claims: ['ceylon#known'] },
          { id: 'silent', study: 'darjeeling', text: 'It does not say.', silent: true },
          { id: 'field', text: 'What is wet.', references: ['book'] },
        ],
        matches: [
          { factor: 'leaf', as: 'close', reason: 'Both get wet.' },
          { factor: 'cup', as: 'related', reason: 'It is in it.' },
        ],
      },
      leaf: { aliases: ['foliage'], kind: 'outcome' },
      cup: { aliases: ['mug'] },
    },
    frameworks: {
      steeping: {
        studies: ['ceylon'],
        groups: [{ id: 'pot', name: 'Pot' }],
        nodes: [{ factor: 'water' }, { factor: 'leaf', group: 'pot' }, { factor: 'cup', group: 'pot' }],
        relations: [
          {
            id: 'said',
            from: 'water',
            to: 'leaf',
            kind: 'shortens',
            claims: ['ceylon#known', 'darjeeling#other'],
          },
          { id: 'thought', from: 'water', to: 'pot', kind: 'shortens', editorial: 'We think so.' },
        ],
      },
    },
    references: [{ id: 'book', title: 'On water', author: [{ family: 'Okakura', given: 'K.' }] }],
  });
  const records = list(literature);
  const at = (address: string) => find(records, address);

  test('tells our words from those of sources', () => {
    const isEntry = ({ kind }: SearchRecord) => kind === 'factor';
    const ours = records.filter(({ shown }) => shown.isOurs);
    expect(ours.filter(isEntry)).toEqual(records.filter(isEntry));
    expect(
      ours
        .filter((record) => !isEntry(record))
        .map(({ address }) => address)
        .sort(),
    ).toEqual(['/factors/water/#sense-silent', '/frameworks/steeping/#relation-thought']);
  });

  test('of a sense is the name of its entry and who says it', () => {
    const own = at('/factors/water/#sense-own');
    expect(own.shown).toMatchObject({ name: hostile, place: expect.stringContaining('1') });
    expect(own.studies).toEqual(['ceylon']);
    const field = at('/factors/water/#sense-field');
    expect(field.studies).toEqual([]);
    expect(field.shown.place).toContain('Okakura');
    expect(field.shown.label).not.toBe(own.shown.label);
  });

  test('of a relation is every study that states it, and the kinds of all entries at its ends', () => {
    expect(at('/frameworks/steeping/#relation-said').studies).toEqual(['ceylon', 'darjeeling']);
    const thought = at('/frameworks/steeping/#relation-thought');
    expect(thought.studies).toEqual([]);
    expect([...thought.factorKinds].sort()).toEqual(['outcome', 'quantity']);
    expect(thought.about).toEqual(expect.arrayContaining(['foliage', 'mug', 'steeping']));
    expect(thought.text).toMatchObject({ text: expect.stringMatching(/Pot.*We think so\./s) });
  });

  test('an entry is found by the names of what is nearly the same, not of what is only related', () => {
    const { about } = at('/factors/water/');
    expect(about).toContain('foliage');
    expect(about).not.toContain('mug');
  });

  test('names stay as an author wrote them', () => {
    expect(at('/factors/water/').name).toBe(hostile);
    expect(at('/studies/ceylon/#claim-known').about).toEqual([hostile, 'H2O', 'wasser']);
    expect(at('/studies/ceylon/#claim-alone').about).toEqual([]);
  });
});

describe('with more studies than fit', () => {
  const studies = Object.fromEntries(
    Array.from({ length: 13 }, (_, index) => [
      `study-${index}`,
      { claims: Array.from({ length: 4 }, (_, number) => claim(`claim-${number}`, ['water'])) },
    ]),
  );
  const literature = makeLiterature({ studies, factors: { water: {} } });
  const records = list(literature);
  const kindsAt = (start: string): RecordKind[] =>
    records.filter(({ address }) => address.startsWith(start)).map(({ kind }) => kind);

  test('an entry marks four of them and counts the others, and can be narrowed to any', () => {
    const { shown, studies: ids } = find(records, '/factors/water/');
    expect(shown.marks.map(([mark]) => mark)).toEqual(['A', 'B', 'C', 'D']);
    expect(shown.more).toBe(9);
    expect(ids).toHaveLength(13);
  });

  test('a page that asks one question of all of them is found by its question, not by every answer', () => {
    const { text, studies: ids } = find(records, '/compare/sample/');
    expect(text).toEqual({ of: 'record', text: 'Which tea?' });
    expect(ids).toEqual([]);
    expect(kindsAt('/compare/').sort()).toEqual(['comparison', 'comparison', 'page']);
  });

  test('the page of all claims about an entry is found, too', () => {
    expect(literature.byId.factors.get('water')?.claims.length).toBeGreaterThan(claimsOnFactorPage);
    expect(find(records, '/factors/water/claims/').name).toContain('water');
  });
});
