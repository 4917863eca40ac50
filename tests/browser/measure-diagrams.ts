/** A page in which Chromium lays out diagrams: those that Mermaid draws in it, and ours. */
import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkitten';
import type Mermaid from 'mermaid';
import type { Page } from 'playwright-core';
import type { Shape } from '../../src/diagrams/draw.node.ts';
import { showSigns } from '../../src/diagrams/measure/stand-ins.ts';
import { mermaidSettings } from '../../src/diagrams/settings.ts';
import type { FrameworkView } from '../../src/model/literature.ts';
import type { OpenBrowser } from './open-browser.ts';

export interface Point {
  x: number;
  y: number;
}

export interface Box extends Point {
  width: number;
  height: number;
}

/** What Chromium measures in a diagram that Mermaid drew in it, in pixels of the page. */
export interface Measured {
  nodes: (Box & { name: string; lines: string[] })[];
  groups: (Box & { name: string; lines: string[] })[];
  edges: {
    name: string;
    path: string;
    /** The middle of its label. */
    label: Point | undefined;
  }[];
  /** Where the drawing begins in the page; paths are told from there. */
  origin: Point;
}

/** What Chromium measures in a diagram of ours, in pixels of the drawing. */
export interface MeasuredOwn {
  /** Nodes, groups and rings with their words. */
  labels: { kind: string; id: string; box: Box; rows: (Box & { words: string })[] }[];
  edges: {
    id: string;
    start: Point;
    end: Point;
    /** That at the end first. */
    heads: { tip: Point; holds: { start: boolean; end: boolean } }[];
    path: string;
    /** The middle of its ring. */
    ring: Point;
  }[];
}

/** The look of frameworks, as the site has it. */
const look = /<style is:global>([^]*)<\/style>/.exec(
  readFileSync('src/components/framework-diagram/FrameworkDiagram.astro', 'utf8'),
)![1]!;

/** A page with the fonts, the colours and the look of the site, and with Mermaid. */
export async function openDrawingPage(browser: OpenBrowser): Promise<Page> {
  // Any page of this origin; its content is replaced.
  const { page } = await browser.visit('/package.json');
  await page.setContent(`<!doctype html>
    <meta charset="utf-8">
    <link rel="stylesheet" href="/src/styles/tokens.css">
    <link rel="stylesheet" href="/src/styles/fonts.css">
    <style>
      body { margin: 0 }
      /* Ours brings it along. */
      svg:not(.fw) text { font-kerning: none }
      ${look}
    </style>
    <div id="holder"></div>
    <script type="module">
      import mermaid from '/node_modules/mermaid/dist/mermaid.esm.min.mjs';
      window.mermaid = mermaid;
    </script>`);
  await page.waitForFunction(() => 'mermaid' in window);
  const loaded = await page.evaluate(async (settings) => {
    const { mermaid } = window as unknown as { mermaid: typeof Mermaid };
    mermaid.initialize(settings);
    const fonts = await Promise.all(
      [400, 600].map((weight) => document.fonts.load(`${weight} 16px 'Literature Sans'`)),
    );
    return fonts.flat().map(({ weight }) => weight);
  }, mermaidSettings);
  if (loaded.join() !== '400,600') throw new Error(`The page has the fonts "${loaded.join()}".`);
  await page.evaluate(measureHiddenSigns);
  return page;
}

/**
 * Hidden signs are in no font. Whenever Mermaid asks how large a text is, the real ones stand in their place, as they
 * will on the page; Mermaid itself goes on reading the hidden ones. What it breaks and places is then what it would
 * break and place if these signs meant nothing to it.
 */
function measureHiddenSigns() {
  const first = 0xf0000;
  const show = (text: string) =>
    text.replace(/[\u{f0000}-\u{f007f}]/gu, (sign) => {
      const code = sign.codePointAt(0)! - first;
      // SVG drops plain spaces at the end of a row; these are as wide.
      return code === 32 ? '\u00a0' : String.fromCodePoint(code);
    });
  const measuring: [object, string][] = [
    [Element.prototype, 'getBoundingClientRect'],
    [SVGGraphicsElement.prototype, 'getBBox'],
    [SVGTextContentElement.prototype, 'getComputedTextLength'],
  ];
  for (const [owner, method] of measuring) {
    const original = Reflect.get(owner, method) as (this: Element) => unknown;
    Reflect.set(owner, method, function measure(this: Element) {
      const texts: [Text, string][] = [];
      const walker = document.createTreeWalker(this, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const text = walker.currentNode as Text;
        if (show(text.data) !== text.data) texts.push([text, text.data]);
      }
      for (const [text, hidden] of texts) text.data = show(hidden);
      const measured = original.call(this);
      for (const [text, hidden] of texts) text.data = hidden;
      return measured;
    });
  }
}

/** Has Mermaid draw in the page, and measures there. */
export async function measureMermaid(page: Page, source: string): Promise<Measured> {
  const measured = await page.evaluate(async (text) => {
    const { mermaid } = window as unknown as { mermaid: typeof Mermaid };
    const { svg } = await mermaid.render('drawing', text);
    const holder = document.querySelector('#holder')!;
    holder.innerHTML = svg;
    const root = holder.querySelector('svg')!;
    // One pixel of the drawing is one pixel of the page.
    const { width, height } = root.viewBox.baseVal;
    root.setAttribute('style', `max-inline-size: none; inline-size: ${width}px; block-size: ${height}px`);
    const toPage = (part: SVGGraphicsElement, { x, y }: { x: number; y: number }) => {
      const point = new DOMPoint(x, y).matrixTransform(part.getScreenCTM()!);
      return { x: point.x, y: point.y };
    };
    const readBox = (part: SVGGraphicsElement) => {
      const { x, y, width, height } = part.getBBox();
      return { ...toPage(part, { x, y }), width, height };
    };
    const readLabelled = (part: Element, name: string, label: string) => ({
      name,
      ...readBox(part.querySelector<SVGRectElement>('rect.label-container, :scope > rect')!),
      lines: [...part.querySelectorAll(`${label} tspan.row`)].map((row) => row.textContent ?? ''),
    });
    const labels = new Map(
      [...root.querySelectorAll<SVGGElement>('g.edgeLabel')]
        .filter((label) => label.textContent?.trim())
        .map((label) => {
          const { x, y, width, height } = readBox(label);
          const name = label.querySelector<SVGElement>('[data-id]')!.dataset['id'];
          return [name, { x: x + width / 2, y: y + height / 2 }];
        }),
    );
    return {
      nodes: [...root.querySelectorAll('g.node')].map((node) =>
        readLabelled(node, /^drawing-flowchart-(.+)-\d+$/.exec(node.id)![1]!, '.label'),
      ),
      groups: [...root.querySelectorAll('g.cluster')].map((group) =>
        readLabelled(group, group.id.replace('drawing-', ''), '.cluster-label'),
      ),
      edges: [...root.querySelectorAll<SVGPathElement>('path[data-edge="true"]')]
        .filter((path) => !path.classList.contains('edge-thickness-invisible'))
        .map((path) => ({
          name: path.dataset['id']!,
          path: path.getAttribute('d')!,
          label: labels.get(path.dataset['id']),
        })),
      origin: toPage(root.querySelector<SVGPathElement>('path[data-edge="true"]') ?? root, { x: 0, y: 0 }),
    };
  }, source);
  const show = <Part extends { lines: string[] }>(part: Part): Part => ({
    ...part,
    lines: part.lines.map(showSigns),
  });
  return { ...measured, nodes: measured.nodes.map(show), groups: measured.groups.map(show) };
}

/** Sets a picture of ours into the page as `FrameworkDiagram.astro` does, and measures it there. */
export function measureOwn(page: Page, svg: string, shape: Shape): Promise<MeasuredOwn> {
  return page.evaluate(
    ({ svg, shape }) => {
      const holder = document.querySelector('#holder')!;
      holder.innerHTML = `<div class="diagram${shape === 'wide' ? ' both' : ''}">${svg}</div>`;
      const root = holder.querySelector('svg')!;
      const corner = root.getBoundingClientRect();
      const readBox = (part: SVGGraphicsElement) => {
        const { x, y, width, height } = part.getBBox();
        return { x, y, width, height };
      };
      const readRows = (part: Element) => {
        const rows = [];
        const walker = document.createTreeWalker(part.querySelector('text')!, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const words = walker.currentNode.textContent ?? '';
          if (words.trim() === '') continue;
          const range = document.createRange();
          range.selectNodeContents(walker.currentNode);
          const { x, y, width, height } = range.getBoundingClientRect();
          rows.push({ words, x: x - corner.x, y: y - corner.y, width, height });
        }
        return rows;
      };
      const toPoint = ({ x, y }: { x: number; y: number }) => ({ x, y });
      const readEdge = (edge: SVGElement) => {
        const line = edge.querySelector<SVGPathElement>('path:not(.head)')!;
        const length = line.getTotalLength();
        const [start, end] = [line.getPointAtLength(0), line.getPointAtLength(length)];
        const { x, y, width, height } = edge.querySelector('circle')!.getBBox();
        return {
          id: edge.dataset['relation']!,
          start: toPoint(start),
          end: toPoint(end),
          heads: [...edge.querySelectorAll<SVGPathElement>('.head')].map((head) => {
            const toDrawing = root.getScreenCTM()!.inverse().multiply(head.getScreenCTM()!);
            const holds = (point: DOMPoint) =>
              head.isPointInFill(DOMPoint.fromPoint(point).matrixTransform(toDrawing.inverse()));
            return {
              tip: toPoint(head.getPointAtLength(0).matrixTransform(toDrawing)),
              holds: { start: holds(start), end: holds(end) },
            };
          }),
          path: line.getAttribute('d')!,
          ring: { x: x + width / 2, y: y + height / 2 },
        };
      };
      return {
        labels: [...root.querySelectorAll<SVGElement>('.node, .group, .edge')].map((part) => ({
          kind: part.classList[0]!,
          id: part.dataset['node'] ?? part.dataset['relation']!,
          box: readBox(part.querySelector<SVGGraphicsElement>('rect, circle')!),
          rows: readRows(part),
        })),
        edges: [...root.querySelectorAll<SVGElement>('.edge')].map(readEdge),
      };
    },
    { svg, shape },
  );
}

const faces = ['sans-400', 'sans-600'].map(
  (name) => create(readFileSync(`src/styles/fonts/${name}.woff2`)) as Font,
);
const segmenter = new Intl.Segmenter();

/** Whether the fonts of the site have all letters of a text; how wide others are depends on who looks. */
export function isInFonts(text: string): boolean {
  return [...text].every(
    (letter) =>
      !/\p{Default_Ignorable_Code_Point}/u.test(letter) &&
      (/\s/.test(letter) || faces.every((face) => face.hasGlyphForCodePoint(letter.codePointAt(0)!))),
  );
}

/** Sets an `m` for each letter that the fonts lack, so that any literature can be measured: how wide it is, is known. */
export function spellInFonts<View extends FrameworkView>(view: View): View {
  for (const end of [...view.nodes, ...view.groups])
    end.name = [...segmenter.segment(end.name)]
      .map(({ segment }) => (isInFonts(segment) ? segment : 'm'))
      .join('');
  return view;
}
