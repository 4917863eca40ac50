import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { formatAnki } from '../../src/features/exports/format-anki.ts';
import type { ExportSource } from '../../src/features/exports/export-source.ts';
import { claim, makeLiterature } from '../model/make-literature.ts';
import { goldenFile, hostileTexts, makeSource, openOwn, openTea } from './open-source.ts';

const home = 'https://tea.example/';

/** The head of the file, by key, and its rows: as Anki reads it, which leaves out every line that begins with #. */
function parse(text: string) {
  const lines = text.split('\n');
  const length = lines.findIndex((line) => !line.startsWith('#'));
  const head = new Map(
    lines.slice(0, length).map((line) => {
      const [key = '', value = ''] = line.slice(1).split(/:(.*)/s);
      return [key, value];
    }),
  );
  const { data, errors } = Papa.parse<string[]>(lines.slice(length).join('\n'), {
    delimiter: '\t',
    comments: '#',
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  const notes = data.map((row) => {
    expect(row).toHaveLength(5);
    const [guid = '', deck = '', front = '', back = '', tags = ''] = row;
    return { guid, deck, front, back, tags: tags.split(' ') };
  });
  return { head, notes };
}

const read = (source: ExportSource, address: string | undefined = home) =>
  parse(formatAnki({ ...source, home: address })).notes;

/** As a browser shows it. */
function textOf(html: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#91': '[' };
  return html
    .replace(/<br>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&([^;]+);/g, (entity, name: string) => named[name] ?? entity);
}

describe('the glossary for Anki', () => {
  test('is the same for the same literature', async () => {
    await expect(formatAnki({ ...openTea(), home })).toMatchFileSnapshot(goldenFile('glossary-anki.txt'));
  });

  test('tells in its head how it is to be read', () => {
    const head = [...parse(formatAnki({ ...openTea(), home })).head];
    expect(head.slice(0, 6)).toEqual([
      ['separator', 'tab'],
      ['html', 'true'],
      ['notetype', 'Basic (and reversed card)'],
      ['guid column', '1'],
      ['deck column', '2'],
      ['tags column', '5'],
    ]);
  });

  test('says what it rests on and its licence in lines that are no keys of Anki’s, whatever they hold', () => {
    const source = openTea();
    const { site } = source.literature;
    const text = formatAnki({
      ...source,
      home,
      literature: { ...source.literature, site: { ...site, notice: 'tags:x\n#deck:y' } },
    });
    const [first, notice, licence, url] = text.split('\n').slice(6);
    expect(first).toMatch(/^# · Teezubereitung/);
    expect([notice, licence, url]).toEqual([
      '# · tags:x #deck:y',
      `# · ${site.licence.name}`,
      `# · ${site.licence.url}`,
    ]);
    expect([...parse(text).head.keys()].filter((key) => /^(?:tags|deck)$/.test(key))).toEqual([]);
  });

  test('has a note for each entry, and one for each sense that a study gives', () => {
    for (const source of [openTea(), openOwn()]) {
      const expected = source.literature.factors.flatMap(({ id, senses }) => [
        `tea.example/factors/${id}/`,
        ...senses
          .filter(({ study, silent }) => study !== undefined && !silent)
          .map((sense) => `tea.example/factors/${id}/#sense-${sense.id}`),
      ]);
      const notes = read(source);
      expect(notes.map(({ guid }) => guid)).toEqual(expected);
      expect(new Set(expected).size).toBe(expected.length);
      expect(new Set(notes.map(({ deck }) => deck)).size).toBe(1);
    }
  });

  test('says that the gloss is ours, and where a study says what it means', () => {
    const notes = read(openTea());
    const find = (id: string) => notes.find(({ guid }) => guid === `tea.example/factors/${id}`);
    expect(find('aroma/')).toEqual({
      guid: 'tea.example/factors/aroma/',
      deck: 'Teezubereitung – Glossar',
      front: '<b>Aroma</b><br>Zielgröße',
      back: '&#91;Redaktionell: unsere Worte] Was man vom Tee riecht und schmeckt, Bitterkeit ausgenommen.',
      tags: ['teezubereitung', 'teezubereitung::kind::zielgroesse', 'teezubereitung::editorial'],
    });
    const sense = find('aroma/#sense-kuehles-wasser');
    expect(sense?.front).toBe('<b>Aroma</b><br>Versuch A (Beispiel und Muster 2011)');
    expect(sense?.back).toBe(
      'Was mit der Temperatur zunimmt, zuletzt aber langsamer als die Bitterkeit.<br>' +
        '<small>Ergebnisse, Satz 3 · Darstellung beruht auf dem Abstract</small>',
    );
    expect(sense?.tags).toContain('teezubereitung::study::kuehles-wasser');
  });

  test('asks no question twice where a study means two things by a term', () => {
    const fronts = read(openTea()).map(({ front }) => front);
    expect(fronts).toContain('<b>Ziehzeit</b><br>Versuch A (Beispiel und Muster 2011) (1/2)');
    expect(fronts).toContain('<b>Ziehzeit</b><br>Versuch A (Beispiel und Muster 2011) (2/2)');
    expect(new Set(fronts).size).toBe(fronts.length);
  });

  test('keeps the ids of its notes when names and texts change, and tells sites apart', () => {
    const make = (text: string) =>
      makeSource(
        makeLiterature({
          site: { name: 'Tea & Water' },
          studies: { cool: { claims: [claim('warm')] } },
          factors: {
            tea: { name: text, gloss: text, senses: [{ study: 'cool', text, claims: ['cool#warm'] }] },
          },
        }),
      );
    const idsOf = (text: string, address?: string) =>
      parse(formatAnki({ ...make(text), home: address })).notes.map(({ guid }) => guid);
    expect(idsOf('Tea', 'https://a.example/tea/')).toEqual([
      'a.example/tea/factors/tea/',
      'a.example/tea/factors/tea/#sense-cool',
    ]);
    expect(idsOf('Another', 'https://a.example/tea/')).toEqual(idsOf('Tea', 'http://a.example/tea'));
    expect(idsOf('Tea')).toEqual(['tea-water/factors/tea/', 'tea-water/factors/tea/#sense-cool']);
  });

  test('keeps whatever authors write as text in its row, and runs none of it', () => {
    const literature = makeLiterature({
      site: { name: '"Tea"::\n\tWater' },
      factors: Object.fromEntries(
        hostileTexts.map((text, index) => [`f-${index}`, { name: text, gloss: text }]),
      ),
    });
    const notes = read(makeSource(literature));
    expect(notes).toHaveLength(hostileTexts.length);
    const shown = (text: string) => text.toWellFormed().replace(/\r\n?/g, '\n').replaceAll('\t', ' ');
    expect(notes.map(({ front }) => textOf(front).replace(/\nQuantity$/, ''))).toEqual(
      literature.factors.map(({ name }) => shown(name)),
    );
    for (const { deck, front, back, tags } of notes) {
      expect(deck).toBe('"Tea": Water – Glossary');
      expect(front + back).not.toMatch(/<(?!\/?b>|br>|\/?small>)|\[/);
      expect(tags[0]).toBe('tea-water');
    }
  });

  test('has a tag and ids in any script', () => {
    const literature = makeLiterature({ site: { name: '茶 と 水' }, factors: { tea: {} } });
    expect(read(makeSource(literature), undefined)[0]).toMatchObject({
      tags: ['茶-と-水', '茶-と-水::kind::quantity', '茶-と-水::editorial'],
    });
    const nameless = makeLiterature({ site: { name: '!!!' }, factors: { tea: {} } });
    expect(parse(formatAnki({ ...makeSource(nameless), home: undefined })).notes[0]?.guid).toBe(
      'glossary/factors/tea/',
    );
  });
});
