import jsonld from 'jsonld';
import { Parser, type Quad } from 'n3';
import { describe, expect, test } from 'vitest';
import { buildConcepts } from '../../src/features/exports/build-concepts.ts';
import type { ExportSource } from '../../src/features/exports/export-source.ts';
import { formatSkosJsonLd } from '../../src/features/exports/format-skos-json-ld.ts';
import { formatTurtle } from '../../src/features/exports/format-turtle.ts';
import { claim, makeLiterature } from '../model/make-literature.ts';
import { goldenFile, hostileTexts, makeSource, openOwn, openTea } from './open-source.ts';

const skos = 'http://www.w3.org/2004/02/skos/core#';
const dct = 'http://purl.org/dc/terms/';
const base = 'https://tea.example/data/glossary';

const toTurtle = (source: ExportSource) =>
  formatTurtle(buildConcepts(source), source.literature.site.language);
const toJsonLd = (source: ExportSource) =>
  formatSkosJsonLd(buildConcepts(source), source.literature.site.language);
const readTurtle = (source: ExportSource) => new Parser({ baseIRI: base }).parse(toTurtle(source));

async function readJsonLd(source: ExportSource): Promise<Quad[]> {
  const text = await jsonld.toRDF(JSON.parse(toJsonLd(source)), {
    format: 'application/n-quads',
    base,
    documentLoader: (url) => Promise.reject(new Error(`${url} was asked for.`)),
  });
  return new Parser({ format: 'N-Quads' }).parse(text as unknown as string);
}

/** Triples as text, to be compared as sets. */
const spell = (quads: readonly Quad[]) =>
  [
    ...new Set(
      quads.map(({ subject, predicate, object }) =>
        JSON.stringify([
          subject.value,
          predicate.value,
          object.termType,
          object.value,
          ...(object.termType === 'Literal' ? [object.language, object.datatype.value] : []),
        ]),
      ),
    ),
  ].sort();

const find = (quads: readonly Quad[], subject: string, predicate: string) =>
  quads
    .filter(
      (quad) => quad.subject.value === `https://tea.example${subject}` && quad.predicate.value === predicate,
    )
    .map(({ object }) => object.value);

function makeHostile(): ExportSource {
  return makeSource(
    makeLiterature({
      site: { name: hostileTexts[0], description: hostileTexts.join('\n'), notice: hostileTexts[6] },
      references: [
        {
          id: 'work',
          DOI: '10.1002/(SICI)1097(199808)17:15<1661::AID-"SIM">3.0.CO;2-2',
          URL: 'https://tea.example/{a}|b^c`d"e<f>\\g h',
        },
      ],
      studies: { cool: { reference: 'work', claims: [claim('warm')] } },
      factors: Object.fromEntries(
        hostileTexts.map((text, index) => [
          `factor-${index}`,
          {
            name: text,
            aliases: hostileTexts,
            findBy: hostileTexts,
            gloss: text,
            senses: [
              { study: 'cool', text, claims: ['cool#warm'] },
              { text, references: ['work'] },
            ],
            matches: index === 0 ? [] : [{ factor: 'factor-0', as: 'related', reason: text }],
          },
        ]),
      ),
    }),
  );
}

describe('the glossary in SKOS', () => {
  test('is the same for the same literature, as Turtle and as JSON-LD', async () => {
    await expect(toTurtle(openTea())).toMatchFileSnapshot(goldenFile('glossary.ttl'));
    await expect(toJsonLd(openTea())).toMatchFileSnapshot(goldenFile('glossary.jsonld'));
  });

  test.each([
    ['our own literature', openOwn()],
    ['one of another field', openTea()],
    ['one with hostile texts', makeHostile()],
    ['a site that knows no address', { ...openTea(), link: (address: string) => `..${address}` }],
  ])('says the same in Turtle and in JSON-LD, without a blank node: %s', async (_, source) => {
    const turtle = readTurtle(source);
    expect(turtle.length).toBeGreaterThan(50);
    expect(spell(await readJsonLd(source))).toEqual(spell(turtle));
    for (const { subject, object } of turtle) {
      expect(subject.value).toMatch(/^https:/);
      if (object.termType !== 'Literal') expect(object.value).toMatch(/^https?:[^\s<>"{}|^`\\]+$/);
    }
  });

  test('is the same seen from its folder as with whole addresses', () => {
    const apart = { ...openTea(), link: (address: string) => `..${address}` };
    expect(spell(readTurtle(apart))).toEqual(spell(readTurtle(openTea())));
  });

  test('has every entry as a concept, with its name and other names in the language of the site', () => {
    for (const source of [openOwn(), openTea()]) {
      const quads = readTurtle(source);
      const { factors, site } = source.literature;
      for (const { id, name, aliases, findBy } of factors) {
        expect(find(quads, `/factors/${id}/`, `${skos}prefLabel`)).toEqual([name]);
        expect(find(quads, `/factors/${id}/`, `${skos}altLabel`)).toEqual(aliases);
        expect(find(quads, `/factors/${id}/`, `${skos}hiddenLabel`)).toEqual(findBy);
        expect(find(quads, `/factors/${id}/`, `${skos}inScheme`)).toEqual(['https://tea.example/factors/']);
      }
      const labels = quads.filter(({ predicate }) => predicate.value === `${skos}prefLabel`);
      for (const { object } of labels) expect(object).toMatchObject({ language: site.language });
    }
  });

  test('defines an entry by what a study or the field says alone, each with its sources', () => {
    const quads = readTurtle(openTea());
    expect(find(quads, '/factors/aroma/', `${skos}definition`)).toEqual([
      'https://tea.example/factors/aroma/#sense-kuehles-wasser',
      'https://tea.example/factors/aroma/#sense-hartes-wasser',
      'https://tea.example/factors/aroma/#sense-field',
    ]);
    expect(find(quads, '/factors/aroma/#sense-kuehles-wasser', `${dct}source`)).toEqual([
      'https://tea.example/studies/kuehles-wasser/#claim-bitter-wenn-heiss',
      'https://tea.example/references/#reference-beispiel-2011',
      'https://doi.org/10.5555/teekunde.2011.41',
    ]);
    expect(find(quads, '/factors/aroma/#sense-kuehles-wasser', `${skos}note`)[0]).toMatch(
      /^Versuch A \(Beispiel und Muster 2011\) · .+, Satz \d+ · Darstellung beruht auf dem Abstract$/,
    );
    expect(find(quads, '/factors/aroma/#sense-blatt-und-bruch', `${dct}source`)).toEqual([]);
  });

  test('says what is ours: the gloss, the words where a study is silent, and why entries are matched', () => {
    const quads = readTurtle(openTea());
    expect(find(quads, '/factors/aroma/', `${skos}scopeNote`)).toEqual([
      '[Redaktionell: unsere Worte] Was man vom Tee riecht und schmeckt, Bitterkeit ausgenommen.',
    ]);
    expect(find(quads, '/factors/aroma/', `${skos}editorialNote`)).toEqual([
      'Versuch C (van der Beispiel o. J.) · schweigt · Darstellung beruht auf dem Abstract · [Redaktionell: unsere Worte] Kommt als Wort nicht vor; am nächsten kommen die ätherischen Öle.',
      'weiter gefasst als Ätherische Öle · [Redaktionell: unsere Worte] Die Öle sind nur ein Teil dessen, was als Aroma wahrgenommen wird.',
      'verwandt mit Bitterkeit · [Redaktionell: unsere Worte] Beide werden an derselben Tasse beurteilt und oft verwechselt.',
    ]);
  });

  test('says which year nobody has confirmed, and takes no address that nobody has seen for a source', () => {
    const notes = find(readTurtle(openTea()), '/factors/bitterkeit/#sense-field', `${skos}note`);
    expect(notes).toEqual(['Fachgebiet · Attrappe 1998 [Nicht bestätigt: Jahr]']);
    const literature = makeLiterature({
      references: [{ id: 'work', DOI: '10.1000/1', custom: { unverified: ['DOI'] } }],
      factors: { tea: { senses: [{ text: 'Tea.', references: ['work'] }] } },
    });
    expect(find(readTurtle(makeSource(literature)), '/factors/tea/#sense-field', `${dct}source`)).toEqual([
      'https://tea.example/references/#reference-work',
    ]);
  });

  test('has a licence, a language, the day of the last change, and the site’s notice', () => {
    const { literature, ...rest } = openTea();
    const site = { ...literature.site, updated: '2014-03-21' };
    const quads = readTurtle({ ...rest, literature: { ...literature, site } });
    const of = (predicate: string) => find(quads, '/factors/', predicate);
    expect(of(`${dct}license`)).toEqual(['https://lizenz.example/1.0/']);
    expect(of(`${dct}language`)).toEqual(['de']);
    expect(of(`${dct}modified`)).toEqual(['2014-03-21']);
    expect(of(`${skos}note`)).toEqual([literature.site.notice]);
    expect(find(readTurtle(openTea()), '/factors/', `${dct}modified`)).toEqual([]);
  });
});
