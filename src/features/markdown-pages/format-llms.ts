import { dataFiles, pathOf } from '../../model/addresses.ts';
import type { Literature } from '../../model/literature.ts';
import { listPairs } from '../../model/side-by-side.ts';
import type { Words } from '../../words/words.ts';
import { formatBlocks } from './format-markdown.ts';
import { textOf, type Block, type Inline } from './markdown-tree.ts';
import { markEditorial } from './mark-editorial.ts';

interface Entry {
  name: string;
  /** The address of the page. */
  path: string;
  about?: Inline[];
}

/**
 * What there is, for language models: https://llmstxt.org.
 * @param linkTo an address of the model as a link from elsewhere
 */
export function formatLlms(
  literature: Literature,
  words: Words,
  linkTo: (address: string) => string,
): string {
  const { site } = literature;
  const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });
  const section = (title: string, entries: readonly Entry[]): Block[] =>
    entries.length === 0
      ? []
      : [
          { type: 'heading', level: 2, children: [textOf(title)] },
          {
            type: 'list',
            isOrdered: false,
            items: entries.map(({ name, path, about = [] }) => [
              paragraph(
                { type: 'link', to: linkTo(path), children: [textOf(name)] },
                ...(about.length > 0 ? [textOf(': '), ...about] : []),
              ),
            ]),
          },
        ];
  const blocks: Block[] = [
    { type: 'heading', level: 1, children: [textOf(site.name)] },
    { type: 'quote', children: [paragraph(textOf(`${site.description} ${site.notice}`))] },
    paragraph(textOf(`${words('llms.intro')} ${words('markdown.signs')}`)),
    paragraph(textOf(words('footer.licence', { licence: '' })), {
      type: 'link',
      to: site.licence.url,
      children: [textOf(site.licence.name)],
    }),
    ...listSections(literature, words).flatMap(({ title, entries }) =>
      section(
        title,
        entries.map((entry) => ({ ...entry, path: pathOf.markdown(entry.path) })),
      ),
    ),
    // The name is the format's own: what may be left out when there is little room.
    ...section(
      'Optional',
      dataFiles.map((file) => ({ name: file, path: pathOf.data(file) })),
    ),
  ];
  return `${formatBlocks(blocks)}\n`;
}

function listSections(literature: Literature, words: Words): { title: string; entries: Entry[] }[] {
  const { site, studies, factors, frameworks, pages } = literature;
  const ours = (text: string) => [markEditorial([textOf(text)], words)];
  return [
    {
      title: words('nav.studies'),
      entries: studies.map((study) => ({
        name: study.title,
        path: pathOf.study(study),
        about: [
          textOf(
            `${words('study.mark', { mark: study.mark })}, ${words('study.basis', {
              basis: study.basis === 'abstract' ? 'abstract' : 'text',
            })}. ${study.gist}`,
          ),
        ],
      })),
    },
    {
      title: words('nav.factors'),
      entries: factors.map((factor) => ({
        name: factor.name,
        path: pathOf.factor(factor),
        about: ours(factor.gloss),
      })),
    },
    {
      title: words('nav.frameworks'),
      entries: [
        ...frameworks.map((framework) => ({
          name: framework.name,
          path: pathOf.framework(framework),
          about: [textOf(framework.gist)],
        })),
        ...listPairs(literature).map((pair) => ({
          name: words('beside.title', { left: pair.left.name, right: pair.right.name }),
          path: pathOf.beside(pair),
        })),
      ],
    },
    {
      title: words('nav.compare'),
      entries: [
        { name: words('compare.title'), path: '/compare/', about: [textOf(words('compare.lead'))] },
        ...site.dimensions.map((dimension) => ({
          name: dimension.name,
          path: pathOf.dimension(dimension),
          about: [textOf(dimension.question)],
        })),
      ],
    },
    {
      title: words('nav.references'),
      entries: [
        {
          name: words('references.title'),
          path: '/references/',
          about: [textOf(words('references.lead', { count: literature.references.length }))],
        },
      ],
    },
    {
      title: words('search.kind.page'),
      entries: pages.map((page) => ({
        name: page.title,
        path: pathOf.page(page),
        about: [textOf(page.description)],
      })),
    },
  ];
}
