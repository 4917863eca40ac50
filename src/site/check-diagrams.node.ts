/** Whether the diagrams that authors write in Mermaid can be drawn; those that can are then in the cache. */
import { drawPicture, DiagramFault } from '../diagrams/draw.node.ts';
import { formatUnsupported, readFault } from '../diagrams/worker/describe-fault.ts';
import { diagramTypes, findDiagramType } from '../diagrams/worker/diagram-types.ts';
import { formatNearestFix } from '../problems/nearest.ts';
import type { LocatedProblem, Problem } from '../problems/problem.ts';
import { isError } from '../problems/report.ts';
import {
  openLiterature,
  reportProblems,
  type DiagramInFile,
  type OpenedLiterature,
} from './open-literature.node.ts';

/** Is told after each diagram how far the drawing has come. */
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
  let done = 0;
  const problems = await Promise.all(
    diagrams.map(async (diagram) => {
      const problem = await checkDiagram(diagram);
      progress?.((done += 1), diagrams.length);
      return problem;
    }),
  );
  return problems.flatMap((problem) => problem ?? []);
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
    if (!(error instanceof DiagramFault)) throw error;
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
