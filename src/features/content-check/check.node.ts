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
  return `Checked: ${studies.length} studies with ${byId.claims.size} claims, ${factors.length} factors, ${frameworks.length} frameworks, ${references.length} references. No errors.`;
}
