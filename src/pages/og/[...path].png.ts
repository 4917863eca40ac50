import type { APIRoute, GetStaticPaths } from 'astro';
import { renderShareImage, type ShareImage } from '../../features/share-image/share-image.node.ts';
import { getLiterature } from '../../site/literature.ts';
import { getWords } from '../../site/words.ts';

/** One picture for the site, one for each study and framework; other pages use the site's. */
export const getStaticPaths = (() => {
  const { site, studies, frameworks, byId } = getLiterature();
  const words = getWords();
  const images: [string, ShareImage][] = [
    [
      'site',
      { title: byId.pages.get('home')?.title ?? site.name, foot: site.name, marks: studies.slice(0, 8) },
    ],
    ...studies.map((study): [string, ShareImage] => [
      `studies/${study.id}`,
      {
        title: study.title,
        foot: `${words('study.mark', { mark: study.mark })} · ${site.name}`,
        marks: [study],
        sentences: study.sentences,
      },
    ]),
    ...frameworks.map((framework): [string, ShareImage] => [
      `frameworks/${framework.id}`,
      {
        title: framework.name,
        foot: `${words('framework.one')} · ${site.name}`,
        marks: framework.studies.slice(0, 8),
      },
    ]),
  ];
  return images.map(([path, image]) => ({ params: { path }, props: { image } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) =>
  new Response(await renderShareImage(props['image'] as ShareImage), {
    headers: { 'Content-Type': 'image/png' },
  });
