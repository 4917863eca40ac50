import { formatCount } from '../../problems/report.ts';
import { checkLiterature, drawFrameworks } from '../../site/check-diagrams.node.ts';
import type { Literature } from '../../model/literature.ts';
import { createTicker } from './ticker.ts';

interface CheckResult {
  passed: boolean;
  /** The report, or one line that says how much was checked. */
  text: string;
}

/**
 * The whole content check of a folder, as text for a terminal.
 * @param options.drawsFrameworks for a build, which needs them: one that cannot be drawn does not pass
 */
export async function checkContent(folder: string, { drawsFrameworks = false } = {}): Promise<CheckResult> {
  const ticker = createTicker('diagrams', console.log);
  const { literature, report } = await checkLiterature(folder, ticker.tick).finally(ticker.stop);
  if (literature === undefined) return { passed: false, text: report };
  const faults = drawsFrameworks ? await listFrameworkFaults(folder, literature) : [];
  const end = faults.length === 0 ? formatSize(literature) : 'The site was not built.';
  const text = [report, ...faults, end].filter((part) => part !== '').join('\n\n');
  return { passed: faults.length === 0, text };
}

async function listFrameworkFaults(folder: string, { frameworks }: Literature): Promise<string[]> {
  const ticker = createTicker('frameworks', console.log);
  return drawFrameworks(folder, frameworks, ticker.tick).finally(ticker.stop);
}

function formatSize({ studies, factors, frameworks, references, byId, hasLedger }: Literature): string {
  const parts = [
    `${formatCount(studies.length, 'study', 'studies')} with ${formatCount(byId.claims.size, 'claim')}`,
    formatCount(factors.length, 'factor'),
    formatCount(frameworks.length, 'framework'),
    formatCount(references.length, 'reference'),
  ];
  const start = hasLedger
    ? ''
    : ' To be told when a published address gets lost, begin with npm run permalinks.';
  return `Checked: ${parts.join(', ')}. No errors.${start}`;
}
