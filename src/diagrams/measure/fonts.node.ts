import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkitten';
import { createTextMetrics, type TextMetrics } from './text-metrics.ts';

/** The metrics of the sans that the site ships. */
export function loadTextMetrics(): TextMetrics {
  return createTextMetrics({ regular: loadFont('sans-400'), bold: loadFont('sans-600') });
}

function loadFont(name: string): Font {
  const font = create(readFileSync(join(process.cwd(), `src/styles/fonts/${name}.woff2`)));
  if (!('glyphsForString' in font)) throw new Error(`${name}.woff2 is a collection, not a font.`);
  return font;
}
