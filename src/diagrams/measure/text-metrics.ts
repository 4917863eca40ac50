/** How wide and how high text is, from the advance widths of the font that the page ships. */
import { showSigns } from './stand-ins.ts';

export interface FontFace {
  unitsPerEm: number;
  ascent: number;
  descent: number;
  glyphsForString(text: string): { advanceWidth: number }[];
  hasGlyphForCodePoint(codePoint: number): boolean;
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

/**
 * Letters that the font lacks come from one of the reader's, which is not known here: as wide as most of them, so that
 * a label is not wider than its box.
 */
const lacking = { picture: 1.4, square: 1.1, other: 0.75 };
const picture = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;
const square =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u;
const segmenter = new Intl.Segmenter();

export function createTextMetrics(faces: { regular: FontFace; bold: FontFace }): TextMetrics {
  const widths = new Map<string, number>();
  const pick = (weight: number) => (weight >= boldFrom ? faces.bold : faces.regular);
  return {
    width(text, { size, weight }) {
      const face = pick(weight);
      const key = `${weight >= boldFrom}|${text}`;
      let em = widths.get(key);
      if (em === undefined) {
        em = measure(showSigns(text), face);
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

/** In ems. */
function measure(text: string, face: FontFace): number {
  const hasAll = (part: string) =>
    [...part].every((letter) => face.hasGlyphForCodePoint(letter.codePointAt(0)!));
  const add = (part: string) =>
    face.glyphsForString(part).reduce((sum, { advanceWidth }) => sum + advanceWidth, 0) / face.unitsPerEm;
  if (hasAll(text)) return add(text);
  // What readers see as one letter may be many signs: a family, a flag, a letter with its vowels.
  return [...segmenter.segment(text)].reduce((sum, { segment }) => {
    if (hasAll(segment)) return sum + add(segment);
    return sum + lacking[picture.test(segment) ? 'picture' : square.test(segment) ? 'square' : 'other'];
  }, 0);
}
