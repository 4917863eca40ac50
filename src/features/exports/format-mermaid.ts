import { formatFlowchart } from '../../diagrams/flowchart.ts';
import { addressOf } from '../../model/addresses.ts';
import type { Framework } from '../../model/literature.ts';
import { describeFramework } from './describe-framework.ts';
import type { ExportSource } from './export-source.ts';

/** A framework as Mermaid's own text; whose each relation is, and what all of it rests on, stands above it in remarks. */
export function formatMermaid(framework: Framework, source: ExportSource): string {
  const { name, licence } = source.literature.site;
  const remarks = [
    framework.name,
    describeFramework(framework, source),
    [name, licence.name, licence.url, source.link(addressOf.framework(framework))].join(' · '),
  ].flatMap((text) => text.split(/[\r\n\u2028\u2029]+/));
  return [
    ...remarks.map((text) => `%% ${text.replace(/\s+/g, ' ').trim()}`),
    formatFlowchart(framework, { direction: 'LR', labels: 'words' }),
  ].join('\n');
}
