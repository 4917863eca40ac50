import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { formatGlossaryCsv, glossaryColumns } from '../../src/features/exports/format-glossary-csv.ts';
import { claim, makeLiterature } from '../model/make-literature.ts';
import { goldenFile, hostileTexts, makeSource, openOwn, openTea } from './open-source.ts';

type Row = Record<(typeof glossaryColumns)[number], string>;

function parse(text: string): Row[] {
  const { data, errors, meta } = Papa.parse<Row>(text.replace(/^\ufeff/, ''), {
    header: true,
    newline: '\r\n',
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  expect(meta.fields).toEqual(glossaryColumns);
  return data;
}

/** What a spreadsheet would reckon with has an apostrophe before it. */
const withoutGuard = (cell: string | undefined) => cell?.replace(/^'(?=[=+\-@\t\r\n])/, '');

describe('the glossary as CSV', () => {
  test('is the same for the same literature', async () => {
    await expect(formatGlossaryCsv(openTea())).toMatchFileSnapshot(goldenFile('glossary.csv'));
  });

  test('has a row for each sense, and one for an entry without a sense', () => {
    for (const source of [openTea(), openOwn()]) {
      const rows = parse(formatGlossaryCsv(source));
      expect(new Set(rows.map((row) => row.licence))).toEqual(new Set([source.literature.site.licence.url]));
      const expected = source.literature.factors.flatMap(({ id, senses }) =>
        senses.length === 0 ? [[id, '']] : senses.map((sense) => [id, sense.id]),
      );
      expect(rows.map((row) => [row.entry_id, row.sense_id])).toEqual(expected);
      expect(new Set(rows.map((row) => row.entry_id)).size).toBe(source.literature.factors.length);
    }
  });

  test('tells what a study means, what the field means, and what is ours because a study is silent', () => {
    const rows = parse(formatGlossaryCsv(openTea())).filter(({ entry_id }) => entry_id === 'temperatur');
    expect(rows.map((row) => [row.sense_standing, row.sense_of])).toEqual([
      ['reported', 'Versuch A (Beispiel und Muster 2011)'],
      ['reported', 'Versuch B (Muster et al. 2017)'],
      ['editorial-silent', 'Versuch C (van der Beispiel o. J.)'],
      ['field', 'Fachgebiet'],
    ]);
  });

  test('tells of each work of the field how much of it was seen', () => {
    const { literature, ...source } = openOwn();
    const rows = parse(formatGlossaryCsv({ literature, ...source }));
    const { senses } = literature.factors.find(({ id }) => id === 'communications')!;
    const { references } = senses.find(({ study, silent }) => study === undefined && !silent)!;
    expect(references.length).toBeGreaterThan(1);
    expect(
      rows.find((row) => row.entry_id === 'communications' && row.sense_standing === 'field')?.source_read,
    ).toBe(references.map(({ id, data }) => `${id}: ${data.custom.seen}`).join(' | '));
  });

  test('gives each claim of a sense its place and its address, in the same order', () => {
    const rows = parse(formatGlossaryCsv(openTea()));
    const row = rows.find(({ sense_id }) => sense_id === 'gleich-stark');
    expect(row?.sense_claims.split(' | ')).toEqual([
      'https://tea.example/studies/kuehles-wasser/#claim-frage-nach-der-zeit',
      'https://tea.example/studies/kuehles-wasser/#claim-laenger-wenn-kuehl',
    ]);
    expect(row?.sense_places.split(' | ')).toHaveLength(2);
    expect(row?.sense_places).toMatch(/, Satz \d+ \| .+, Satz \d+$/);
    expect(row?.source_read).toBe('abstract');
  });

  test('says which fields of a work nobody has confirmed', () => {
    const rows = parse(formatGlossaryCsv(openTea()));
    const row = rows.find(({ entry_id, sense_id }) => entry_id === 'bitterkeit' && sense_id === 'field');
    expect(row?.works).toBe('attrappe-1998');
    expect(row?.works_unverified_fields).toBe('attrappe-1998: Jahr');
  });

  test('keeps matches that a study states apart from those that are our reading', () => {
    const rows = parse(formatGlossaryCsv(openTea()));
    const row = rows.find(({ entry_id }) => entry_id === 'ziehzeit');
    expect(row?.reported_matches).toBe('verwandt mit Wassertemperatur');
    expect(row?.editorial_matches.split(' | ')).toContain('nahe an Öffnung des Blattes');
  });

  test('is read back as it was, whatever authors write, and never reckoned with', () => {
    const literature = makeLiterature({
      studies: { cool: { claims: [claim('warm')] } },
      factors: Object.fromEntries(
        hostileTexts.map((text, index) => [
          `factor-${index}`,
          { name: text, gloss: text, senses: [{ study: 'cool', text, claims: ['cool#warm'] }] },
        ]),
      ),
    });
    const rows = parse(formatGlossaryCsv(makeSource(literature)));
    expect(rows.map((row) => withoutGuard(row.name))).toEqual(literature.factors.map(({ name }) => name));
    expect(rows.map((row) => withoutGuard(row.sense_text)).sort()).toEqual([...hostileTexts].sort());
    for (const row of rows)
      for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
  });
});
