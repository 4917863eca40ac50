import { formatCount } from '../../problems/report.ts';
import { checkLiterature } from '../../site/check-diagrams.node.ts';
import type { Literature } from '../../model/literature.ts';
import { createTicker } from './ticker.ts';

export interface CheckResult {
  passed: boolean;
  /** The report, or one line that says how much was checked. */
  text: string;
}

/** The whole content check of a folder, as text for a terminal. */
export async function checkContent(folder: string): Promise<CheckResult> {
  const { literature, report } = await checkLiterature(folder, createTicker(console.log));
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
