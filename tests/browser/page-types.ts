import { pathOf } from '../../src/model/addresses.ts';
import { openLiterature } from '../../src/site/open-literature.node.ts';

/** One page of each type, in our own literature. */
export function listPageTypes(): string[] {
  const { studies, factors, frameworks, pages, site } = openLiterature('content').literature!;
  const richest = [...factors].sort(
    (a, b) => b.matches.length + b.claims.length - a.matches.length - a.claims.length,
  )[0]!;
  const longest = [...studies].sort((a, b) => b.claims.length - a.claims.length)[0]!;
  return [
    '/',
    '/studies/',
    pathOf.study(longest),
    '/factors/',
    pathOf.factor(richest),
    '/frameworks/',
    pathOf.framework(frameworks.find(({ study }) => study !== undefined)!),
    pathOf.framework(frameworks.find(({ study }) => study === undefined)!),
    '/compare/',
    pathOf.dimension(site.dimensions[0]!),
    '/references/',
    pathOf.cite(pathOf.study(longest)),
    pathOf.cite(pathOf.factor(richest)),
    '/data/',
    '/offline/',
    '/changes/',
    ...pages.filter(({ id }) => id !== 'home').map(pathOf.page),
    '/404.html',
  ];
}
