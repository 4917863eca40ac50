import { resolve } from 'node:path';
import type Mermaid from 'mermaid';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { drawFlowchart, formatSource, type Shape } from '../../src/diagrams/draw.node.ts';
import type { Drawing } from '../../src/diagrams/drawing.ts';
import { formatFlowchart, type Direction } from '../../src/diagrams/flowchart.ts';
import { mermaidSettings } from '../../src/diagrams/settings.ts';
import { pathOf } from '../../src/model/addresses.ts';
import type { FrameworkView } from '../../src/model/literature.ts';
import { openLiterature } from '../../src/site/open-literature.node.ts';
import { distanceToBorder } from '../diagrams/check-drawing.ts';
import { makeChart, makeFramework } from '../diagrams/make-framework.ts';
import { openBrowser, type OpenBrowser } from './open-browser.ts';

const frameworks = ['content', 'tests/fixtures/teezubereitung', 'tests/fixtures/minimal'].flatMap(
  (folder) => openLiterature(folder).literature!.frameworks,
);
const shapes: [Shape, Direction][] = [
  ['wide', 'LR'],
  ['wide', 'TB'],
  ['tall', 'TB'],
];
const charts: [string, Shape, Direction, FrameworkView][] = [
  ...frameworks.flatMap((framework) =>
    shapes.map(([shape, direction]): [string, Shape, Direction, FrameworkView] => [
      framework.id,
      shape,
      direction,
      framework,
    ]),
  ),
  ['60 nodes and 90 relations', 'wide', 'LR', makeChart(60, 90)],
];

interface Box {
  name: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What a browser measures in a diagram, in pixels of the page. */
interface Measured {
  nodes: (Box & { text: Omit<Box, 'name'>; lines: string[] })[];
  groups: (Box & { text: Omit<Box, 'name'>; lines: string[] })[];
  edges: { name: string; start: { x: number; y: number }; end: { x: number; y: number }; commands: string }[];
}

describe('a diagram that was drawn without a browser', () => {
  let browser: OpenBrowser;
  let page: Awaited<ReturnType<OpenBrowser['visit']>>['page'];

  beforeAll(async () => {
    browser = await openBrowser({ folder: resolve('.'), base: '/' });
    // Any page of this origin; its content is replaced by that of a page that draws with Mermaid.
    ({ page } = await browser.visit('/package.json'));
    await page.setContent(`<!doctype html>
      <meta charset="utf-8">
      <style>
        @font-face { font-family: 'Literature Sans'; src: url('/src/styles/fonts/sans-400.woff2'); font-weight: 400 }
        @font-face { font-family: 'Literature Sans'; src: url('/src/styles/fonts/sans-600.woff2'); font-weight: 600 }
        body { margin: 0 }
        /* as in FrameworkDiagram.astro */
        text { font-kerning: none }
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
    expect(loaded).toEqual(['400', '600']);
  });
  afterAll(() => browser.close());

  /** Draws with Mermaid in the page and measures there. */
  async function measure(source: string): Promise<Measured> {
    return page.evaluate(async (text) => {
      const { mermaid } = window as unknown as { mermaid: typeof Mermaid };
      const { svg } = await mermaid.render('drawing', text);
      const holder = document.querySelector('#holder')!;
      holder.innerHTML = svg;
      const root = holder.querySelector('svg')!;
      // One pixel of the drawing is one pixel of the page.
      const { width, height } = root.viewBox.baseVal;
      root.setAttribute('style', `max-inline-size: none; inline-size: ${width}px; block-size: ${height}px`);
      const toBox = ({ x, y, width, height }: DOMRect) => ({ x, y, width, height });
      const readBox = (part: Element, name: string, label: string) => ({
        name,
        ...toBox(part.querySelector('rect.label-container, :scope > rect')!.getBoundingClientRect()),
        text: toBox(part.querySelector(`${label} text`)!.getBoundingClientRect()),
        lines: [...part.querySelectorAll(`${label} tspan.row`)].map((row) => row.textContent ?? ''),
      });
      const onPage = (path: SVGPathElement, length: number) => {
        const { x, y } = path.getPointAtLength(length).matrixTransform(path.getScreenCTM()!);
        return { x, y };
      };
      return {
        nodes: [...root.querySelectorAll('g.node')].map((node) =>
          readBox(node, /^drawing-flowchart-(.+)-\d+$/.exec(node.id)![1]!, '.label'),
        ),
        groups: [...root.querySelectorAll('g.cluster')].map((group) =>
          readBox(group, group.id.replace('drawing-', ''), '.cluster-label'),
        ),
        edges: [...root.querySelectorAll<SVGPathElement>('path[data-edge="true"]')]
          .filter((path) => !path.classList.contains('edge-thickness-invisible'))
          .map((path) => ({
            name: path.dataset['id']!,
            start: onPage(path, 0),
            end: onPage(path, path.getTotalLength()),
            commands: path.getAttribute('d')!.replace(/[^A-Za-z]/g, ''),
          })),
      };
    }, source);
  }

  test.each(charts)('is the one that Chromium draws (%s, %s, %s)', async (_, shape, direction, view) => {
    const source = formatSource(view, shape, direction);
    // Hidden signs are in no font, so that a browser cannot measure them.
    expect(source).not.toMatch(/[\u{f0000}-\u{fffff}]/u);
    const ours = toOrigin(await drawFlowchart(source));
    const theirs = toOrigin(await measure(source));
    expect(ours.nodes).toHaveLength(view.nodes.length);
    expect(listDistances(ours, theirs)).toEqual([]);
    expect(ours.edges.map(({ name, commands }) => `${name} ${commands}`).sort()).toEqual(
      theirs.edges.map(({ name, commands }) => `${name} ${commands}`).sort(),
    );
  });

  test.each(charts)(
    'keeps text in its box, by Chromium’s measure (%s, %s, %s)',
    async (_, shape, direction, view) => {
      const { nodes, groups } = await measure(formatSource(view, shape, direction));
      const outside = [...nodes, ...groups].filter(
        ({ text, ...box }) =>
          text.x < box.x ||
          text.y < box.y ||
          text.x + text.width > box.x + box.width ||
          text.y + text.height > box.y + box.height,
      );
      expect(outside).toEqual([]);
    },
  );

  test.each(charts)(
    'ends its lines at what they relate, by Chromium’s measure (%s, %s, %s)',
    async (_, shape, direction, view) => {
      const { nodes, groups, edges } = await measure(formatSource(view, shape, direction));
      const boxes = [...nodes, ...groups];
      // The arrowhead, which begins where the line ends, fills the rest.
      const loose = edges.filter(({ start, end }) =>
        [start, end].some((point) => Math.min(...boxes.map((box) => distanceToBorder(point, box))) > 5),
      );
      expect(loose).toEqual([]);
    },
  );

  test('as text for readers shows every word as it is, drawn with Mermaid’s own settings', async () => {
    const words = [
      'He said "no" & <yes>',
      '**bold** _it_ `code`',
      '1. [one](two)',
      'C:\\new; #35;',
      '<script>alert(1)</script>',
      'end',
    ];
    const view = makeFramework({
      groups: Object.fromEntries(words.map((name, index) => [`g${index}`, name])),
      nodes: Object.fromEntries(words.map((label, index) => [`n${index}`, { label, group: `g${index}` }])),
      relations: ['n0 -> n1', 'n1 <.> n2'],
    });
    const shown = await page.evaluate(
      async (text) => {
        const { mermaid } = window as unknown as { mermaid: typeof Mermaid };
        mermaid.initialize({ startOnLoad: false });
        const { svg } = await mermaid.render('readers', text);
        document.querySelector('#holder')!.innerHTML = svg;
        return [...document.querySelectorAll('#holder :is(.node .label, .cluster-label)')].map(
          (label) => (label as HTMLElement).textContent?.trim() ?? '',
        );
      },
      formatFlowchart(view, { direction: 'LR', labels: 'words' }),
    );
    await page.evaluate((settings) => {
      const { mermaid } = window as unknown as { mermaid: typeof Mermaid };
      mermaid.initialize(settings);
    }, mermaidSettings);
    expect(shown.sort()).toEqual([...words, ...words].sort());
  });
});

describe('a framework on its page', () => {
  const site = inject('ownSite');
  const own = openLiterature('content').literature!.frameworks;
  let browser: OpenBrowser;
  beforeAll(async () => {
    browser = await openBrowser(site);
  });
  afterAll(() => browser.close());

  const visits = own.flatMap((framework) =>
    (
      [
        ['wide', 1440],
        ['tall', 360],
      ] as const
    ).map(([shape, width]) => [framework.id, shape, width, framework] as const),
  );

  test.each(visits)(
    'shows the one that fits, all text in its box (%s, %s)',
    async (_, shape, width, framework) => {
      const { page } = await browser.visit(pathOf.framework(framework), { viewport: { width, height: 900 } });
      await page.evaluate(() => document.fonts.ready);
      const { visible, outside, texts } = await page.evaluate(() => {
        const isVisible = (svg: Element) => svg.getBoundingClientRect().width > 0;
        const pictures = [...document.querySelectorAll('svg.fw')];
        const inRect = [
          ...pictures.filter(isVisible).flatMap((svg) => [...svg.querySelectorAll('rect')]),
        ].flatMap((rect) =>
          [...rect.parentElement!.querySelectorAll('text')].map((text) => ({
            words: text.textContent ?? '',
            box: rect.getBBox(),
            text: text.getBBox(),
          })),
        );
        return {
          visible: pictures.filter(isVisible).map((svg) => svg.getAttribute('class')),
          texts: inRect.length,
          outside: inRect
            .filter(
              ({ box, text }) =>
                text.x < box.x ||
                text.y < box.y ||
                text.x + text.width > box.x + box.width ||
                text.y + text.height > box.y + box.height,
            )
            .map(({ words }) => words),
        };
      });
      expect(visible).toEqual([`fw ${shape}`]);
      expect(texts).toBeGreaterThanOrEqual(framework.nodes.length + framework.groups.length);
      expect(outside).toEqual([]);
      await page.context().close();
    },
  );
});

type Placed = Pick<Drawing, 'nodes' | 'groups'> & { edges: { name: string; commands: string }[] };

/** Both begin somewhere else: moves everything so that the first box stands at 0, 0. */
function toOrigin(drawing: Drawing | Measured): Placed {
  const all = [...drawing.nodes, ...drawing.groups];
  const [left, top] = [Math.min(...all.map(({ x }) => x)), Math.min(...all.map(({ y }) => y))];
  const move = (box: Box & { lines: string[] }) => ({ ...box, x: box.x - left, y: box.y - top });
  return {
    nodes: drawing.nodes.map(move),
    groups: drawing.groups.map(move),
    edges: drawing.edges.map((edge) => ({
      name: edge.name,
      commands: 'commands' in edge ? edge.commands : edge.path.replace(/[^A-Za-z]/g, ''),
    })),
  };
}

/** Boxes that are somewhere else or of another size by more than 2 px. */
function listDistances(ours: Placed, theirs: Placed): string[] {
  return (['nodes', 'groups'] as const).flatMap((part) =>
    ours[part].flatMap((box) => {
      const other = theirs[part].find(({ name }) => name === box.name);
      if (!other) return [`${box.name} is not in the browser's`];
      const words = [box, other].map(({ lines }) => lines.join('|').replace(/\s+/g, ' ').trim());
      const away = (['x', 'y', 'width', 'height'] as const)
        .filter((side) => Math.abs(box[side] - other[side]) > 2)
        .map(
          (side) => `${box.name}: ${side} ${box[side].toFixed(2)}, in the browser ${other[side].toFixed(2)}`,
        );
      return words[0] === words[1]
        ? away
        : [...away, `${box.name}: "${words[0]}", in the browser "${words[1]}"`];
    }),
  );
}
