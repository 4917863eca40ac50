import { formatNearestFix } from '../problems/nearest.ts';
import { isPosition, type DataPath, type Problem } from '../problems/problem.ts';
import { reservedPages } from './addresses.ts';
import { addBodies } from './body/add-bodies.ts';
import { emptyBody } from './body/empty-body.ts';
import { buildFactors, linkUses } from './build/build-factors.ts';
import { buildFrameworks } from './build/build-frameworks.ts';
import { addYearSuffixes, buildReferences, sortReferences } from './build/build-references.ts';
import { buildStudies } from './build/build-studies.ts';
import { checkReserved } from './build/check-reserved.ts';
import { checkWords } from './build/check-words.ts';
import { compareNames } from './build/compare-names.ts';
import { Problems } from './build/context.ts';
import { shapeOf, siteFile, type Entries } from './entries.ts';
import type { Framework, Literature, Page, Study } from './literature.ts';
import { linkChanges } from './changes/link-changes.ts';
import { sortChanges } from './changes/sort-changes.ts';
import { addForwards } from './permalinks/add-forwards.ts';
import { noForwards } from './permalinks/fates.ts';
import { sections } from './schema/site.ts';

export interface BuiltLiterature {
  /** As complete as the problems allow; whole when none of them is an error. */
  literature: Literature;
  problems: Problem[];
}

/** Fits the entries together. Linear in the number of entries and of references between them. */
export function buildLiterature(entries: Entries): BuiltLiterature {
  const problems = new Problems();
  const collator = new Intl.Collator(entries.site.language, { numeric: true });
  const compare = compareNames(collator);

  const references = buildReferences(entries, problems);
  const { studies, claims } = buildStudies(entries, references, problems);
  const factors = buildFactors(entries, { studies, claims, references }, problems);
  const frameworks = buildFrameworks(entries, { studies, claims, factors }, problems);
  const pages = buildPages(entries, problems);

  const sortedStudies = [...studies.values()].sort(
    (a, b) => Number(/^\d/.test(a.mark)) - Number(/^\d/.test(b.mark)) || collator.compare(a.mark, b.mark),
  );
  const literature: Literature = {
    site: entries.site,
    studies: sortedStudies,
    factors: [...factors.values()].sort((a, b) => compare(a.name, b.name)),
    frameworks: sortFrameworks(frameworks.values(), sortedStudies, compare),
    references: sortReferences(references.values(), compare),
    pages: [...pages.values()],
    changes: sortChanges(entries.changes ?? []),
    forwards: noForwards,
    hasLedger: false,
    byId: { studies, claims, factors, frameworks, references, pages },
  };
  addYearSuffixes(literature.references);
  sortLinks(literature, compare);
  linkUses(literature.factors, sortedStudies);
  checkWords(entries.site, problems);
  checkReserved(entries, problems);
  checkWhole(literature, entries, problems);
  addBodies(literature, entries, problems);
  addForwards(literature, entries, problems);
  linkChanges(literature, entries, problems);
  return { literature, problems: markRepeated(entries, problems.list) };
}

/** What is told of a place that was filled in needs what the author meant to write there. */
function markRepeated(entries: Entries, problems: readonly Problem[]): Problem[] {
  const files = [...entries.studies, ...entries.factors, ...entries.frameworks, ...entries.pages];
  const faults = new Map(files.flatMap((entry) => (entry.faults ? [[entry.file, entry.faults]] : [])));
  return problems.map((problem) => {
    const { at, file, needs = [] } = problem;
    if (isPosition(at)) return problem;
    // What is told of an item of a list may come of a field of it that was filled in.
    const isFilledIn = faults
      .get(file)
      ?.some((fault) => startsWith(at, fault) || (at.length > 1 && startsWith(fault, at)));
    return isFilledIn ? { ...problem, needs: [...needs, shapeOf(file)] } : problem;
  });
}

function startsWith(path: DataPath, start: DataPath): boolean {
  return start.every((step, index) => path[index] === step);
}

function buildPages(entries: Entries, problems: Problems): Map<string, Page> {
  const pages = new Map<string, Page>();
  for (const { id, file, data } of entries.pages) {
    if (reservedPages.includes(id)) {
      problems.add({
        rule: 'reserved-page',
        file,
        at: { line: 1, column: 1 },
        message: `The address /${id}/ belongs to another part of the site.`,
        fix: 'give the file another name.',
      });
    }
    pages.set(id, { ...data, id, file, body: emptyBody() });
  }
  const targets = [...sections, ...pages.keys()];
  for (const [index, target] of entries.site.navigation.entries()) {
    if (targets.includes(target)) continue;
    problems.add({
      rule: 'unknown-page',
      file: siteFile,
      at: ['navigation', index],
      message: `The navigation names "${target}", which is neither a section nor a page.`,
      fix: formatNearestFix(target, targets, `add pages/${target}.mdx`),
      needs: [`pages/${target}.mdx`],
    });
  }
  return pages;
}

function checkWhole(literature: Literature, entries: Entries, problems: Problems): void {
  if (entries.studies.length === 0) {
    problems.add({
      rule: 'empty-literature',
      file: '',
      at: [],
      message: 'The literature has no study.',
      fix: 'add studies/<id>.mdx; the author’s guide shows an example.',
      needs: ['studies/'],
      loses: ['studies/'],
    });
  }
  for (const [nouns, kinds] of [
    ['kinds of claim', 'claimKinds'],
    ['kinds of glossary entry', 'factorKinds'],
    ['kinds of relation', 'relationKinds'],
    ['dimensions', 'dimensions'],
  ] as const) {
    const seen = new Set<string>();
    for (const [index, { id }] of entries.site[kinds].entries()) {
      if (seen.has(id)) {
        problems.add({
          rule: 'duplicate-id',
          file: siteFile,
          at: [kinds, index, 'id'],
          message: `There are two ${nouns} with the id "${id}".`,
          fix: 'take one of them out, or give it an id of its own.',
        });
      }
      seen.add(id);
    }
  }
  for (const factor of literature.factors) {
    if (factor.claims.length + factor.senses.length + factor.frameworks.length + factor.matches.length > 0)
      continue;
    problems.add({
      rule: 'unused-factor',
      file: factor.file,
      at: ['name'],
      message: `Nothing uses "${factor.id}": no claim is about it, no framework shows it, no sense or match explains it.`,
      fix: 'name it in the claims that are about it, or delete the file.',
      needs: ['studies/', 'factors/', 'frameworks/'],
    });
  }
}

function sortFrameworks(
  frameworks: Iterable<Framework>,
  studies: readonly Study[],
  compare: (a: string, b: string) => number,
): Framework[] {
  const order = new Map(studies.map((study, index) => [study, index]));
  const rank = (framework: Framework) => (framework.study ? (order.get(framework.study) ?? 0) : Infinity);
  return [...frameworks].sort((a, b) => {
    const [first, second] = [rank(a), rank(b)];
    return first === second ? compare(a.name, b.name) : first - second;
  });
}

/** Links were made in the order of the files; readers want the order of the studies and of the alphabet. */
function sortLinks(
  { studies, factors, frameworks, references }: Literature,
  compare: (a: string, b: string) => number,
): void {
  const studyOrder = new Map(studies.map((study, index) => [study, index]));
  const factorOrder = new Map(factors.map((factor, index) => [factor, index]));
  const frameworkOrder = new Map(frameworks.map((framework, index) => [framework, index]));
  const inOrder =
    <Item>(order: ReadonlyMap<Item, number>) =>
    (a: Item, b: Item) =>
      (order.get(a) ?? 0) - (order.get(b) ?? 0);
  for (const study of studies) study.frameworks.sort(inOrder(frameworkOrder));
  for (const factor of factors) {
    // A stable sort: within a study the claims keep its order.
    factor.claims.sort((a, b) => inOrder(studyOrder)(a.study, b.study));
    factor.frameworks.sort(inOrder(frameworkOrder));
    factor.matches.sort((a, b) => compare(a.to.name, b.to.name));
    factor.senses.sort(
      (a, b) =>
        (a.study ? (studyOrder.get(a.study) ?? 0) : Infinity) -
          (b.study ? (studyOrder.get(b.study) ?? 0) : Infinity) || 0,
    );
  }
  for (const reference of references) reference.factors.sort(inOrder(factorOrder));
}
