import { formatContentDir } from '../content-dir.ts';
import { buildLiterature } from '../model/build-literature.ts';
import type { Literature } from '../model/literature.ts';
import { parseEntries } from '../model/parse/parse-entries.ts';
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
}

/** Reads, parses, links and checks a literature: the one door through which it comes in. */
export function openLiterature(folder: string): OpenedLiterature {
  const { files, problems: unreadable } = readContent(folder);
  if (unreadable.some(({ rule }) => rule === 'missing-folder'))
    return close(folder, undefined, unreadable, new Map());
  const { entries, problems: misshapen } = parseEntries(files);
  const built = entries && buildLiterature(entries);
  const texts = new Map(files.map((file) => [file.path, file.text]));
  return close(
    folder,
    built?.literature,
    [...unreadable, ...misshapen, ...dropEchoes(built?.problems ?? [], misshapen)],
    texts,
  );
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
    report: problems.length === 0 ? '' : formatReport(problems, formatContentDir(folder)),
  };
}

/**
 * A file that could not be read is missing for all others. Its own problem tells the cause;
 * the references to it that lead nowhere for that reason are not told.
 */
function dropEchoes<Item extends { rule: string; message: string }>(
  problems: Item[],
  misshapen: { file: string }[],
): Item[] {
  const lost = new Set(
    misshapen
      .map(({ file }) => /^(?:studies|factors|frameworks)\/(.+)\.mdx$/.exec(file)?.[1])
      .filter((id) => id !== undefined),
  );
  const lostReferences = misshapen.some(({ file }) => file === 'references.json');
  return problems.filter(({ rule, message }) => {
    if (rule === 'unknown-reference') return !lostReferences;
    if (rule === 'empty-literature') return lost.size === 0;
    if (rule === 'broken-link' || rule === 'unknown-page') return misshapen.length === 0;
    if (!rule.startsWith('unknown-')) return true;
    const id = /"([^"#]+)(?:#[^"]*)?"/.exec(message)?.[1];
    return id === undefined || !lost.has(id);
  });
}
