import { addressOf } from '../../model/addresses.ts';
import type { Claim, Dimension, Study } from '../../model/literature.ts';
import { buildComparison, findPlacesOf } from '../../model/queries.ts';
import type { ExportSource } from './export-source.ts';
import { formatEditorial, formatPlace, formatStudy } from './provenance-words.ts';

/** One study's answer to one question, as text. */
export interface ComparedCell {
  study: Study;
  address: string;
  /** Whether it rests on claims. What is silent says so in `texts`, and what else it says there is marked as ours. */
  standing: 'reported' | 'silent';
  texts: string[];
  brief: string | undefined;
  claims: Claim[];
  places: { text: string; address: string }[];
  /** What the editors say although the source is silent. */
  note: string | undefined;
}

export interface ComparedRow {
  dimension: Dimension;
  cells: ComparedCell[];
}

export function buildComparedRows({ literature, words, link }: ExportSource): ComparedRow[] {
  return buildComparison(literature, literature.studies).map(({ dimension, cells }) => ({
    dimension,
    cells: cells.map(({ study, cell }) => {
      const claims = cell?.claims ?? [];
      const isSilent = claims.length === 0;
      const note = isSilent ? cell?.silent : undefined;
      const silence = words('study.silentCell', {
        basis: study.basis === 'abstract' ? 'abstract' : 'text',
      });
      return {
        study,
        address: link(addressOf.cell({ dimension, study })),
        standing: isSilent ? 'silent' : 'reported',
        texts: isSilent
          ? [silence, ...(note === undefined ? [] : [formatEditorial(note, words)])]
          : cell?.brief === undefined
            ? claims.map(({ statement }) => statement)
            : [cell.brief],
        brief: isSilent ? undefined : cell?.brief,
        claims,
        places: findPlacesOf(claims).map((claim) => ({
          text: formatPlace(claim, words, study),
          address: link(addressOf.claim(claim)),
        })),
        note,
      };
    }),
  }));
}

/** More studies than this, and a table with a column for each cannot be read. */
const mostColumns = 6;

export interface ComparedTable {
  /** Undefined: all questions stand in one table. */
  dimension: Dimension | undefined;
  /** What stands over the columns. */
  head: string[];
  rows: { head: string; question: string | undefined; cells: ComparedCell[] }[];
}

/** Questions down and studies across; for many studies a table for each question, with the studies down. */
export function buildComparedTables(source: ExportSource): ComparedTable[] {
  const { literature, words } = source;
  const rows = buildComparedRows(source);
  const nameStudy = (study: Study) => formatStudy(study, words);
  if (literature.studies.length <= mostColumns) {
    return [
      {
        dimension: undefined,
        head: [words('compare.question'), ...literature.studies.map(nameStudy)],
        rows: rows.map(({ dimension, cells }) => ({
          head: dimension.name,
          question: dimension.question,
          cells,
        })),
      },
    ];
  }
  return rows.map(({ dimension, cells }) => ({
    dimension,
    head: [words('compare.study'), dimension.name],
    rows: cells.map((cell) => ({ head: nameStudy(cell.study), question: undefined, cells: [cell] })),
  }));
}
