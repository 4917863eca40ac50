import { reservedIds } from '../../model/addresses.ts';
import type { Entries } from '../../model/entries.ts';
import { appendReferences } from './append-references.ts';
import { composeReference } from './compose-references.ts';
import { formatStudy } from './format-skeleton.ts';
import type { FoundWorks, Told } from './found-work.ts';
import { makeUnique } from './make-id.ts';
import type { PlannedFile } from './outcome.ts';
import { shorten, takeOver, type KnownWork, type TakenOver } from './take-over.ts';

interface PlannedWorks extends TakenOver {
  files: PlannedFile[];
}

/**
 * What is written when the works of a file come in: the references, and a study for each, unless there is one already.
 * @param options.file how the author calls the file that they come from
 * @param options.references the text of `references.json`
 */
export function planWorks(
  found: FoundWorks,
  entries: Entries,
  options: { file: string; references: string; withStudies: boolean },
): PlannedWorks {
  const { site } = entries;
  const takenOver = takeOver(found, entries.references as unknown as KnownWork[], site.language);
  const { taken, told } = takenOver;
  const composed = taken.flatMap(({ id, work }) =>
    work === undefined ? [] : [composeReference(id, work, options.file, site.language)],
  );
  const files: PlannedFile[] = [];
  if (composed.length > 0)
    files.push({
      path: 'references.json',
      text: appendReferences(options.references, composed),
      replaces: true,
    });
  if (!options.withStudies) return { ...takenOver, files };

  const ids = new Set<string>([...entries.studies.map(({ id }) => id), ...reservedIds]);
  const studyOf = new Map(entries.studies.map(({ id, data }) => [data.reference, id]));
  const nextMark = listMarks(entries.studies.map(({ data }) => data.mark));
  const factors = entries.factors.map(({ id }) => id);
  const titles = new Map(entries.references.map(({ id, title }) => [id, title]));
  const studies: PlannedFile[] = [];
  const left: Told[] = [];
  for (const { id: reference, line, work } of taken) {
    const there = studyOf.get(reference);
    const mark = there === undefined ? nextMark() : undefined;
    if (there !== undefined)
      left.push({
        line,
        message: `The study of "${reference}" is there already: studies/${there}.mdx. It was left as it is.`,
      });
    else if (mark === undefined)
      left.push({ line, message: 'All marks are taken; the work came into references.json only.' });
    if (mark === undefined) continue;
    const id = makeUnique(reference, ids);
    ids.add(id);
    const label = shorten(work?.title ?? titles.get(reference) ?? reference, 100);
    studies.push({ path: `studies/${id}.mdx`, text: formatStudy(site, { reference, mark, label, factors }) });
  }
  return {
    ...takenOver,
    told: [...told, ...left].sort((a, b) => a.line - b.line),
    files: [...files, ...studies],
  };
}

/** The marks that no study has: letters first, then numbers; numbers alone where they are in use. */
function listMarks(used: readonly string[]): () => string | undefined {
  const taken = new Set(used);
  const letters = used.some((mark) => /^\d/.test(mark)) ? [] : [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  let number = 0;
  return () => {
    const letter = letters.find((candidate) => !taken.has(candidate));
    let mark = letter;
    while (mark === undefined && number < 9_999) {
      number += 1;
      if (!taken.has(String(number))) mark = String(number);
    }
    if (mark !== undefined) taken.add(mark);
    return mark;
  };
}
