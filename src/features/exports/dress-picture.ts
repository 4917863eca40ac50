/** Gives a framework's drawing its look as attributes: other programs know neither the site's styles nor nested ones. */
import type { LightColours } from '../../site/light-colours.node.ts';

interface DressOptions {
  colours: LightColours;
  /** The hue of the framework. */
  hue: number;
  /** Without links a picture has none that lead nowhere. */
  isLinked: boolean;
}

/** By name alone: the fonts of the reader's machine. Their letters are about as wide as those that were measured. */
export const pictureFont = "'Literature Sans', 'Public Sans', 'Libre Franklin', Arial, sans-serif";

type Attributes = Record<string, string | number>;
type Look = Record<'rect' | 'path' | 'head' | 'circle' | 'text', Attributes>;

/** What `formatSvg` writes for a group, a node or a relation; within text it escapes all that could be taken for it. */
const parts = /<a class="(group|node|edge)( editorial)?"([^>]*)>(.*?)<\/a>/gs;
const shapes = /<(path class="head"|rect|path|circle|text)(?= )/g;

export function dressPicture(svg: string, options: DressOptions): string {
  return svg.replace(
    parts,
    (_, kind: keyof typeof looks, editorial: string | undefined, attributes: string, shown: string) => {
      const read = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1];
      const hue = Number(read('data-hue') ?? options.hue);
      const colours = { ...options.colours, hue: options.colours.hues[hue - 1] ?? options.colours.quiet };
      const look = looks[editorial === undefined ? kind : 'editorial'](colours, hue);
      const name = read('aria-label');
      const tag = options.isLinked ? 'a' : 'g';
      return [
        options.isLinked ? `<a href="${read('href') ?? ''}">` : '<g>',
        name === undefined ? '' : `<title>${name}</title>`,
        shown.replace(shapes, (_, shape: string) => dress(shape, look)),
        `</${tag}>`,
      ].join('');
    },
  );
}

function dress(shape: string, look: Look): string {
  const isHead = shape.startsWith('path ');
  const attributes = look[isHead ? 'head' : (shape as keyof Look)];
  return `<${isHead ? 'path' : shape}${formatAttributes(attributes)}`;
}

export function formatAttributes(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
}

const text: Attributes = { 'font-size': 16, 'font-weight': 600 };
const middle: Attributes = { ...text, 'text-anchor': 'middle' };
const none: Attributes = {};

type Dress = (colours: LightColours & { hue: string }, hue: number) => Look;

const looks: Record<'group' | 'node' | 'edge' | 'editorial', Dress> = {
  group: ({ hue, sunk }, number) => ({
    rect: number === 0 ? { fill: sunk } : { fill: hue, 'fill-opacity': 0.08 },
    text: { ...text, fill: hue },
    path: none,
    head: none,
    circle: none,
  }),
  node: ({ hue, raised, ink }) => ({
    rect: { fill: raised, stroke: hue, 'stroke-width': 1.5 },
    text: { ...middle, fill: ink },
    path: none,
    head: none,
    circle: none,
  }),
  edge: ({ hue, paper }) => ({
    rect: none,
    path: { fill: 'none', stroke: hue, 'stroke-width': 2 },
    head: { fill: hue },
    circle: { fill: paper, stroke: hue, 'stroke-width': 1.5 },
    text: { ...middle, 'font-size': 13, fill: hue },
  }),
  editorial: ({ edge, quiet, paper }) => ({
    rect: none,
    path: { fill: 'none', stroke: edge, 'stroke-width': 2, 'stroke-dasharray': '5 4' },
    head: { fill: edge },
    circle: { fill: paper, stroke: edge, 'stroke-width': 1.5, 'stroke-dasharray': '3 2' },
    text: { ...middle, 'font-size': 13, fill: quiet },
  }),
};
