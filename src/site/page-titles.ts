import { pathOf } from '../model/addresses.ts';
import type { Literature } from '../model/literature.ts';
import { listPairs } from '../model/side-by-side.ts';
import type { Words } from '../words/words.ts';

/** What each page that can be cited is called, by its path, as its heading says. */
export function listPageTitles(literature: Literature, words: Words): Map<string, string> {
  const { site, studies, factors, frameworks, pages } = literature;
  return new Map([
    ['/studies/', words('studies.title')],
    ['/factors/', words('factors.title')],
    ['/frameworks/', words('frameworks.title')],
    ['/compare/', words('compare.title')],
    ['/references/', words('references.title')],
    ...studies.map(
      (study) => [pathOf.study(study), words('cite.summaryOf', { title: study.title })] as const,
    ),
    ...factors.map((factor) => [pathOf.factor(factor), factor.name] as const),
    ...factors.map((factor) => [pathOf.uses(factor), words('factor.uses', { factor: factor.name })] as const),
    ...frameworks.map((framework) => [pathOf.framework(framework), framework.name] as const),
    ...site.dimensions.map((dimension) => [pathOf.dimension(dimension), dimension.name] as const),
    ...listPairs(literature).map(
      (pair) =>
        [
          pathOf.beside(pair),
          words('beside.title', { left: pair.left.name, right: pair.right.name }),
        ] as const,
    ),
    ...pages.map((page) => [pathOf.page(page), page.title] as const),
    ['/', site.name],
  ]);
}
