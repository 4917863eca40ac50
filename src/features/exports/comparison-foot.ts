import { pathOf } from '../../model/addresses.ts';
import { findWorkUrl } from '../../site/citation-words.ts';
import type { ExportSource } from './export-source.ts';
import { formatStudy } from './provenance-words.ts';

export interface ComparisonFoot {
  /** What the table rests on, sentence by sentence. */
  notes: string[];
  /** Each source, how much of it was read, and where it is to be found. */
  sources: { text: string; url: string | undefined }[];
  licence: { name: string; url: string };
  /** The comparison on the site. */
  address: string;
}

/** What has to go along with the table, for whoever sees it without the site. */
export function buildComparisonFoot({ literature, words, link }: ExportSource): ComparisonFoot {
  const { site, studies } = literature;
  return {
    notes: [words('compare.inOurWords'), site.notice],
    sources: studies.map((study) => ({
      text: [
        formatStudy(study, words),
        study.reference.data.title,
        words('study.basis', { basis: study.basis }),
      ].join(' · '),
      url: findWorkUrl(study.reference.data),
    })),
    licence: site.licence,
    address: link(pathOf.section('compare')),
  };
}

/** What stands over a table of so many sources. */
export function formatCaption({ literature, words }: ExportSource): string {
  const { site, studies } = literature;
  return words('compare.caption', { name: site.name, count: studies.length });
}

/** From a file that lies anywhere, other addresses lead nowhere: there a link becomes its words. */
export function isWhole(address: string): boolean {
  return /^https?:\/\//.test(address);
}
