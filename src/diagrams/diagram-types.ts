/** Which of Mermaid's diagrams can be drawn without a browser, and look right. */
import { findContentLines } from './worker/prepare-source.ts';

/**
 * By the words with which authors begin them. Others need a browser (mindmap, C4, architecture), or tell by colours of
 * their own what is what (pie, sankey, journey, gitGraph), and the site has none for them.
 */
export const diagramTypes: readonly string[] = [
  'flowchart',
  'graph',
  'sequenceDiagram',
  'stateDiagram',
  'stateDiagram-v2',
  'classDiagram',
  'classDiagram-v2',
  'erDiagram',
  'requirementDiagram',
  'timeline',
  'gantt',
  'quadrantChart',
  'xychart',
  'xychart-beta',
];

/** The first word of a diagram, which says of what type it is; undefined where there is none. */
export function findDiagramType(source: string): string | undefined {
  const [first] = findContentLines(source);
  return first && (/^[\w-]+/.exec(first.text.trim())?.[0] ?? first.text.trim().slice(0, 30));
}
