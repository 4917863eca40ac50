import { reservedIds, reservedPages } from '../../model/addresses.ts';
import type { Entries } from '../../model/entries.ts';
import { idPattern } from '../../model/schema/fields.ts';
import { formatFactor, formatFramework, formatPage } from './format-skeleton.ts';
import { makeId, makeUnique } from './make-id.ts';
import { fail, type Outcome, type PlannedFile } from './outcome.ts';

export type EntryKind = 'factor' | 'framework' | 'page';

/** The file of a new glossary entry, framework or page; or what is missing for it. */
export function planEntry(
  kind: EntryKind,
  name: string,
  entries: Entries,
  own?: string,
): PlannedFile | Outcome {
  const { site } = entries;
  const folder = `${kind}s` as const;
  const taken = new Set<string>([
    ...entries[folder].map(({ id }) => id as string),
    ...(kind === 'page' ? [...reservedPages, 'home'] : reservedIds),
  ]);
  if (own !== undefined && !idPattern.test(own))
    return fail(
      `"${own}" is no id.`,
      'write lower-case letters, digits and single hyphens, such as steeping-time.',
    );
  if (own !== undefined && taken.has(own))
    return fail(`The id "${own}" is taken.`, `choose another one, such as ${makeUnique(own, taken)}.`);
  const id = own ?? makeUnique(makeId(name, site.language), taken);
  if (id === '') return fail(`No id can be made of "${name}".`, 'give one: --id steeping-time.');
  const factors = entries.factors.map((factor) => factor.id);
  const [study] = entries.studies;
  if (kind === 'framework' && study === undefined)
    return fail(
      'A framework is that of a study, and the literature has none.',
      'begin with npm run new -- study --from refs.bib.',
    );
  const text =
    kind === 'factor'
      ? formatFactor(site, name)
      : kind === 'page'
        ? formatPage(site, name)
        : formatFramework(site, { name, study: study!.id, factors });
  return { path: `${folder}/${id}.mdx`, text };
}
