/** A framework's drawing as a file that stands alone: with its colours, its key, and where it comes from. */
import type { Drawing } from '../../diagrams/drawing.ts';
import { formatSvg } from '../../diagrams/format-svg.ts';
import { escapeMarkup } from '../../diagrams/safe-markup.ts';
import { addressOf, pathOf } from '../../model/addresses.ts';
import type { Framework } from '../../model/literature.ts';
import { describeFramework } from './describe-framework.ts';
import type { LightColours } from '../../site/light-colours.node.ts';
import { dressPicture, formatAttributes, pictureFont } from './dress-picture.ts';
import type { ExportSource } from './export-source.ts';
import { formatXml } from './format-xml.ts';
import { formatPictureFoot } from './picture-foot.ts';

interface PictureOptions {
  source: ExportSource;
  /** Where everything stands; undefined where there is nothing to draw. */
  drawing: Drawing | undefined;
  colours: LightColours;
  /** Whether addresses are whole: others would lead nowhere from a file. */
  isLinked: boolean;
}

const margin = 16;
/** Less would leave no room for the words below. */
const leastWidth = 420;

export function formatPicture(framework: Framework, options: PictureOptions): string {
  const { source, drawing, colours, isLinked } = options;
  const { words, link } = source;
  const inner =
    drawing === undefined
      ? { markup: '', width: 0, height: 0 }
      : drawInner(framework, { ...options, drawing });
  const width = Math.ceil(Math.max(inner.width, leastWidth) + 2 * margin);
  const foot = formatPictureFoot(framework, {
    source,
    colours,
    width: width - 2 * margin,
    address: isLinked ? link(addressOf.framework(framework)) : undefined,
  });
  const height = Math.ceil(inner.height + foot.height + 3 * margin);
  const left = Math.round((width - inner.width) / 2);
  return formatXml(
    [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="${isLinked ? 'group' : 'img'}" xml:lang="${escapeMarkup(words.language)}"${formatAttributes({ 'font-family': pictureFont })}>`,
      `<title>${escapeMarkup(framework.name)}</title>`,
      `<desc>${escapeMarkup(describeFramework(framework, source))}</desc>`,
      `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
      `<g transform="translate(${left} ${margin})">${inner.markup}</g>`,
      `<g transform="translate(${margin} ${Math.round(inner.height) + 2 * margin})">${foot.markup}</g>`,
      '</svg>',
    ].join('\n'),
  );
}

function drawInner(
  framework: Framework,
  { source: { words, link }, drawing, colours, isLinked }: PictureOptions & { drawing: Drawing },
) {
  const hue = framework.study?.hue ?? 0;
  const svg = formatSvg({
    view: framework,
    drawing,
    shape: 'wide',
    title: '',
    description: '',
    hue,
    linkTo: (item) =>
      link(
        'number' in item
          ? addressOf.relation(item)
          : item.type === 'node'
            ? pathOf.factor(item.factor)
            : addressOf.end(framework, item),
      ),
    nameRelation: ({ number, standing }) => {
      const name = words('diagram.relation', { number });
      return standing === 'reported' ? name : `${name} (${words('standing.ours')})`;
    },
  });
  const markup = svg.replace(/^<svg [^>]*>(<title><\/title><desc><\/desc>)?/, '').replace(/<\/svg>$/, '');
  return {
    markup: dressPicture(markup, { colours, hue, isLinked }),
    width: drawing.width,
    height: drawing.height,
  };
}
