import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatContentDir } from '../../content-dir.ts';
import { buildLiterature } from '../../model/build-literature.ts';
import type { ContentFile, Entries } from '../../model/entries.ts';
import { parseEntries } from '../../model/parse/parse-entries.ts';
import { locateProblems } from '../../problems/locate.ts';
import type { Problem } from '../../problems/problem.ts';
import { formatCount, isError } from '../../problems/report.ts';
import { reportProblems } from '../../site/open-literature.node.ts';
import type { Outcome, PlannedFile } from './outcome.ts';
import { getSkeletonWords } from './skeleton-words.ts';

/** A literature that can be added to. */
export interface Content {
  folder: string;
  files: ContentFile[];
  entries: Entries;
}

/** Writes what was planned, unless it would bring an error into the literature. */
export function carryOut(content: Content, files: readonly PlannedFile[], notes: readonly string[]): Outcome {
  const shown = formatContentDir(content.folder);
  if (files.length === 0)
    return { passed: true, text: [...notes, 'Nothing new: nothing was written.'].join('\n\n') };
  const before = new Set(listErrors(content.files).map(formatKey));
  const paths = new Set(files.map(({ path }) => path));
  const after = listErrors([...content.files.filter(({ path }) => !paths.has(path)), ...files]);
  const own = after.filter((problem) => paths.has(problem.file) && !before.has(formatKey(problem)));
  if (own.length > 0) {
    const texts = new Map(files.map((file) => [file.path, file.text]));
    return {
      passed: false,
      text: `${reportProblems(content.folder, locateProblems(own, texts))}\nNothing was written.`,
    };
  }
  for (const file of files) writeFile(join(content.folder, file.path), file);
  const written = files.map(({ path, replaces }) => `${replaces ? 'Added to' : 'Written:'} ${shown}/${path}`);
  const toDo = getSkeletonWords(content.entries.site.language).toDo;
  const next = files.every(({ replaces }) => replaces)
    ? ''
    : ` What is to be done in the new files begins with “${toDo}”.`;
  const end =
    after.length === 0
      ? `The literature passes the check.${next}`
      : `The literature has ${formatCount(after.length, 'error')} that ${after.length === 1 ? 'was' : 'were'} there before: npm run check.`;
  return {
    passed: true,
    text: [
      ...notes,
      written.length > 40
        ? [...written.slice(0, 40), `and ${written.length - 40} more.`].join('\n')
        : written.join('\n'),
      end,
    ].join('\n\n'),
  };
}

function listErrors(files: readonly ContentFile[]): Problem[] {
  const { entries, problems } = parseEntries(files);
  return [...problems, ...(entries ? buildLiterature(entries).problems : [])].filter(isError);
}

function formatKey({ rule, file, message }: Problem): string {
  return `${rule} ${file} ${message}`;
}

/** @throws where the file has come into being meanwhile: nothing is ever overwritten */
function writeFile(path: string, { text, replaces }: PlannedFile): void {
  mkdirSync(dirname(path), { recursive: true });
  if (!replaces) return writeFileSync(path, text, { flag: 'wx' });
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}
