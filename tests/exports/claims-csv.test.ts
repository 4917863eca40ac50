import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { claimColumns, formatClaimsCsv } from '../../src/features/exports/format-claims-csv.ts';
import { claim, makeLiterature } from '../model/make-literature.ts';
import { hostile } from './hostile-text.ts';
import { golden, link, literature, words } from './open-tea.ts';

const csv = formatClaimsCsv({ literature, words, link });

function read(text: string) {
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

test('the tea’s claims are the golden ones', async () => {
  await expect(csv).toMatchFileSnapshot(golden('claims.csv'));
});

test('another program reads every claim with its place, its words and what it is about', () => {
  const claims = literature.studies.flatMap((study) => study.claims);
  expect(
    read(csv).map((row) => [
      row['claim_id'],
      row['statement'],
      row['part'],
      Number(row['sentence']),
      row['phrase'],
      row['factors'],
    ]),
  ).toEqual(
    claims.map(({ key, statement, sentence, phrase, factors }) => [
      key,
      statement,
      sentence.part.name,
      sentence.number,
      phrase ?? '',
      factors.map(({ id }) => id).join(' | '),
    ]),
  );
});

test('each row says how much of its source was read, and what of the work nobody has confirmed', () => {
  const rows = read(csv);
  expect(rows.find((row) => row['study_mark'] === 'A')).toMatchObject({
    source_read: 'abstract',
    licence: literature.site.licence.url,
  });
  expect(rows.find((row) => row['study_mark'] === 'B')).toMatchObject({
    source_read: 'full text',
    work_unverified_fields: 'Verlag',
  });
  expect(Object.keys(rows[0]!)).toEqual([...claimColumns]);
});

test.each(Object.keys(hostile))('%s comes back as text', (name) => {
  const statement = hostile[name]!;
  const built = makeLiterature({
    studies: { study: { claims: [claim('c', ['x'], { statement })] } },
    factors: { x: {} },
  });
  const [row] = read(formatClaimsCsv({ literature: built, words, link }));
  const guarded = /^[=+\-@]/.test(statement) ? `'${statement}` : statement;
  expect(row!['statement']).toBe(guarded);
});
