import { describe, expect, test, vi } from 'vitest';
import { DiagramFault, drawPicture } from '../../src/diagrams/draw.node.ts';
import type { Picture } from '../../src/diagrams/drawing.ts';
import { askWorker } from '../../src/diagrams/pool.node.ts';
import { fenceSamples } from './fence-samples.ts';
import { expectHarmless, readPicture } from './read-picture.ts';

// Threads take a while to start.
vi.setConfig({ testTimeout: 60_000 });

const draw = async (source: string) => (await askWorker({ as: 'picture', source })).drawn as Picture;

describe('Of each type of diagram', () => {
  test.for(Object.entries(fenceSamples))(
    'a picture is harmless, in the colours of the site, with size, title and description: %s',
    async ([, source]) => {
      const { svg, width, height } = await drawPicture(source);

      expectHarmless(svg);
      expect(width).toBeGreaterThan(100);
      expect(height).toBeGreaterThan(30);
      const elements = readPicture(svg);
      const find = (id: string | null | undefined) => elements.find((element) => element.id === id);
      expect(find(elements[0]?.getAttribute('aria-labelledby'))?.localName).toBe('title');
      expect(find(elements[0]?.getAttribute('aria-describedby'))?.textContent).toMatch(/\w/);
      for (const text of elements.filter(({ localName }) => localName === 'text'))
        expect(text.closest('[opacity]')).toBeNull();
      expect(svg.length).toBeLessThan(25_000);
    },
  );

  test('it is the same whatever was drawn before, in whichever thread', async () => {
    const sources = Object.values(fenceSamples);
    const first = await Promise.all(sources.map(draw));
    const again = await Promise.all([...sources].reverse().map(draw));

    expect(again.reverse()).toEqual(first);
  });

  test('names that Mermaid leaves out are no matter of chance', async () => {
    const source = 'flowchart LR\n  a@{ shape: cloud, label: "Steam" } --> b@{ shape: bolt }';

    expect(await draw(source)).toEqual(await draw(source));
  });
});

describe('A picture', () => {
  test('has the title and description of its author, or else an empty title and its own words', async () => {
    expect((await drawPicture(fenceSamples.flowchart)).svg).toMatch(
      /<title [^>]*>How tea is made<\/title><desc [^>]*>Water is heated, then poured\.<\/desc>/,
    );
    expect((await drawPicture(fenceSamples.sequence)).svg).toMatch(
      /<title [^>]*><\/title><desc [^>]*>[^<]*switches on[^<]*<\/desc>/,
    );
  });

  test('is an image to a screen reader, unless it holds links', async () => {
    expect((await drawPicture(fenceSamples.sequence)).svg).toContain('role="img"');
    expect((await drawPicture(fenceSamples.flowchart)).svg).toContain('role="group"');
  });

  test('leaves out an author’s colours and keeps the dashes', async () => {
    const { svg } = await drawPicture(
      'flowchart LR\n  a:::x\n  classDef x fill:#000,color:#000,stroke-dasharray:5 5',
    );

    expect(svg).toContain('fill="var(--raised)"');
    expect(svg).toContain('stroke-dasharray="5 5"');
    expect(svg).not.toContain('#000');
  });

  test('shows bold and slanted words, and the signs of Mermaid’s own entities', async () => {
    const { svg } = await drawPicture('flowchart LR\n  a["`**bold** _it_`"] --> b["#quot;x#quot; #9829;"]');

    expect(svg).toMatch(/font-weight="600">bold/);
    expect(svg).toMatch(/font-style="italic"> ?it/);
    expect(svg).toContain('&quot;x&quot;');
    expect(svg).toContain('♥');
  });

  test('has ids that no other picture has', async () => {
    const [a = '', b = ''] = await Promise.all(
      ['flowchart LR\n  a --> b', 'flowchart LR\n  a --> c'].map(
        async (source) => (await drawPicture(source)).svg,
      ),
    );
    const ids = (svg: string) => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);

    expect(ids(a).length).toBeGreaterThan(2);
    expect(ids(a).filter((id) => ids(b).includes(id))).toEqual([]);
  });
});

describe('Nothing breaks out of', () => {
  test.for<[string, string]>([
    [
      'a script',
      'flowchart LR\n  a["<script>alert(1)</script>x"] --> b["</svg></title><script>alert(1)</script>y"]',
    ],
    ['an image', 'flowchart LR\n  a["<img src=x onerror=alert(1)>"]'],
    [
      'a script in a message',
      'sequenceDiagram\n  A->>B: <b onclick=alert(1)>hi</b></svg><script>alert(1)</script>',
    ],
    ['a script in a title', 'flowchart LR\n  accTitle: </title><script>alert(1)</script>\n  a --> b'],
    [
      'a link that runs',
      'flowchart LR\n  a --> b\n  click a href "javascript:alert(1)"\n  click b call alert(1)',
    ],
    ['data as a link', 'classDiagram\n  class A\n  link A "data:text/html,<script>alert(1)</script>"'],
    [
      'settings',
      '%%{init: {"securityLevel":"loose","htmlLabels":true,"flowchart":{"htmlLabels":true},"themeCSS":".node{fill:url(https://evil.example/x)}","theme":"dark"}}%%\nflowchart LR\n  a["<i>x</i>"]',
    ],
    [
      'settings over several lines',
      '%%{\n  init: {\n    "securityLevel": "loose", "htmlLabels": true\n  }\n}%%\nflowchart LR\n  a["<i>x</i>"]',
    ],
    [
      'front matter',
      '---\nconfig:\n  htmlLabels: true\n  securityLevel: sandbox\n  look: handDrawn\n  theme: dark\n---\nflowchart LR\n  a[x]',
    ],
    ['quotes', `flowchart LR\n  a["it's #quot; onload=#quot;alert(1)"]`],
    ['emoji and right-to-left text', 'flowchart LR\n  a["🍵 مرحبا بالعالم ‮x"]'],
  ])('%s', async ([, source]) => {
    const { svg } = await drawPicture(source);

    expectHarmless(svg);
    expect(readPicture(svg).some(({ localName }) => localName === 'text')).toBe(true);
  });

  test('a node whose link is left out stands where it stood', async () => {
    const { svg } = await drawPicture('flowchart LR\n  a --> b\n  click b href "javascript:alert(1)"');

    expect(svg).not.toContain('<a ');
    expect(svg.match(/<g transform="translate\([1-9]/g)).toHaveLength(2);
  });
});

describe('What cannot be drawn is told', () => {
  test.for<[string, string, string]>([
    ['an empty text', '', 'There is nothing to draw.'],
    ['comments alone', '%% nothing\n', 'There is nothing to draw.'],
    ['a type alone', 'sequenceDiagram', 'There is nothing in it to draw.'],
    [
      'a type that is not drawn',
      'pie\n  "a": 1',
      '"pie" cannot be drawn without a browser; types that can: flowchart,',
    ],
    ['a type that there is not', 'hello world', '"hello" cannot be drawn'],
    ['a bracket that is not closed', 'flowchart LR\n\n  %% x\n  a[x --> b\n  b --> c', 'Line 4: '],
    ['a mistake in a sequence', 'sequenceDiagram\n  %% x\n  A->>B: hi\n  A->>\n', 'Line 4: '],
    ['50,000 characters', `flowchart LR\n  a["${'x '.repeat(25_000)}"]`, 'The diagram has 50020 characters'],
    ['a line of 5,000', `flowchart LR\n  a["${'x'.repeat(5_000)}"]`, 'Line 2: This line has 5007 characters'],
    [
      'more arrows than anybody reads',
      `flowchart LR\n${'  a-->b\n'.repeat(501)}`,
      'It has more than 500 arrows; make several diagrams of it.',
    ],
    [
      'a picture from elsewhere',
      'flowchart LR\n  a@{ img: "https://evil.example/x.png" }',
      'Something in it needs a browser',
    ],
  ])('%s', async ([, source, message]) => {
    const drawing = drawPicture(source);

    await expect(drawing).rejects.toThrow(DiagramFault);
    await expect(drawing).rejects.toThrow(message);
  });
});
