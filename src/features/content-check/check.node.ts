import { formatCount } from '../../problems/report.ts';
import { openLiterature } from '../../site/open-literature.node.ts';
import type { Literature } from '../../model/literature.ts';

export interface CheckResult {
  passed: boolean;
  /** The report, or one line that says how much was checked. */
  text: string;
}

/** The whole content check of a folder, as text for a terminal. */
export function checkContent(folder: string): CheckResult {
  const { literature, report } = openLiterature(folder);
  if (literature === undefined) return { passed: false, text: report };
  return { passed: true, text: [report, formatSize(literature)].filter((text) => text !== '').join('\n\n') };
}

function formatSize({ studies, factors, frameworks, references, byId }: Literature): string {
  const parts = [
    `${formatCount(studies.length, 'study', 'studies')} with ${formatCount(byId.claims.size, 'claim')}`,
    formatCount(factors.length, 'factor'),
    formatCount(frameworks.length, 'framework'),
    formatCount(references.length, 'reference'),
  ];
  return `Checked: ${parts.join(', ')}. No errors.`;
}
