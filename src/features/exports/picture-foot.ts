import { breakLines } from '../../diagrams/break-lines.ts';
import { escapeMarkup } from '../../diagrams/safe-markup.ts';
import type { Framework, Study } from '../../model/literature.ts';
import type { LightColours } from '../../site/light-colours.node.ts';
import { formatAttributes } from './dress-picture.ts';
import type { ExportSource } from './export-source.ts';
import { formatStudy } from './provenance-words.ts';

interface FootOptions {
  source: ExportSource;
  colours: LightColours;
  width: number;
  /** Of the framework on the site, where it is known. */
  address: string | undefined;
}

const size = 13;
const lineHeight = 19;
const gap = 8;
/** As wide as a letter is as a rule; nothing is lost where it is wider. */
const letterWidth = 7;
/** A list of more would be longer than the picture. */
const mostStudies = 8;

interface Key {
  label: string;
  line: Record<string, string>;
}

/** What the lines mean, and where the picture comes from. */
export function formatPictureFoot(
  framework: Framework,
  { source, colours, width, address }: FootOptions,
): { markup: string; height: number } {
  const { words, literature } = source;
  const { site } = literature;
  const drawn = listDrawnStudies(framework);
  const keys = [
    ...listReported(drawn, { source, colours }),
    ...(framework.relations.some(({ standing }) => standing === 'editorial')
      ? [
          {
            label: `${words('standing.editorial')}: ${words('standing.ours')}`,
            line: { stroke: colours.edge, 'stroke-dasharray': '5 4' },
          },
        ]
      : []),
  ];
  const others = framework.studies.filter((study) => drawn.length > mostStudies || !drawn.includes(study));
  const lines = [
    `${framework.name} · ${site.name} · ${site.licence.name}`,
    others.length > mostStudies
      ? words('study.count', { count: others.length })
      : others.map((study) => formatStudy(study, words)).join('; '),
    address ?? '',
  ].flatMap((line) => breakLine(line, Math.floor(width / letterWidth)));
  const keyHeight = keys.length === 0 ? 0 : keys.length * lineHeight + gap;
  const markup = [
    ...keys.map(({ label, line }, index) => {
      const middle = index * lineHeight + lineHeight / 2;
      return `<path d="M0 ${middle}H44"${formatAttributes({ fill: 'none', 'stroke-width': 2, ...line })}/>${formatText(label, { x: 54, y: index * lineHeight, fill: colours.ink })}`;
    }),
    ...lines.map((line, index) =>
      formatText(line, { x: 0, y: keyHeight + index * lineHeight, fill: colours.quiet }),
    ),
  ];
  return { markup: markup.join(''), height: keyHeight + lines.length * lineHeight };
}

/** Those in whose colours relations are drawn. */
function listDrawnStudies({ relations }: Framework): Study[] {
  return [...new Set(relations.flatMap(({ claims: [first] }) => (first ? [first.study] : [])))];
}

function listReported(
  studies: readonly Study[],
  { source: { words }, colours }: Pick<FootOptions, 'source' | 'colours'>,
): Key[] {
  const reported = words('explorer.reported');
  if (studies.length > mostStudies) return [{ label: reported, line: { stroke: colours.ink } }];
  return studies.map((study) => ({
    label: `${reported}: ${formatStudy(study, words)}`,
    line: { stroke: colours.hues[study.hue - 1] ?? colours.quiet },
  }));
}

function formatText(text: string, place: { x: number; y: number; fill: string }): string {
  const attributes = { ...place, y: place.y + 14, 'font-size': size };
  return `<text${formatAttributes(attributes)}>${escapeMarkup(text)}</text>`;
}

function breakLine(text: string, letters: number): string[] {
  return breakLines(text.replace(/\s+/g, ' ').trim(), letters).map((row) => row.join(''));
}
