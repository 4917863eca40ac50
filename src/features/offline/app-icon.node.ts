import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { appIcons, paper, type AppIcon } from './build-manifest.ts';

/** How much of the picture the sign takes; systems may cut a maskable one down to a circle of four fifths. */
const share = { maskable: 0.5, any: 0.72 };

/** The sign of the site on paper, as PNG: the same bytes from the same sign. */
export async function renderAppIcon(icon: AppIcon): Promise<Uint8Array<ArrayBuffer>> {
  const { size, maskable } = appIcons[icon];
  const side = Math.round(size * (maskable ? share.maskable : share.any));
  const sign = readFileSync(join(process.cwd(), 'public/favicon.svg'));
  const drawn = await sharp(sign, { density: (72 * side) / 32 })
    .resize(side, side)
    .png()
    .toBuffer();
  const png = await sharp({ create: { width: size, height: size, channels: 3, background: paper } })
    .composite([{ input: drawn }])
    .png({ palette: true, colours: 16, effort: 1 })
    .toBuffer();
  return new Uint8Array(png);
}
