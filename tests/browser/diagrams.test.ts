import { resolve } from 'node:path';
import type Mermaid from 'mermaid';
import type { Page } from 'playwright-core';
import { normalizePath, pathToString } from 'svg-path-commander/util';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { drawFlowchart, drawFramework, formatSource, type Shape } from '../../src/diagrams/draw.node.ts';
import type { Drawing } from '../../src/diagrams/drawing.ts';
import { formatFlowchart, type Direction } from '../../src/diagrams/flowchart.ts';
import { formatSvg } from '../../src/diagrams/format-svg.ts';
import { mermaidSettings } from '../../src/diagrams/settings.ts';
import { pathOf } from '../../src/model/addresses.ts';
import type { FrameworkView } from '../../src/model/literature.ts';
import { openLiterature } from '../../src/site/open-literature.node.ts';
import { distanceToBorder, samplePath } from '../diagrams/check-drawing.ts';
import { makeChart, makeFramework } from '../diagrams/make-framework.ts';
import {
  isInFonts,
  measureMermaid,
  measureOwn,
  openDrawingPage,
  spellInFonts,
  type Box,
  type Measured,
  type MeasuredOwn,
  type Point,
} from './measure-diagrams.ts';
import { openBrowser, type OpenBrowser } from './open-browser.ts';

const views: [string, FrameworkView][] = [
  ...['content', 'tests/fixtures/teezubereitung', 'tests/fixtures/minimal']
    .flatMap((folder) => openLiterature(folder).literature!.frameworks)
    .filter(({ nodes }) => nodes.length > 0)
    .map((framework): [string, FrameworkView] => [framework.id, spellInFonts(framework)]),
  [
    'all that an author may write',
    spellInFonts(
      makeFramework({
        groups: {
          long: 'A heading that is longer than any group is wide & that has to be broken, therefore',
          empty: '[Nothing] stands in it',
        },
        nodes: {
          a: { label: 'Research & development', group: 'long' },
          b: { label: '"Trust", *what* else? #1', group: 'long' },
          c: '1. <see> https://example.org/a_b_c/',
          d: 'Zusammenarbeitsvereinbarung für Flüsse',
          e: '信任 и доверие 🤝',
        },
        relations: ['a -> c', 'b <-> c', 'c .> d', 'd -> a', 'empty <.> e', 'a -> long', 'e -> b'],
      }),
    ),
  ],
  ['60 nodes and 90 relations', makeChart(60, 90)],
];
const arrangements: [Shape, Direction][] = [
  ['wide', 'LR'],
  ['wide', 'TB'],
  ['tall', 'TB'],
];
const charts = views.flatMap(([name, view]) =>
  arrangements.map(([shape, direction]) => [name, shape, direction, view] as const),
);
const pictures = views.flatMap(([name, view]) =>
  (['wide', 'tall'] as const).map((shape) => [name, shape, view] as const),
);

describe('a diagram that was drawn without a browser', () => {
  let browser: OpenBrowser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser({ folder: resolve('.'), base: '/' });
    page = await openDrawingPage(browser);
  });
  afterAll(() => browser.close());

  test.each(charts)('is the one that Chromium draws (%s, %s, %s)', async (_, shape, direction, view) => {
    const source = plainCapitals(formatSource(view, shape, direction));
    const ours = placeOurs(await drawFlowchart(source));
    const theirs = placeTheirs(await measureMermaid(page, source));
    expect(ours.boxes).toHaveLength(view.nodes.length + view.groups.length);
    expect(ours.edges).toHaveLength(view.relations.length);
    expect(listDifferences(ours, theirs)).toEqual([]);
  });

  /** Our picture, as Chromium shows it. */
  async function show(view: FrameworkView, shape: Shape): Promise<MeasuredOwn> {
    const drawn = await drawFramework(view);
    const svg = formatSvg({
      view,
      drawing: drawn[shape],
      shape,
      title: '',
      description: '',
      hue: 1,
      linkTo: () => '#',
      nameRelation: ({ number }) => `Relation ${number}`,
    });
    return measureOwn(page, svg, shape);
  }

  test.each(pictures)(
    'keeps all its words where they belong in Chromium (%s, %s)',
    async (_, shape, view) => {
      const { labels } = await show(view, shape);
      expect(
        labels.map(({ id, rows }) => `${id}: ${joinWords(rows.map(({ words }) => words))}`).sort(),
      ).toEqual(
        [
          ...[...view.nodes, ...view.groups].map(({ id, name }) => `${id}: ${joinWords([name])}`),
          ...view.relations.map(({ id, number }) => `${id}: ${number}`),
        ].sort(),
      );
      const nodes = labels.filter(({ kind }) => kind === 'node');
      const misplaced = labels.flatMap(({ kind, box, rows }) =>
        rows.filter(
          (row) => !contains(box, row) || (kind === 'group' && nodes.some((node) => overlaps(node.box, row))),
        ),
      );
      expect(misplaced).toEqual([]);
    },
  );

  test.each(pictures)(
    'leads its lines from what acts to what is acted on in Chromium (%s, %s)',
    async (_, shape, view) => {
      const { labels, edges } = await show(view, shape);
      const boxes = new Map(labels.map(({ id, box }) => [id, box]));
      expect(edges).toHaveLength(view.relations.length);
      const faults = view.relations.flatMap(({ id, from, to, direction }) => {
        const { start, end, heads, path, ring } = edges.find((edge) => edge.id === id)!;
        const [atEnd, atStart] = heads;
        const toBorder = (point: Point | undefined, name: string) =>
          point ? distanceToBorder(point, boxes.get(name)!) : Infinity;
        const found = {
          heads: heads.length,
          'from the tip to its box': toBorder(atEnd?.tip, to.id),
          'from the beginning to its box': toBorder(direction === 'both' ? atStart?.tip : start, from.id),
          'the line ends in its head': atEnd?.holds.end,
          'the line begins in its head': direction === 'both' ? atStart?.holds.start : true,
          'from the ring to its line': distance(ring, findNearest(path, ring)),
        };
        const isRight =
          found.heads === (direction === 'both' ? 2 : 1) &&
          found['from the tip to its box'] <= rounded &&
          found['from the beginning to its box'] <= rounded &&
          found['the line ends in its head'] &&
          found['the line begins in its head'] &&
          found['from the ring to its line'] <= rounded;
        return isRight ? [] : [{ id, start, end, ...found }];
      });
      expect(faults).toEqual([]);
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
      // How wide letters of other fonts are depends on the machine.
      expect(outside.filter(isInFonts)).toEqual([]);
      await page.context().close();
    },
  );
});

/** How far a part may be from where Chromium has it, in pixels. */
const near = 2;
/** Pictures have whole pixels: two parts that meet may come apart by half a pixel each, to the right and downwards. */
const rounded = 1.5;

/**
 * Capitals without their accents. These reach above the line, for which Chromium makes a box a pixel higher; ours is
 * not, and over a column that adds up to more than is near. That text with accents is in its box is held above.
 */
function plainCapitals(source: string): string {
  return source.replace(/\p{Lu}/gu, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''));
}

interface Placed {
  boxes: (Box & { name: string; lines: string[] })[];
  edges: { name: string; commands: string; points: Point[]; ring: Point | undefined }[];
}

function placeOurs({ nodes, groups, edges }: Drawing): Placed {
  return toOrigin({
    boxes: [...nodes, ...groups],
    edges: edges.map(({ name, path, label }) => ({ name, ...readPath(path), ring: label })),
  });
}

/**
 * We set a ring onto its line, where Mermaid sets it onto the bend that it rounds afterwards, about 2 px beside the line.
 * What is to be compared with our ring is therefore the point of Chromium's line that is nearest to Chromium's label.
 */
function placeTheirs({ nodes, groups, edges, origin }: Measured): Placed {
  return toOrigin({
    boxes: [...nodes, ...groups],
    edges: edges.map(({ name, path, label }) => {
      const { commands, points } = readPath(path);
      const ring = label && findNearest(path, { x: label.x - origin.x, y: label.y - origin.y });
      return {
        name,
        commands,
        points: points.map((point) => move(point, origin)),
        ring: ring && move(ring, origin),
      };
    }),
  });
}

/** The point of a line that is nearest to another one. */
function findNearest(path: string, to: Point): Point {
  return samplePath(pathToString(normalizePath(path))).reduce((nearest, point) =>
    distance(point, to) < distance(nearest, to) ? point : nearest,
  );
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

/** The letters of a path, and where each leads: its beginning, its bends and its end. */
function readPath(path: string): { commands: string; points: Point[] } {
  const segments = normalizePath(path);
  return {
    commands: segments.map(([command]) => command).join(''),
    points: segments.map((segment) => ({ x: Number(segment.at(-2)), y: Number(segment.at(-1)) })),
  };
}

/** Both begin somewhere else: moves everything so that the first box stands at 0, 0. */
function toOrigin({ boxes, edges }: Placed): Placed {
  const by = { x: -Math.min(...boxes.map(({ x }) => x)), y: -Math.min(...boxes.map(({ y }) => y)) };
  return {
    boxes: boxes.map((box) => ({ ...box, ...move(box, by) })),
    edges: edges.map((edge) => ({
      ...edge,
      points: edge.points.map((point) => move(point, by)),
      ring: edge.ring && move(edge.ring, by),
    })),
  };
}

function move(point: Point, by: Point): Point {
  return { x: point.x + by.x, y: point.y + by.y };
}

/** What is somewhere else or of another size than in the browser, or says something else. */
function listDifferences(ours: Placed, theirs: Placed): string[] {
  return [
    ...compareNamed(ours.boxes, theirs.boxes, (box, other) => [
      ...(['x', 'y', 'width', 'height'] as const)
        .filter((side) => Math.abs(box[side] - other[side]) > near)
        .map((side) => `${side} ${box[side].toFixed(2)}, in the browser ${other[side].toFixed(2)}`),
      ...compareTexts(formatRows(box.lines), formatRows(other.lines)),
    ]),
    ...compareNamed(ours.edges, theirs.edges, (edge, other) => [
      ...compareTexts(edge.commands, other.commands),
      ...comparePoints('beginning', edge.points[0], other.points[0]),
      ...comparePoints('end', edge.points.at(-1), other.points.at(-1)),
      ...edge.points.flatMap((point, index) => comparePoints(`bend ${index}`, point, other.points[index])),
      ...comparePoints('ring', edge.ring, other.ring),
    ]),
  ];
}

function compareNamed<Part extends { name: string }>(
  ours: readonly Part[],
  theirs: readonly Part[],
  compare: (one: Part, other: Part) => string[],
): string[] {
  const names = ours.map(({ name }) => name);
  return [
    ...theirs
      .filter(({ name }) => !names.includes(name))
      .map(({ name }) => `${name} is in the browser alone`),
    ...ours.flatMap((part) => {
      const other = theirs.find(({ name }) => name === part.name);
      const differences = other ? compare(part, other) : ['not in the browser'];
      return differences.map((difference) => `${part.name}: ${difference}`);
    }),
  ];
}

function comparePoints(what: string, point: Point | undefined, other: Point | undefined): string[] {
  const format = (at: Point | undefined) => (at ? `${at.x.toFixed(2)} ${at.y.toFixed(2)}` : 'missing');
  // Every relation has a ring, and every line a beginning and an end: what both lack is a difference, too.
  return point && other && distance(point, other) <= near
    ? []
    : [`${what} ${format(point)}, in the browser ${format(other)}`];
}

function compareTexts(text: string, other: string): string[] {
  return text === other ? [] : [`"${text}", in the browser "${other}"`];
}

function formatRows(lines: readonly string[]): string {
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).join('|');
}

/** Without spaces: rows break anywhere. */
function joinWords(rows: readonly string[]): string {
  return rows.join('').replace(/\s/g, '');
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
