import { describe, expect, test } from 'vitest';
import { formatFlowchart, nameParts } from '../../src/diagrams/flowchart.ts';
import { escapeSigns, formatMargin, hideSigns, showSigns } from '../../src/diagrams/measure/stand-ins.ts';
import { findNeighbourhood, findPlaces } from '../../src/model/queries.ts';
import { makeFramework } from './make-framework.ts';

const reading = { direction: 'LR', labels: 'words' } as const;
const drawing = { direction: 'LR', labels: 'number' } as const;
const column = { direction: 'TB', labels: 'number', arrangement: 'column' } as const;
const compact = { direction: 'LR', labels: 'number', arrangement: 'compact' } as const;

/** Words that mean something to Mermaid, to Markdown or to HTML. */
const hostile = {
  quotes: `He said "no" and 'yes'`,
  brackets: '[square] (round) {curly} <angle>',
  script: '<script>alert(1)</script>',
  closing: '</text></svg><img src=x onerror=alert(1)>',
  entity: '&amp; &#60; #35; #quot;',
  backslash: 'C:\\new\\table',
  semicolon: 'a; b; c',
  backticks: '`**bold** _it_`',
  markdown: '**bold** *it* ~gone~ [a](b) ![c](d)',
  list: '1. one',
  dash: '- one',
  heading: '# one',
  comment: '%% comment',
  directive: '%%{init: {"theme": "dark"}}%%',
  arrow: 'a --> b ~~~ c',
  shape: '@{ shape: cyl }',
  pipe: 'a | b',
  formula: '$$x^2$$',
  address: 'https://tea.example/a_b www.tea.example me@tea.example',
  icon: 'fa:fa-car car',
  keyword: 'end',
};

const listGuides = (text: string) => [...text.matchAll(/(\w+) ~~~ (\w+)/g)].map(([, a, b]) => `${a} ${b}`);
const listArrows = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.includes('@'))
    .map((line) => line.trim());

describe('a framework as Mermaid text', () => {
  const framework = makeFramework({
    groups: { water: 'The water' },
    nodes: {
      heat: { label: 'Heat', group: 'water' },
      chalk: { label: 'Chalk', group: 'water' },
      time: 'Time',
    },
    relations: ['heat -> time', 'time <-> chalk', 'water .> time', 'time <.> heat'],
  });

  test('holds groups with their nodes, nodes without a group, and relations with number and kind', () => {
    expect(formatFlowchart(framework, reading)).toBe(
      [
        'flowchart LR',
        '  subgraph g1["The water"]',
        '    n1["Heat"]',
        '    n2["Chalk"]',
        '  end',
        '  n3["Time"]',
        '  n1 r1@-- "1: shortens" --> n3',
        '  n3 r2@<-- "2: shortens" --> n2',
        '  g1 r3@-. "3: shortens" .-> n3',
        '  n3 r4@<-. "4: shortens" .-> n1',
        '',
      ].join('\n'),
    );
  });

  test('runs in the direction that is asked for', () => {
    expect(formatFlowchart(framework, { ...reading, direction: 'TB' })).toMatch(/^flowchart TB\n/);
  });

  test('draws the reported solid and the editorial dotted, with a head at each end that is acted on', () => {
    expect(listArrows(formatFlowchart(framework, drawing))).toEqual([
      'n1 r1@-- "1" --> n3',
      'n3 r2@<-- "2" --> n2',
      'g1 r3@-. "3" .-> n3',
      'n3 r4@<-. "4" .-> n1',
    ]);
  });

  test('keeps two relations between the same pair apart', () => {
    const twice = makeFramework({ nodes: { a: 'A', b: 'B' }, relations: ['a -> b', 'a .> b', 'b -> a'] });
    expect(listArrows(formatFlowchart(twice, drawing))).toEqual([
      'n1 r1@-- "1" --> n2',
      'n1 r2@-. "2" .-> n2',
      'n2 r3@-- "3" --> n1',
    ]);
  });

  test('draws a group in which nothing stands as a box of its own', () => {
    const empty = makeFramework({ groups: { g: 'Nothing yet' }, nodes: { a: 'A' }, relations: ['a -> g'] });
    const text = formatFlowchart(empty, drawing);
    expect(text).toContain('  g1["Nothing yet"]\n');
    expect(text).not.toContain('subgraph');
  });

  test('shows of a neighbourhood only what is in it: a node stands alone where its group takes no part', () => {
    const place = findPlaces(framework.nodes[1]!.factor)[0]!;
    const view = findNeighbourhood(
      { ...place, relations: [framework.relations[1]!] },
      framework.nodes[1]!.factor,
    );
    expect(formatFlowchart(view, drawing)).toBe(
      ['flowchart LR', '  n1["Chalk"]', '  n2["Time"]', '  n2 r2@<-- "2" --> n1', ''].join('\n'),
    );
  });

  test('has nothing but its first line where there is nothing to draw', () => {
    expect(formatFlowchart({ groups: [], nodes: [], relations: [] }, column)).toBe('flowchart TB\n');
  });

  test('uses no id of the literature as a name, so that none can be a word of Mermaid’s', () => {
    const words = ['end', 'graph', 'subgraph', 'flowchart', 'class', 'click', 'style', 'default', 'o', 'x'];
    const view = makeFramework({
      nodes: Object.fromEntries(words.map((word) => [word, word])),
      relations: words.slice(1).map((word, index) => `${words[index]} -> ${word}`),
    });
    const { ends, relations } = nameParts(view);
    expect([...ends.values()]).toEqual(words.map((_, index) => `n${index + 1}`));
    expect([...relations.values()]).toEqual(words.slice(1).map((_, index) => `r${index + 1}`));
    for (const line of listArrows(formatFlowchart(view, reading)))
      expect(line).toMatch(/^n\d+ r\d+@-- "\d+: shortens" --> n\d+$/);
  });
});

describe('guides', () => {
  const nodes = { a: 'A', b: 'B', c: 'C', d: 'D' };

  test('lead a column from what acts to what it acts on', () => {
    const view = makeFramework({ nodes, relations: ['d -> c', 'c -> b', 'b -> a'] });
    expect(listGuides(formatFlowchart(view, column))).toEqual(['n4 n3', 'n3 n2', 'n2 n1']);
  });

  test('lead a column through every part once, even where relations run in a circle', () => {
    const view = makeFramework({ nodes, relations: ['a -> b', 'b -> c', 'c -> a', 'c -> d', 'd -> c'] });
    const guides = listGuides(formatFlowchart(view, column));
    expect(guides).toHaveLength(3);
    expect(new Set(guides.flatMap((guide) => guide.split(' ')))).toEqual(new Set(['n1', 'n2', 'n3', 'n4']));
    for (const [index, guide] of guides.slice(1).entries())
      expect(guide.split(' ')[0]).toBe(guides[index]!.split(' ')[1]);
  });

  test('do not turn around for a relation that acts both ways', () => {
    const view = makeFramework({ nodes: { a: 'A', b: 'B' }, relations: ['b <-> a'] });
    expect(listGuides(formatFlowchart(view, column))).toEqual(['n1 n2']);
  });

  test('order groups by the relations of their nodes, and lead through the nodes of each group', () => {
    const view = makeFramework({
      groups: { effects: 'Effects', causes: 'Causes' },
      nodes: {
        e1: { label: 'E1', group: 'effects' },
        e2: { label: 'E2', group: 'effects' },
        c1: { label: 'C1', group: 'causes' },
        c2: { label: 'C2', group: 'causes' },
      },
      relations: ['c1 -> e1', 'e1 -> e2'],
    });
    expect(listGuides(formatFlowchart(view, column))).toEqual(['n1 n2', 'n3 n4', 'g2 g1']);
  });

  test('hold in a compact drawing only what no relation holds', () => {
    const view = makeFramework({
      groups: { alone: 'Alone', held: 'Held' },
      nodes: {
        a: { label: 'A', group: 'held' },
        b: 'B',
        c: 'C',
        d: { label: 'D', group: 'alone' },
        e: { label: 'E', group: 'alone' },
      },
      relations: ['a -> b'],
    });
    expect(listGuides(formatFlowchart(view, compact))).toEqual(['g1 n3']);
  });

  test('are not in the text for readers', () => {
    const view = makeFramework({ nodes });
    expect(listGuides(formatFlowchart(view, reading))).toEqual([]);
  });
});

describe('words in Mermaid text', () => {
  const view = makeFramework({
    groups: Object.fromEntries(Object.entries(hostile).map(([id, words]) => [`g-${id}`, words])),
    nodes: Object.fromEntries(
      Object.entries(hostile).map(([id, label]) => [`n-${id}`, { label, group: `g-${id}` }]),
    ),
  });
  const readLabels = (text: string) =>
    text
      .split('\n')
      .flatMap(
        (line) => /^ *(?:subgraph )?[ng]\d+\["(.*)"\]$/.exec(line)?.[1]?.replaceAll(hiddenSpace, '') ?? [],
      );
  const hiddenSpace = [...formatMargin(0)][0]!;
  const special = /["#&<>`;\\[\]{}|*_~$@]|:\/\/|fa:fa|www\.|^[-+]|^\d+\./;
  const decode = (label: string) =>
    label.replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

  test.each(Object.entries(hostile))('for readers say the same once decoded (%s)', (_, words) => {
    expect(decode(escapeSigns(words))).toBe(words);
    expect(escapeSigns(words).replace(/#\d+;/g, '')).not.toMatch(special);
  });

  test.each(Object.entries(hostile))('for the drawing say the same once shown again (%s)', (_, words) => {
    expect(showSigns(hideSigns(words))).toBe(words);
    expect(hideSigns(words)).not.toMatch(special);
  });

  test('stay within their quotes, each on a line of its own', () => {
    for (const options of [reading, drawing]) {
      const text = formatFlowchart(view, options);
      expect(readLabels(text)).toHaveLength(2 * Object.keys(hostile).length);
      expect(text.split('\n').filter((line) => (line.match(/"/g) ?? []).length % 2 === 1)).toEqual([]);
      expect(text).not.toMatch(/<(?!br\/>|-)|\\|`/);
    }
  });

  test('keep what means nothing to Mermaid: emoji, text from right to left, umlauts', () => {
    for (const words of [
      'Tea 🍵 and 👩‍👩‍👧',
      'שלום עולם',
      'Blattgröße – ‚naß‘',
      "Study A's (words), plain/simple",
    ]) {
      expect(escapeSigns(words)).toBe(words);
      expect(hideSigns(words)).toBe(words);
    }
  });

  test('hold no line break: a label is one line of text', () => {
    const broken = { ...view.nodes[0]!, name: '  two\nlines\r\n\tand more  ', group: undefined };
    for (const options of [reading, drawing])
      expect(formatFlowchart({ groups: [], nodes: [broken], relations: [] }, options)).toBe(
        'flowchart LR\n  n1["two lines and more"]\n',
      );
  });

  test('of 200 letters are all there', () => {
    const long = 'x'.repeat(200);
    const many = 'word '.repeat(40).trim();
    const text = formatFlowchart(makeFramework({ nodes: { long, many } }), drawing);
    expect(readLabels(text)).toEqual([long, many]);
  });

  test('of a group are broken into rows for the drawing, as Mermaid does not break them, and only there', () => {
    const name = 'What lies outside of the control of anybody who works here & elsewhere';
    const group = makeFramework({ groups: { g: name }, nodes: { a: { label: 'A', group: 'g' } } });
    const rows = showSigns(readLabels(formatFlowchart(group, column))[0]!).split('<br/>');
    expect(rows).toEqual(['What lies outside of', 'the control of anybody', 'who works here &', 'elsewhere']);
    expect(readLabels(formatFlowchart(group, reading))[0]).toBe(name.replace('&', '#38;'));
  });

  test('of a group without spaces are broken between letters, and never within one', () => {
    const heading = (name: string) =>
      readLabels(
        formatFlowchart(
          makeFramework({ groups: { g: name }, nodes: { a: { label: 'A', group: 'g' } } }),
          column,
        ),
      )[0]!.split('<br/>');
    expect(heading('x'.repeat(50))).toEqual(['x'.repeat(22), 'x'.repeat(22), 'x'.repeat(6)]);
    expect(heading('👩‍👩‍👧'.repeat(23))).toEqual(['👩‍👩‍👧'.repeat(22), '👩‍👩‍👧']);
  });
});
