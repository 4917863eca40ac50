import { formatSentence } from '../../model/build/sentence.ts';
import type { Framework } from '../../model/literature.ts';
import type { ExportSource } from './export-source.ts';
import { formatStudy } from './provenance-words.ts';

/** For those who cannot see it, and for those who find the file without the site: every relation, and whose it is. */
export function describeFramework(
  { gist, studies, relations }: Framework,
  { words, literature }: ExportSource,
): string {
  return [
    gist,
    words('diagram.key'),
    ...studies.map(
      (study) => `${formatStudy(study, words)}: ${words('study.basis', { basis: study.basis })}.`,
    ),
    ...relations.map(({ number, sentence, standing, editorial }) => {
      const told = `${words('diagram.relation', { number })}: ${formatSentence(sentence)}`;
      return standing === 'reported'
        ? told
        : `${told} [${words('standing.editorial')}: ${words('standing.ours')}] ${editorial ?? ''}`.trim();
    }),
    literature.site.notice,
  ].join('\n');
}
