import { isMap, isNode, isPair, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { splitFrontMatter } from './front-matter.ts';
import { isPosition, type DataPath, type LocatedProblem, type Position, type Problem } from './problem.ts';

/**
 * Adds line and column to each problem. The files are parsed again here, late and only where something is wrong,
 * so that a clean literature does not pay for positions.
 * @param texts the text of each file, by path
 */
export function locateProblems(
  problems: readonly Problem[],
  texts: ReadonlyMap<string, string>,
): LocatedProblem[] {
  const sources = new Map<string, Source | undefined>();
  const findSource = (file: string) => {
    if (!sources.has(file)) {
      const text = texts.get(file);
      sources.set(file, text === undefined ? undefined : parseSource(file, text));
    }
    return sources.get(file);
  };
  return problems.map((problem) => ({
    ...problem,
    position: isPosition(problem.at)
      ? problem.at
      : findSource(problem.file)?.(problem.at, problem.key === true),
  }));
}

type Source = (path: DataPath, key: boolean) => Position;

function parseSource(file: string, text: string): Source {
  const lines = new LineCounter();
  const { yaml, firstLine } = file.endsWith('.mdx') ? splitFrontMatter(text) : { yaml: text, firstLine: 1 };
  const document = parseDocument(yaml, { lineCounter: lines });
  return (path, key) => {
    const { line, col } = lines.linePos(findOffset(document, path, key));
    return { line: line + firstLine - 1, column: col };
  };
}

/** The offset of the value at the path, or of its nearest ancestor that exists. */
function findOffset(document: Document.Parsed, path: DataPath, key: boolean): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [index, step] of path.entries()) {
    const isLast = index === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && String(item.key) === String(step));
      if (pair === undefined) break;
      node = pair.value;
      offset = (isLast && key ? startOf(pair.key) : (startOf(pair.value) ?? startOf(pair.key))) ?? offset;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = startOf(node) ?? offset;
    } else {
      break;
    }
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? (node as Node).range?.[0] : undefined;
}
