import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkitten';
import sharp from 'sharp';
import type { Sentence, Study } from '../../model/literature.ts';
import { breakLines, drawText, measureText, type Face } from './set-text.ts';
import { loadLightColours, type LightColours } from '../../site/light-colours.node.ts';

export interface ShareImage {
  title: string;
  foot: string;
  marks: readonly Study[];
  /** The source of a study, drawn as a score. */
  sentences?: readonly Sentence[];
}

const width = 1200;
const height = 630;
const edge = 80;
const styles = join(process.cwd(), 'src/styles');

/** The picture that stands for a page in link previews: PNG, 1200 × 630 pixels, the same bytes from the same content. */
export async function renderShareImage(image: ShareImage): Promise<Uint8Array<ArrayBuffer>> {
  const png = await sharp(Buffer.from(drawShareImage(image)))
    .png({ palette: true, colours: 32, effort: 1 })
    .toBuffer();
  return new Uint8Array(png);
}

function drawShareImage({ title, foot, marks, sentences }: ShareImage): string {
  const { serif, sans, colours } = loadStyle();
  const hue = marks.length === 1 ? colours.hues[marks[0]!.hue - 1]! : colours.ink;
  const size = title.length > 90 ? 54 : title.length > 45 ? 66 : 80;
  const lines = breakLines(title, serif, { size, width: width - 2 * edge, lines: 4 });
  const titleTop = 230;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${colours.paper}"/><rect width="${width}" height="14" fill="${hue}"/>`,
    ...marks.map((study, index) => drawMark(study, edge + index * 84, 84, sans, colours)),
    `<g fill="${colours.ink}">${lines.map((line, index) => drawText(line, serif, { size, x: edge, y: titleTop + size * 0.4 + index * size * 1.12 })).join('')}</g>`,
    sentences && sentences.length <= 60 ? drawScore(sentences, hue) : '',
    `<g fill="${colours.quiet}">${drawText(foot, sans, { size: 28, x: edge, y: height - 50 })}</g>`,
    '</svg>',
  ].join('');
}

function drawMark(study: Study, x: number, y: number, sans: Face, colours: LightColours): string {
  const side = 64;
  const size = study.mark.length > 2 ? 24 : 34;
  const letterX = x + side / 2 - measureText(study.mark, sans, size) / 2;
  const radius = study.hue === 1 ? side / 2 : 6;
  return `<rect x="${x}" y="${y}" width="${side}" height="${side}" rx="${radius}" fill="${colours.hues[study.hue - 1]}"/><g fill="${colours.paper}">${drawText(study.mark, sans, { size, x: letterX, y: y + side / 2 + size * 0.36 })}</g>`;
}

function drawScore(sentences: readonly Sentence[], hue: string): string {
  const gap = 6;
  const partGap = 16;
  const total = sentences.reduce((sum, { words }) => sum + words, 0);
  const gaps = sentences.reduce(
    (sum, { number }, index) => sum + (index === 0 ? 0 : number === 1 ? partGap : gap),
    0,
  );
  const room = width - 2 * edge - gaps;
  let x = edge;
  return sentences
    .map(({ words, number }, index) => {
      if (index > 0) x += number === 1 ? partGap : gap;
      const bar = (words / total) * room;
      const rect = `<rect x="${x.toFixed(1)}" y="${height - 146}" width="${bar.toFixed(1)}" height="34" fill="${hue}" fill-opacity=".12" stroke="${hue}" stroke-width="2"/>`;
      x += bar;
      return rect;
    })
    .join('');
}

let style: { serif: Font; sans: Font; colours: LightColours } | undefined;

function loadStyle() {
  style ??= { serif: loadFont('serif-400'), sans: loadFont('sans-600'), colours: loadLightColours() };
  return style;
}

function loadFont(name: string): Font {
  const font = create(readFileSync(join(styles, `fonts/${name}.woff2`)));
  if (!('glyphForCodePoint' in font)) throw new Error(`${name}.woff2 is a collection, not a font.`);
  return font;
}
