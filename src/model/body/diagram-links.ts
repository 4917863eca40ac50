import type { Position } from '../../problems/problem.ts';
import type { Diagram } from '../literature.ts';

/** What follows a node in Mermaid: `click A href "…"`, `click A "…"`, and `link A "…"` in a class diagram. */
const click = /^\s*(?:click|link)\s+\S+\s+(?:href\s+)?"([^"]*)"/;

/** The links that a diagram holds, to be checked like those of the text around it. */
export function listDiagramLinks({ source, at }: Diagram): { url: string; at: Position }[] {
  return source.split('\n').flatMap((line, index) => {
    const url = click.exec(line)?.[1];
    if (url === undefined) return [];
    return [{ url, at: { line: at.line + index + 1, column: at.column + line.indexOf(`"${url}"`) + 1 } }];
  });
}
