/** Sets text as outlines, so that a picture needs no font on the machine that draws it. */
export interface Glyph {
  /** In the font's units. */
  advanceWidth: number;
  path: { toSVG(): string };
}

export interface Face {
  unitsPerEm: number;
  glyphForCodePoint(codePoint: number): Glyph;
  hasGlyphForCodePoint(codePoint: number): boolean;
}

/** The width of a line in pixels. */
export function measureText(text: string, face: Face, size: number): number {
  return (
    glyphsOf(text, face).reduce((sum, { advanceWidth }) => sum + advanceWidth, 0) * (size / face.unitsPerEm)
  );
}

/** Breaks text between words so that each line fits; what is left after the last line is cut with an ellipsis. */
export function breakLines(
  text: string,
  face: Face,
  options: { size: number; width: number; lines: number },
): string[] {
  const { size, width, lines: atMost } = options;
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measureText(longer, face, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const kept = lines.slice(0, atMost);
  if (lines.length > atMost) kept[atMost - 1] = `${kept[atMost - 1]}…`;
  return kept.map((line) => shorten(line, face, size, width));
}

/** The outlines of a line whose baseline begins at x, y, as SVG. */
export function drawText(text: string, face: Face, options: { size: number; x: number; y: number }): string {
  const scale = options.size / face.unitsPerEm;
  let x = 0;
  const paths = glyphsOf(text, face).map((glyph) => {
    const path = `<path transform="translate(${x} 0)" d="${glyph.path.toSVG()}"/>`;
    x += glyph.advanceWidth;
    return path;
  });
  return `<g transform="translate(${options.x} ${options.y}) scale(${scale} ${-scale})">${paths.join('')}</g>`;
}

function shorten(line: string, face: Face, size: number, width: number): string {
  let text = line;
  while (measureText(text, face, size) > width && text.length > 1)
    text = `${text.replace(/…$/, '').slice(0, -1)}…`;
  return text;
}

/** A letter that the font lacks is set without its accent, or left out. */
function glyphsOf(text: string, face: Face): Glyph[] {
  return [...text].flatMap((letter) => {
    const known = [letter, letter.normalize('NFD')[0] ?? ''].find(
      (form) => form !== '' && face.hasGlyphForCodePoint(form.codePointAt(0)!),
    );
    return known === undefined ? [] : [face.glyphForCodePoint(known.codePointAt(0)!)];
  });
}
