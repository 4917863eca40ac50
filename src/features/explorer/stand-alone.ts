/** What a picture needs to look the same outside the page: its style as attributes, and its fonts. */

/** Styles of a part of a drawing, as the browser computed them. */
export type PartStyle = Record<string, string>;

const shapeNames = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray'];
const textNames = ['fill', 'font-family', 'font-size', 'font-weight', 'text-anchor'];

/** Which styles become attributes. Colours go through `toColour`, as other programs know fewer kinds of them. */
export function listStyleAttributes(
  tag: string,
  style: PartStyle,
  toColour: (colour: string) => string,
): [name: string, value: string][] {
  const isText = tag === 'text' || tag === 'tspan';
  const names = isText ? textNames : style['stroke'] === 'none' ? ['fill'] : shapeNames;
  return names.flatMap((name): [string, string][] => {
    const value = style[name];
    if (value === undefined || value === '' || (name === 'stroke-dasharray' && value === 'none')) return [];
    const isColour = (name === 'fill' || name === 'stroke') && value !== 'none';
    return [[name, isColour ? toColour(value) : value.replaceAll('"', "'")]];
  });
}

export interface EmbeddedFont {
  family: string;
  weight: string;
  /** The file as a data URI. */
  data: string;
}

export function formatFontFaces(fonts: readonly EmbeddedFont[]): string {
  return fonts
    .map(
      ({ family, weight, data }) =>
        `@font-face{font-family:'${family}';font-weight:${weight};src:url(${data}) format('woff2')}`,
    )
    .join('');
}
