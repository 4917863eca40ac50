/** Makes a file of the picture and gives it to the reader. Nothing leaves the browser. */
import { copyDrawing } from './copy-drawing.client.ts';
import type { PictureFonts } from './explorer-props.ts';
import type { EmbeddedFont } from './stand-alone.ts';

interface SaveOptions {
  format: 'svg' | 'png';
  fileName: string;
  fonts: PictureFonts;
}

/** Dots of a PNG per unit of the drawing. */
const density = 2;

export async function savePicture(drawing: SVGSVGElement, { format, fileName, fonts }: SaveOptions) {
  const copy = copyDrawing(drawing, await embedFonts(drawing, fonts));
  const text = new XMLSerializer().serializeToString(copy);
  const file =
    format === 'svg' ? new Blob([text], { type: 'image/svg+xml' }) : await paint(text, copy.viewBox.baseVal);
  offer(file, `${fileName}.${format}`);
}

async function paint(svg: string, { width, height }: { width: number; height: number }): Promise<Blob> {
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture')))),
  );
}

const loaded = new Map<string, Promise<string>>();

/** Reads the fonts while there is a network, so that pictures can be saved without one. */
export function loadFonts(fonts: PictureFonts): void {
  for (const url of Object.values(fonts)) loadFont(url).catch(() => undefined);
}

function loadFont(url: string): Promise<string> {
  let data = loaded.get(url);
  if (data === undefined) {
    // The page shows them already: as a rule the browser has kept them.
    data = fetch(url, { cache: 'force-cache' }).then(async (response) => toDataUri(await response.blob()));
    data.catch(() => loaded.delete(url));
    loaded.set(url, data);
  }
  return data;
}

/** Reads the text of the diagram while there is a network. Undefined: it cannot be read, and its address has to do. */
export function loadText(url: string): Promise<string | undefined> {
  return fetch(url).then(
    (response) => (response.ok ? response.text() : undefined),
    () => undefined,
  );
}

export function saveText(text: string, name: string): void {
  offer(new Blob([text], { type: 'text/plain' }), name);
}

/** Where they cannot be read, the picture falls back to the fonts of the machine. */
async function embedFonts(drawing: SVGSVGElement, fonts: PictureFonts): Promise<EmbeddedFont[]> {
  const text = drawing.querySelector('text');
  const family = text ? (getComputedStyle(text).fontFamily.split(',')[0] ?? '').replaceAll('"', '') : '';
  const embedded = Object.entries(fonts).map(async ([weight, url]): Promise<EmbeddedFont[]> => {
    try {
      return [{ family, weight, data: await loadFont(url) }];
    } catch {
      return [];
    }
  });
  return (await Promise.all(embedded)).flat();
}

function toDataUri(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable')));
    reader.readAsDataURL(blob);
  });
}

function offer(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
