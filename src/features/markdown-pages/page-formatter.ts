import { formatFlowchart } from '../../diagrams/flowchart.ts';
import { pathOf } from '../../model/addresses.ts';
import type { Literature } from '../../model/literature.ts';
import { createWords } from '../../words/words.ts';
import { formatPage } from './format-page.ts';
import { createResolver } from './resolve-link.ts';

interface SiteContext {
  literature: Literature;
  /** With a slash at both ends. */
  base: string;
  /** Where the site will stand; undefined when that is not known. */
  url: string | undefined;
}

/** @returns the page at an address as Markdown, from its HTML */
export function createPageFormatter({ literature, base, url }: SiteContext) {
  const { site, studies, frameworks } = literature;
  const words = createWords(site);
  const byMark = new Map(studies.map(({ mark, basis }) => [mark, basis]));
  const byPath = new Map(studies.map((study) => [base + pathOf.study(study).slice(1), study.basis]));
  const byFramework = new Map(frameworks.map((framework) => [pathOf.framework(framework), framework]));
  return (path: string, html: string): string => {
    const resolve = createResolver({ page: path, base, site: url });
    const framework = byFramework.get(path);
    return formatPage({
      html,
      site,
      words,
      resolve,
      address: (url !== undefined && resolve('')) || base + path.slice(1),
      findBasis: ({ mark, href }) => byMark.get(mark ?? '') ?? byPath.get(href?.replace(/#.*$/s, '') ?? ''),
      flowchart: framework && formatFlowchart(framework, { direction: 'LR', labels: 'words' }),
    });
  };
}
