import { stringify } from 'csv-stringify/sync';

/**
 * Rows as CSV (RFC 4180) with a byte order mark, without which spreadsheets take UTF-8 for something older. What a
 * spreadsheet would take for a formula gets an apostrophe before it: all that begins with = + - @, also in full width,
 * or with a tab or the end of a line.
 */
export function formatCsv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  for (const [index, row] of rows.entries()) {
    if (row.length !== columns.length)
      throw new Error(`Row ${index + 1} has ${row.length} cells, but there are ${columns.length} columns.`);
  }
  return stringify([columns, ...rows.map((row) => row.map(guardLine))], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}

/** csv-stringify knows the other beginnings, but not this one. */
function guardLine(cell: string): string {
  return cell.startsWith('\n') ? `'${cell}` : cell;
}
