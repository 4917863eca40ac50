/** Whether diagrams can be drawn, those that authors write in Mermaid and frameworks; those that can are then in the cache. */
import { formatContentDir } from '../content-dir.ts';
import { drawFramework, drawPicture, DiagramFault } from '../diagrams/draw.node.ts';
import { formatUnsupported, readFault } from '../diagrams/describe-fault.ts';
import { diagramTypes, findDiagramType } from '../diagrams/diagram-types.ts';
import type { Framework } from '../model/literature.ts';
import { formatNearestFix } from '../problems/nearest.ts';
import type { LocatedProblem, Problem } from '../problems/problem.ts';
import { isError } from '../problems/report.ts';
import {
  openLiterature,
  reportProblems,
  type DiagramInFile,
  type OpenedLiterature,
} from './open-literature.node.ts';

/** Is told at the beginning, and after each diagram, how far the drawing has come. */
export type Progress = (done: number, of: number) => void;

/** Opens a literature as pages do, and checks the diagrams in it too: all problems at once. */
export async function checkLiterature(folder: string, progress?: Progress): Promise<OpenedLiterature> {
  const opened = openLiterature(folder);
  const found = await checkDiagrams(opened.diagrams, progress);
  if (found.length === 0) return opened;
  const problems = [...opened.problems, ...found];
  return {
    ...opened,
    literature: problems.some(isError) ? undefined : opened.literature,
    problems,
    report: reportProblems(folder, problems),
  };
}

export async function checkDiagrams(
  diagrams: readonly DiagramInFile[],
  progress?: Progress,
): Promise<LocatedProblem[]> {
  return drawAll(diagrams, checkDiagram, progress);
}

/**
 * Draws all whole frameworks.
 * @returns for each that cannot be drawn, its file and why, as text for a terminal
 */
export async function drawFrameworks(
  folder: string,
  frameworks: readonly Framework[],
  progress?: Progress,
): Promise<string[]> {
  const drawable = frameworks.filter(({ nodes }) => nodes.length > 0);
  const draw = async (framework: Framework): Promise<string | undefined> => {
    try {
      await drawFramework(framework);
      return undefined;
    } catch (error) {
      const place = `${formatContentDir(folder)}/${framework.file}`;
      return `${place}\n  This framework cannot be drawn: ${(error as Error).message}`;
    }
  };
  return drawAll(drawable, draw, progress);
}

/** At once, as far as there are threads. */
async function drawAll<Item, Fault>(
  items: readonly Item[],
  draw: (item: Item) => Promise<Fault | undefined>,
  progress: Progress = () => undefined,
): Promise<Fault[]> {
  let done = 0;
  progress(done, items.length);
  const faults = await Promise.all(
    items.map(async (item) => {
      const fault = await draw(item);
      progress((done += 1), items.length);
      return fault;
    }),
  );
  return faults.filter((fault) => fault !== undefined);
}

async function checkDiagram({ file, source, at }: DiagramInFile): Promise<LocatedProblem | undefined> {
  const tell = (problem: Pick<Problem, 'rule' | 'message' | 'fix'>, line = 0): LocatedProblem => {
    const position = line === 0 ? at : { line: at.line + line, column: at.column };
    return { ...problem, file, at: position, position };
  };
  const type = findDiagramType(source);
  if (type === undefined) {
    return tell({
      rule: 'broken-diagram',
      message: 'There is nothing in this diagram.',
      fix: 'write it in Mermaid, beginning with its type, such as flowchart LR; or take the block out.',
    });
  }
  if (!diagramTypes.includes(type)) {
    return tell({
      rule: 'unsupported-diagram',
      message: `A diagram of the type ${formatUnsupported(type)}`,
      fix: formatNearestFix(type, diagramTypes, 'draw it as one of these types'),
    });
  }
  try {
    await drawPicture(source);
    return undefined;
  } catch (error) {
    if (!(error instanceof DiagramFault))
      throw new Error(`${file}:${at.line}: ${(error as Error).message}`, { cause: error });
    const { message, line } = readFault(error.message);
    return tell(
      {
        rule: 'broken-diagram',
        message: `Mermaid cannot draw this: ${/[.!?]$/.test(message) ? message : `${message}.`}`,
        fix: 'mend this line or the one before it; put a label with brackets or signs in quotation marks, as in A["Tea (green)"].',
      },
      line,
    );
  }
}
