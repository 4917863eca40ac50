import { spawnSync } from 'node:child_process';
import { describe, expect, test, vi } from 'vitest';
import { drawFlowchart, DiagramFault, drawFramework, formatSource } from '../../src/diagrams/draw.node.ts';
import { findWords, listFaults, listHiddenRings } from './check-drawing.ts';
import { makeChart, makeFramework, type FrameworkSketch } from './make-framework.ts';
import { findNeighbourhood, findPlaces } from '../../src/model/queries.ts';
import type { FrameworkView } from '../../src/model/literature.ts';
import { openLiterature } from '../../src/site/open-literature.node.ts';

// Real Mermaid, in threads that have to start first.
vi.setConfig({ testTimeout: 300_000 });

const literatures = ['content', 'tests/fixtures/teezubereitung', 'tests/fixtures/minimal'].map(
  (folder) => openLiterature(folder).literature!,
);
const frameworks = literatures.flatMap((literature) => literature.frameworks);
const neighbourhoods = literatures.flatMap(({ factors }) =>
  factors.flatMap((factor) =>
    findPlaces(factor).map((place): [string, FrameworkView] => [
      `${factor.id} in ${place.framework.id}`,
      findNeighbourhood(place, factor),
    ]),
  ),
);

async function expectFaultless(view: FrameworkView): Promise<void> {
  const { wide, tall } = await drawFramework(view);
  expect({ wide: listFaults(view, wide), tall: listFaults(view, tall) }).toEqual({ wide: [], tall: [] });
}

describe('a framework, drawn by Mermaid', () => {
  test.each(frameworks.map((framework) => [framework.id, framework] as const))(
    'has all its nodes, groups and relations in their places, wide and tall: %s',
    async (_, framework) => {
      await expectFaultless(framework);
    },
  );

  test.each(frameworks.map((framework) => [framework.id, framework] as const))(
    'hides no ring behind another: %s',
    async (_, framework) => {
      const { wide, tall } = await drawFramework(framework);
      expect([...listHiddenRings(wide), ...listHiddenRings(tall)]).toEqual([]);
    },
  );

  test.each(neighbourhoods)('has all of the neighbourhood of a factor: %s', async (_, view) => {
    await expectFaultless(view);
  });

  test.each(frameworks.map((framework) => [framework.id, framework] as const))(
    'is no wider for a phone than for a desk: %s',
    async (_, framework) => {
      const { wide, tall } = await drawFramework(framework);
      expect(tall.width).toBeLessThanOrEqual(wide.width);
    },
  );

  test('is the same to the last byte in two processes, and in the cache', async () => {
    const sources = frameworks.flatMap((framework) => [
      formatSource(framework, 'wide', 'LR'),
      formatSource(framework, 'tall', 'TB'),
    ]);
    const [first, second] = [drawInProcess(sources), drawInProcess(sources)];
    expect(first.length).toBeGreaterThan(1000);
    expect(second).toBe(first);
    expect(JSON.stringify(await Promise.all(sources.map(drawFlowchart)))).toBe(first);
  });

  test('does not depend on what was drawn before', () => {
    const sources = frameworks.slice(0, 3).map((framework) => formatSource(framework, 'wide', 'LR'));
    const forward = JSON.parse(drawInProcess(sources)) as unknown[];
    const backward = JSON.parse(drawInProcess(sources.toReversed())) as unknown[];
    expect(backward.toReversed()).toEqual(forward);
  });
});

describe('an unusual framework', () => {
  const cases: [string, FrameworkSketch][] = [
    ['one node and no relation', { nodes: { a: 'Alone' } }],
    [
      'two relations between the same pair, and one back',
      { nodes: { a: 'Heat', b: 'Time' }, relations: ['a -> b', 'a .> b', 'b -> a', 'a <-> b'] },
    ],
    [
      'a group and a node outside of it',
      {
        groups: { g: 'The water' },
        nodes: { a: { label: 'Heat', group: 'g' }, b: 'Time' },
        relations: ['g -> b', 'b <.> g', 'a -> b'],
      },
    ],
    [
      'a group that acts on its own node',
      {
        groups: { g: 'The water' },
        nodes: { a: { label: 'Heat', group: 'g' }, b: { label: 'Chalk', group: 'g' } },
        relations: ['g -> a'],
      },
    ],
    [
      'a node that acts on its own group',
      {
        groups: { g: 'The water' },
        nodes: { a: { label: 'Heat', group: 'g' }, b: { label: 'Chalk', group: 'g' } },
        relations: ['a -> g', 'b <-> g'],
      },
    ],
    [
      'groups that act on each other',
      {
        groups: { g: 'The water', h: 'The leaf' },
        nodes: { a: { label: 'Heat', group: 'g' }, b: { label: 'Size', group: 'h' } },
        relations: ['g <-> h', 'a -> b', 'g -> b', 'a -> h'],
      },
    ],
    [
      'a group in which nothing stands',
      { groups: { g: 'Not known' }, nodes: { a: 'Heat', b: 'Time' }, relations: ['a -> g', 'g .> b'] },
    ],
    ['groups in which nothing stands, and no node', { groups: { g: 'Not known', h: 'Nor this' }, nodes: {} }],
    [
      'groups of one node each, and no relation',
      {
        groups: { g: 'The water', h: 'The leaf' },
        nodes: { a: { label: 'Heat', group: 'g' }, b: { label: 'Size', group: 'h' } },
      },
    ],
    ['a circle', { nodes: { a: 'A', b: 'B', c: 'C' }, relations: ['a -> b', 'b -> c', 'c -> a', 'a <-> c'] }],
    [
      'words of Mermaid’s as ids and labels',
      {
        groups: { subgraph: 'subgraph', class: 'end' },
        nodes: {
          end: { label: 'end', group: 'subgraph' },
          graph: { label: 'graph', group: 'class' },
          default: 'default',
          o: 'o',
          x: 'x',
        },
        relations: ['end -> graph', 'graph <.> default', 'o -> x', 'subgraph -> class'],
      },
    ],
  ];

  test.each(cases)('is drawn with all that is in it: %s', async (_, sketch) => {
    await expectFaultless(makeFramework(sketch));
  });

  test('has nothing to draw where there is nothing: its page says so', async () => {
    const nothing = makeFramework({ nodes: {} });
    await expect(drawFramework(nothing)).resolves.toMatchObject({ wide: { nodes: [] }, tall: { nodes: [] } });
  });

  test('with as many nodes and relations as a framework may have, has all of them in their places', async () => {
    await expectFaultless(makeChart(100, 150));
  });
});

describe('unusual words', () => {
  const words: [string, string][] = [
    ['quotes', `He said "no" and 'yes'`],
    ['brackets', '[square] (round) {curly} <angle>'],
    ['a script', '<script>alert("1")</script>'],
    ['an end of the picture', '</text></svg><img src=x onerror=alert(1)>'],
    ['entities', '&amp; &#60; #35; #quot;'],
    ['backslashes', 'C:\\new\\table'],
    ['semicolons', 'a; b; c;'],
    ['Markdown', '`**bold** _it_` ~gone~'],
    ['a link', '[tea](https://tea.example) www.tea.example me@tea.example'],
    ['a list', '1. one - two'],
    ['a bullet', '- one'],
    ['a comment', '%% comment'],
    ['a directive', '%%{init: {"theme": "dark"}}%%'],
    ['an arrow', 'a --> b ~~~ c'],
    ['a shape', '@{ shape: cyl }'],
    ['a formula', '$$x^2$$'],
    ['an icon', 'fa:fa-car car'],
    ['emoji', 'Tea 🍵 and 👩‍👩‍👧 families'],
    ['right to left', 'שלום עולם שלום עולם'],
    ['other scripts', 'Отношения между 市场营销与销售的关系管理研究'],
    ['200 letters with spaces', 'word '.repeat(40).trim()],
    ['200 letters without spaces', 'x'.repeat(200)],
    ['200 wide letters without spaces', 'W'.repeat(200)],
    ['200 emoji without spaces', '🍵'.repeat(200)],
    ['a keyword', 'end'],
  ];

  test.each(words)('are drawn as they are, in their boxes, in nodes and as headings: %s', async (_, text) => {
    const view = makeFramework({
      groups: { g: text, h: `${text} ${text}`.slice(0, 200) },
      nodes: { a: { label: text, group: 'g' }, b: text },
      relations: ['a -> b', 'g .> b'],
    });
    await expectFaultless(view);
    const { wide, tall } = await drawFramework(view);
    for (const drawing of [wide, tall]) expect(findWords(drawing, 'n2')).toBe(text.replace(/\s/g, ''));
  });

  test('with line breaks are one text, broken where there is no more room', async () => {
    const view = makeFramework({ groups: { g: 'G' }, nodes: { a: { label: 'x', group: 'g' } } });
    view.nodes[0]!.name = 'two\nlines\r\n\tand more';
    const { wide } = await drawFramework(view);
    expect(wide.nodes[0]!.lines).toEqual(['two lines and more']);
  });

  test('break between words, as long as a word is not wider than any label may be', async () => {
    const view = makeFramework({
      nodes: { a: 'Geschwindigkeitsbegrenzung', b: 'Interdepartmental and organizational closeness' },
    });
    const { wide, tall } = await drawFramework(view);
    for (const { nodes } of [wide, tall]) {
      expect(nodes[0]!.lines).toEqual(['Geschwindigkeitsbegrenzung']);
      expect(nodes[1]!.lines.join(' ')).toBe('Interdepartmental and organizational closeness');
    }
  });
});

describe('what is no flowchart', () => {
  test('is told in Mermaid’s own words', async () => {
    const failing = drawFlowchart('flowchart LR\n  a --> ');
    await expect(failing).rejects.toBeInstanceOf(DiagramFault);
    await expect(failing).rejects.toThrow(/Parse error on line \d/);
  });

  test('does not keep the next one from being drawn', async () => {
    await expect(drawFlowchart('no diagram at all')).rejects.toBeInstanceOf(DiagramFault);
    await expect(drawFlowchart('flowchart LR\n  n1["Tea"]\n')).resolves.toMatchObject({
      nodes: [{ name: 'n1', lines: ['Tea'] }],
    });
  });
});

/** Draws in a process of its own, which asks no cache. */
function drawInProcess(sources: readonly string[]): string {
  const script = `
    import { text } from 'node:stream/consumers';
    import { askWorker } from './src/diagrams/pool.node.ts';
    const sources = JSON.parse(await text(process.stdin));
    const results = await Promise.all(sources.map((source) => askWorker({ as: 'geometry', source })));
    process.stdout.write(JSON.stringify(results.map(({ drawn }) => drawn)));
  `;
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--experimental-strip-types', '--no-warnings', '--input-type=module', '--eval', script],
    { encoding: 'utf8', input: JSON.stringify(sources), maxBuffer: 2 ** 26 },
  );
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
