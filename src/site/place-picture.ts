/** Between a block of code as Astro renders it and a drawn picture on a page. */
import type { Picture } from '../diagrams/drawing.ts';
import { decodeEntities, escapeMarkup } from '../diagrams/safe-markup.ts';
import { isDiagram, readSource } from '../model/body/scan-body.ts';

/** Text that gets smaller than this, in pixels, cannot be read. */
const smallestText = 11;

/** The Mermaid in a rendered block of code; undefined where it is in another language. */
export function readFence(html: string): string | undefined {
  const [, language, code = ''] = /^\s*<code class="language-([^"]*)">([\s\S]*)<\/code>\s*$/.exec(html) ?? [];
  return isDiagram(language) ? readSource(decodeEntities(code)) : undefined;
}

/** How often each picture, and each name of one, stands on a page. */
const placed = new WeakMap<object, Map<string, number>>();

export interface PlacedPicture {
  svg: string;
  /** What it is called, without markup; with a number where others on the page are called the same. */
  label: string;
  /** In pixels; with less its words would be too small. */
  leastWidth: number;
}

/**
 * A picture as it stands on this page.
 * @param options.title for one that its author gave none
 */
export function placePicture(
  { svg, width }: Picture,
  { page, title, href }: { page: object; title: string; href: (address: string) => string },
): PlacedPicture {
  const named = svg.replace(
    /(<title [^>]*>)<\/title>/,
    (_, open: string) => `${open}${escapeMarkup(title)}</title>`,
  );
  const called = decodeEntities(/<title [^>]*>([^<]*)/.exec(named)?.[1] ?? title);
  const prefix = /aria-labelledby="(\w+)-title"/.exec(svg)?.[1] ?? '';
  const counts = placed.get(page) ?? new Map<string, number>();
  placed.set(page, counts);
  const countUp = (key: string) => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count;
  };
  const count = countUp(prefix);
  const number = countUp(`called ${called}`);
  const sizes = [...svg.matchAll(/ font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
  return {
    svg: (count === 1 ? named : named.replaceAll(prefix, `${prefix}n${count}`)).replace(
      /<a href="(\/[^"]*)"/g,
      (_, address: string) => `<a href="${href(address)}"`,
    ),
    label: number === 1 ? called : `${called} ${number}`,
    leastWidth: Math.ceil(width * Math.min(1, smallestText / Math.min(...sizes))),
  };
}
