import { readFileSync, statSync } from 'node:fs';
import { referencesFile, siteFile } from '../../model/entries.ts';
import { parseEntries } from '../../model/parse/parse-entries.ts';
import { formatCount } from '../../problems/report.ts';
import { reportProblems } from '../../site/open-literature.node.ts';
import { locateProblems } from '../../problems/locate.ts';
import { decode, readContent } from '../../site/read-content.node.ts';
import { carryOut, type Content } from './carry-out.node.ts';
import { fail, formatFaults, formatTold, type Outcome } from './outcome.ts';
import { findSameNames } from './find-same-names.ts';
import { planEntry, type EntryKind } from './plan-entry.ts';
import { planWorks } from './plan-works.ts';
import { readWorks } from './read-works.ts';

/** Writes the skeleton of a glossary entry, a framework or a page. */
export function createEntry(kind: EntryKind, name: string, folder: string, id?: string): Outcome {
  const content = openContent(folder);
  if ('passed' in content) return content;
  const planned = planEntry(kind, name, content.entries, id);
  if ('passed' in planned) return planned;
  const notes = kind === 'factor' ? findSameNames(name, content.entries.factors) : [];
  return carryOut(content, [planned], notes);
}

/**
 * Takes the works of a file over into `references.json`, and writes the skeleton of a study for each.
 * @param options.keepGoing with what is right, where something in the file is wrong; else nothing is written then
 */
export function importWorks(
  file: string,
  folder: string,
  options: { withStudies: boolean; keepGoing: boolean },
): Outcome {
  const content = openContent(folder, referencesFile);
  if ('passed' in content) return content;
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    return fail(
      `There is no file ${file}.`,
      'name the file that your reference manager exported: --from refs.bib.',
    );
  const source = decode(readFileSync(file));
  if (typeof source !== 'string') {
    const fix = 'save it again as UTF-8; in most editors: “Save with encoding”.';
    const line = source.position.line;
    return {
      passed: false,
      text: formatFaults(file, [{ line, message: 'The file is not UTF-8 from here on.', fix }]).join('\n\n'),
    };
  }
  const references = content.files.find(({ path }) => path === referencesFile)?.text.trim() || '[]\n';
  const name = file.split(/[\\/]/).at(-1)!;
  const { files, faults, told, taken } = planWorks(readWorks(source), content.entries, {
    file: name,
    references: references.endsWith('\n') ? references : `${references}\n`,
    withStudies: options.withStudies,
  });
  const wrong = formatFaults(file, faults);
  if (faults.length > 0 && (!options.keepGoing || taken.length === 0)) {
    const rest =
      taken.length === 0
        ? ''
        : ` With --keep-going, the other ${formatCount(taken.length, 'entry', 'entries')} would be.`;
    return {
      passed: false,
      text: [
        ...wrong,
        ...formatTold(file, told),
        `${formatCount(faults.length, 'problem')}. Nothing was written.${rest}`,
      ].join('\n\n'),
    };
  }
  const left =
    faults.length === 0
      ? []
      : [...wrong, `${formatCount(faults.length, 'entry', 'entries')} left out, for the reasons above.`];
  return carryOut(content, files, [...left, ...formatTold(file, told)]);
}

/** The literature as far as it must be right to add to it: its `site.yaml`, and the file that is added to. */
function openContent(folder: string, needed?: string): Content | Outcome {
  const { files, problems: unreadable } = readContent(folder);
  const { entries, problems: misshapen } = parseEntries(files);
  const problems = [...unreadable, ...misshapen];
  const stops = problems.filter(
    ({ rule, file }) =>
      rule === 'missing-folder' ||
      file === siteFile ||
      (file === needed && !['missing-file', 'empty-file'].includes(rule)),
  );
  if (entries !== undefined && stops.length === 0) return { folder, files, entries };
  const texts = new Map(files.map((file) => [file.path, file.text]));
  const told = stops.some(({ rule }) => rule === 'missing-folder') ? stops.slice(0, 1) : stops;
  const hint = 'Nothing was written. A new literature begins with: npm run new -- site <folder>';
  return { passed: false, text: `${reportProblems(folder, locateProblems(told, texts))}\n${hint}` };
}
