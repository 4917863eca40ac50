import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { buildAnnotations } from '../../src/features/exports/build-annotations.ts';
import { formatJson } from '../../src/features/exports/format-json.ts';
import { addressOf, pathOf } from '../../src/model/addresses.ts';
import type { Claim } from '../../src/model/literature.ts';
import { claim, makeLiterature } from '../model/make-literature.ts';
import { hostile } from './hostile-text.ts';
import { golden, link, literature, words } from './open-tea.ts';

const contextUrl = 'http://www.w3.org/ns/anno.jsonld';
const context = readFileSync('tests/fixtures/exports/anno.jsonld', 'utf8');

/** No network: the one context there is lies beside the tests. */
const documentLoader = (url: string) => {
  if (url !== contextUrl) throw new Error(`${url} was asked for.`);
  return Promise.resolve({ documentUrl: url, document: JSON.parse(context) as jsonld.NodeObject });
};

/** `safe` fails where a name is not in the context, instead of leaving it out; the types do not know it. */
const options = { documentLoader, safe: true };

const oa = 'http://www.w3.org/ns/oa#';
const claims = literature.studies.flatMap((study) => study.claims);
const text = formatJson(buildAnnotations({ literature, words, link }));

interface Triple {
  subject: { value: string };
  predicate: { value: string };
  object: { value: string; termType: string; language?: string };
}

async function readTriples(json: string): Promise<Triple[]> {
  const rdf = await jsonld.toRDF(JSON.parse(json), options);
  return rdf as unknown as Triple[];
}

const triples = await readTriples(text);

const valuesOf = (subject: string, predicate: string, among = triples) =>
  among
    .filter((triple) => triple.subject.value === subject && triple.predicate.value === predicate)
    .map(({ object }) => object.value);

const bodyFor = (item: Claim, purpose: string, among = triples) =>
  valuesOf(link(addressOf.claim(item)), `${oa}hasBody`, among).filter((body) =>
    valuesOf(body, `${oa}hasPurpose`, among).includes(oa + purpose),
  );

const rdfValue = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value';

test('the tea’s annotations are the golden ones', async () => {
  await expect(text).toMatchFileSnapshot(golden('claims.jsonld'));
});

test('the collection counts and lists every claim in order', async () => {
  const expanded = await jsonld.expand(JSON.parse(text) as object, options);
  const as = 'http://www.w3.org/ns/activitystreams#';
  const [collection] = expanded as unknown as Record<string, [Record<string, unknown>]>[];
  expect(collection![`${as}totalItems`]![0]['@value']).toBe(claims.length);
  const page = collection![`${as}first`]![0] as Record<string, [{ '@list': { '@id': string }[] }]>;
  expect(page[`${as}items`]![0]['@list'].map((item) => item['@id'])).toEqual(
    claims.map((item) => link(addressOf.claim(item))),
  );
});

describe('each claim', () => {
  test('is an annotation that describes a place, in our words, in the site’s language', () => {
    for (const item of claims) {
      const [body, ...others] = bodyFor(item, 'describing');
      expect(others).toEqual([]);
      expect(valuesOf(body!, rdfValue)).toEqual([item.statement]);
      expect(valuesOf(body!, 'http://purl.org/dc/elements/1.1/language')).toEqual(['de']);
      expect(valuesOf(link(addressOf.claim(item)), `${oa}motivatedBy`)).toEqual([`${oa}describing`]);
    }
  });

  test('is tagged with the glossary entries that it is about', () => {
    for (const item of claims) {
      const tags = bodyFor(item, 'tagging').flatMap((body) => valuesOf(body, `${oa}hasSource`));
      expect(tags.sort()).toEqual(item.factors.map((factor) => link(pathOf.factor(factor))).sort());
    }
  });

  test('has one published source as its target, and the phrase as a quote where there is one', () => {
    for (const item of claims) {
      const [target, ...others] = valuesOf(link(addressOf.claim(item)), `${oa}hasTarget`);
      expect(others).toEqual([]);
      expect(valuesOf(target!, `${oa}hasSource`)).toEqual([item.study.reference.data.URL]);
      const quotes = valuesOf(target!, `${oa}hasSelector`).flatMap((selector) =>
        valuesOf(selector, `${oa}exact`),
      );
      expect(quotes).toEqual(item.phrase === undefined ? [] : [item.phrase]);
    }
    expect(claims.some(({ phrase }) => phrase !== undefined)).toBe(true);
  });

  test('says in words where it stands, whose words these are and how much was read', () => {
    for (const item of claims) {
      const [note] = bodyFor(item, 'commenting').flatMap((body) => valuesOf(body, rdfValue));
      expect(note).toContain(`${item.sentence.part.name}, Satz ${item.sentence.number}`);
      expect(note).toContain('unsere Worte');
      expect(note).toContain(item.study.basis === 'abstract' ? 'Abstract' : 'Volltext');
    }
  });
});

test('a work without an address is named by its record, without a quote that cannot be found there', async () => {
  const built = makeLiterature({
    studies: {
      study: {
        claims: [claim('c', [], { source: { part: 'Findings', sentence: 1, phrase: 'so it is' } })],
      },
    },
  });
  const read = await readTriples(formatJson(buildAnnotations({ literature: built, words, link })));
  expect(
    read.filter(({ predicate }) => predicate.value === `${oa}hasSource`).map(({ object }) => object.value),
  ).toEqual([link('/references/#reference-work-study')]);
  expect(read.some(({ predicate }) => predicate.value === `${oa}hasSelector`)).toBe(false);
  expect(
    bodyFor(built.studies[0]!.claims[0]!, 'commenting', read).flatMap((body) =>
      valuesOf(body, rdfValue, read),
    )[0],
  ).toContain('so it is');
});

test.each(Object.keys(hostile))('%s comes back as text', async (name) => {
  const statement = hostile[name]!;
  const built = makeLiterature({ studies: { study: { claims: [claim('c', [], { statement })] } } });
  const read = await readTriples(formatJson(buildAnnotations({ literature: built, words, link })));
  expect(
    read.filter(({ predicate }) => predicate.value === rdfValue).map(({ object }) => object.value),
  ).toContain(statement);
});

test('a literature without a claim is an empty collection', async () => {
  const built = makeLiterature({});
  const read = await readTriples(formatJson(buildAnnotations({ literature: built, words, link })));
  expect(read.some(({ object }) => object.value === '0')).toBe(true);
});
