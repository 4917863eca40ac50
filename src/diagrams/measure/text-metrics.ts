/** How wide and how high text is, from the advance widths of the font that the page ships. */

export interface FontFace {
  unitsPerEm: number;
  ascent: number;
  descent: number;
  glyphsForString(text: string): { advanceWidth: number }[];
}

export interface TextStyle {
  /** In pixels. */
  size: number;
  weight: number;
}

export interface TextMetrics {
  /** In pixels, without kerning: the page draws it without, too. */
  width: (text: string, style: TextStyle) => number;
  /** Above and below the baseline, in whole pixels, as browsers round them. */
  vertical: (style: TextStyle) => { ascent: number; descent: number };
}

const boldFrom = 550;

export function createTextMetrics(faces: { regular: FontFace; bold: FontFace }): TextMetrics {
  const widths = new Map<string, number>();
  const pick = (weight: number) => (weight >= boldFrom ? faces.bold : faces.regular);
  return {
    width(text, { size, weight }) {
      const face = pick(weight);
      const key = `${weight >= boldFrom}|${text}`;
      let em = widths.get(key);
      if (em === undefined) {
        em =
          face.glyphsForString(text).reduce((sum, { advanceWidth }) => sum + advanceWidth, 0) /
          face.unitsPerEm;
        widths.set(key, em);
      }
      return em * size;
    },
    vertical({ size, weight }) {
      const { ascent, descent, unitsPerEm } = pick(weight);
      return {
        ascent: Math.round((ascent / unitsPerEm) * size),
        descent: Math.round((-descent / unitsPerEm) * size),
      };
    },
  };
}
