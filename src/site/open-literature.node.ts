import { formatContentDir } from '../content-dir.ts';
import { buildLiterature } from '../model/build-literature.ts';
import type { Diagram, Literature } from '../model/literature.ts';
import { parseEntries } from '../model/parse/parse-entries.ts';
import { dropEchoes } from '../problems/echoes.ts';
import { locateProblems } from '../problems/locate.ts';
import type { LocatedProblem } from '../problems/problem.ts';
import { formatReport, isError } from '../problems/report.ts';
import { readContent } from './read-content.node.ts';

export interface OpenedLiterature {
  /** Undefined when there are errors. */
  literature: Literature | undefined;
  problems: LocatedProblem[];
  /** Empty when there is nothing to tell. */
  report: string;
  /** What authors have drawn in Mermaid, also when there are errors. It is not checked here: that takes time. */
  diagrams: DiagramInFile[];
}

export interface DiagramInFile extends Diagram {
  file: string;
}

/** Reads, parses, links and checks a literature: the one door through which it comes in. */
export function openLiterature(folder: string): OpenedLiterature {
  const { files, problems: unreadable } = readContent(folder);
  if (unreadable.some(({ rule }) => rule === 'missing-folder'))
    return close(folder, undefined, unreadable, new Map());
  const { entries, problems: misshapen } = parseEntries(files);
  const built = entries && buildLiterature(entries);
  const texts = new Map(files.map((file) => [file.path, file.text]));
  const found = dropEchoes([...unreadable, ...misshapen, ...(built?.problems ?? [])]);
  return close(folder, built?.literature, found, texts);
}

function close(
  folder: string,
  literature: Literature | undefined,
  found: Parameters<typeof locateProblems>[0],
  texts: ReadonlyMap<string, string>,
): OpenedLiterature {
  const problems = locateProblems(found, texts);
  return {
    literature: problems.some(isError) ? undefined : literature,
    problems,
    report: reportProblems(folder, problems),
    diagrams: literature === undefined ? [] : listDiagrams(literature),
  };
}

/** Empty when there is nothing to tell. */
export function reportProblems(folder: string, problems: readonly LocatedProblem[]): string {
  return problems.length === 0 ? '' : formatReport(problems, formatContentDir(folder));
}

function listDiagrams({ studies, factors, frameworks, pages }: Literature): DiagramInFile[] {
  return [...studies, ...factors, ...frameworks, ...pages].flatMap(({ file, body }) =>
    body.diagrams.map((diagram) => ({ ...diagram, file })),
  );
}
