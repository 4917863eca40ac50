import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { comparisonColumns, formatComparisonCsv } from '../../src/features/exports/format-comparison-csv.ts';
import { compareStudies } from './compared-literature.ts';
import { hostile } from './hostile-text.ts';
import { golden, link, literature, words } from './open-tea.ts';

const csv = formatComparisonCsv({ literature, words, link });

function read(text: string) {
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

test('the tea’s comparison is the golden one', async () => {
  await expect(csv).toMatchFileSnapshot(golden('comparison.csv'));
});

test('another program reads each study’s answer to each question', () => {
  const rows = read(csv);
  expect(Object.keys(rows[0]!)).toEqual([...comparisonColumns]);
  expect(new Set(rows.map((row) => row['licence']))).toEqual(new Set([literature.site.licence.url]));
  expect(
    rows.map((row) => [row['dimension_id'], row['study_mark'], row['brief'], row['statements']]),
  ).toEqual(
    literature.site.dimensions.flatMap(({ id }) =>
      literature.studies.map(({ mark, cells }) => [
        id,
        mark,
        cells.get(id)?.brief ?? '',
        (cells.get(id)?.claims ?? []).map(({ statement }) => statement).join(' | '),
      ]),
    ),
  );
});

test('a silent cell says so, and what we say there stands in a column of its own', () => {
  const rows = read(csv);
  const find = (question: string, mark: string) =>
    rows.find((row) => row['dimension_id'] === question && row['study_mark'] === mark);
  expect(find('teeprobe', 'B')).toMatchObject({ standing: 'silent', brief: '', statements: '', claims: '' });
  expect(find('teeprobe', 'B')!['editorial_note']).toContain('Schwarztee');
  expect(find('reichweite', 'C')).toMatchObject({ standing: 'silent', editorial_note: '' });
  expect(find('teeprobe', 'A')).toMatchObject({ standing: 'reported', source_read: 'abstract' });
});

test.each(Object.keys(hostile))('%s comes back as text', (name) => {
  const text = hostile[name]!;
  const guarded = /^[=+\-@]/.test(text) ? `'${text}` : text;
  const rows = read(formatComparisonCsv({ literature: compareStudies(2, text), words, link }));
  expect(rows.map((row) => [row['brief'], row['editorial_note']])).toEqual([
    [guarded, ''],
    [guarded, ''],
    ['', ''],
    ['', guarded],
  ]);
});
