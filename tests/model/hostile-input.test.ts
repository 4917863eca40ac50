import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { buildLiterature } from '../../src/model/build-literature.ts';
import { formatSentence } from '../../src/model/build/sentence.ts';
import { listAddresses } from '../../src/model/addresses.ts';
import { parseEntries } from '../../src/model/parse/parse-entries.ts';
import { buildComparison, buildMatrix, groupByLetter } from '../../src/model/queries.ts';
import { locateProblems } from '../../src/problems/locate.ts';
import { formatReport } from '../../src/problems/report.ts';
import { get } from './make-literature.ts';

const hostile: Record<string, string> = {
  'quotation marks': `"Tea" 'tea' “tea” \`tea\``,
  'a script': `<script>alert("tea")</script>`,
  'the end of an attribute': `"/><img src=x onerror=alert(1)>`,
  'signs of YAML': `- tea: {a, b} # & * ! | > % @`,
  'signs of MDX': `{tea} <Tea> {/* tea */} \${tea}`,
  'places of a sentence': `{from} and {to} and {`,
  'signs of patterns': `.*+?^$()[]\\ $& $1`,
  emoji: '🍵 👩🏽‍🌾 🇨🇳',
  'right to left': 'שתיית תה \u202e eb ton yam siht \u202c',
  'a line break': 'tea\nwith\r\nmilk\ttab',
  'two thousand characters': 'tea '.repeat(500).trim(),
  'one long word': 'ä'.repeat(2000),
  'characters that are not seen': 'te\u200b\u00ad\ufeffa',
  'combining characters': 't\u0301e\u0301a\u0301'.repeat(50),
  'half a character': 'tea \ud83c',
  'names of JavaScript': '__proto__',
  'a number': '0',
};

const id = 'x';

/** A literature in which everything that is text is this one, as files on disk. */
function makeFiles(text: string) {
  const mdx = (data: unknown, body = '') => `---\n${stringify(data)}---\n${body}`;
  const noun = { one: text, many: text };
  return {
    'site.yaml': stringify({
      name: text,
      description: text,
      language: 'en',
      licence: { name: text, url: 'https://licence.example/' },
      notice: text,
      labels: { study: noun, factor: noun, framework: noun },
      navigation: ['studies'],
      claimKinds: [{ id, name: text }],
      factorKinds: [{ id, ...noun }],
      relationKinds: [{ id, name: text, sentence: `${text} {from} ${text} {to} ${text}` }],
      dimensions: [{ id, name: text, question: text }],
    }),
    'references.json': JSON.stringify([
      {
        id,
        type: 'book',
        title: text,
        author: [{ family: text, given: text }, { literal: text }],
        custom: { note: text, says: text },
      },
    ]),
    'studies/x.mdx': mdx(
      {
        reference: id,
        mark: 'A',
        title: text,
        gist: text,
        basis: 'abstract',
        outline: [{ part: text, short: text, sentences: [1] }],
        profile: { x: { brief: text, claims: [id] } },
        claims: [{ id, kind: id, statement: text, source: { part: text, sentence: 1 }, factors: [id, 'y'] }],
        reading: [{ reference: id, note: text }],
      },
      '<Claim id="x"/>\n',
    ),
    'factors/x.mdx': mdx({
      name: text,
      aliases: [text, text],
      kind: id,
      gloss: text,
      senses: [
        { study: id, text, claims: ['x#x'] },
        { text, references: [id] },
      ],
      matches: [{ factor: 'y', as: 'close', reason: text }],
    }),
    'factors/y.mdx': mdx({ name: `y ${text}`, kind: id, gloss: text }),
    'frameworks/x.mdx': mdx({
      name: text,
      gist: text,
      studies: [id],
      groups: [{ id: 'g', name: text }],
      nodes: [{ factor: id, label: text, group: 'g' }, { factor: 'y' }],
      relations: [{ id: 'r', from: id, to: 'y', kind: id, editorial: text }],
      tour: [{ id, title: text, text, show: [id, 'r', 'g'] }],
    }),
    'pages/home.mdx': mdx({ title: text, short: text, description: text, lead: text }),
  };
}

const parse = (files: Record<string, string>) =>
  parseEntries(Object.entries(files).map(([path, content]) => ({ path, text: content })));

describe.for(Object.entries(hostile))('Texts that hold %s', ([, text]) => {
  const { entries, problems } = parse(makeFiles(text));
  const built = entries && buildLiterature(entries);

  test('are read, and make a literature without problems', () => {
    expect(problems).toEqual([]);
    expect(built?.problems).toEqual([]);
  });

  test('come out of it as they went in', () => {
    if (!built) throw new Error('There is no literature.');
    const { literature } = built;
    const factor = get(literature.byId.factors, id);
    const meant = text.isWellFormed() ? text : text.toWellFormed();
    const [relation] = get(literature.byId.frameworks, id).relations;

    expect(factor.name.toWellFormed()).toBe(meant);
    expect(factor.matches[0]?.reason?.toWellFormed()).toBe(meant);
    expect(get(literature.byId.claims, 'x#x').statement.toWellFormed()).toBe(meant);
    expect(get(literature.byId.claims, 'x#x').sentence.part.name.toWellFormed()).toBe(meant);
    expect(relation?.from.name.toWellFormed()).toBe(meant);
    expect(formatSentence(relation?.sentence ?? [])).toContain(relation?.from.name);
  });

  test('can be asked for, and have addresses of ids alone', () => {
    if (!built) throw new Error('There is no literature.');
    const { literature } = built;

    expect(groupByLetter(literature).flatMap(({ factors }) => factors)).toHaveLength(2);
    expect(buildComparison(literature, literature.studies)[0]?.cells[0]?.cell?.claims).toHaveLength(1);
    expect(buildMatrix(literature, literature.studies)[0]?.rows).toHaveLength(2);
    expect([...listAddresses(literature).pages.keys()].join('')).toMatch(/^[a-z/]+$/);
  });
});

describe.for(Object.entries(hostile))('An id, a kind or a name of a field that holds %s', ([, text]) => {
  test('is told in a report, one line for each thing it says', () => {
    const files = makeFiles('tea');
    const broken = {
      ...files,
      'factors/x.mdx': `---\n${stringify({ name: 'Tea', kind: text, gloss: text, [text]: text })}---\n`,
      'factors/y.mdx': `---\n${stringify({ name: 'Tea', kind: id, gloss: 'Tea', matches: [{ factor: text, as: text }] })}---\n<Term id="${text.replaceAll('"', '')}">a</Term>\n\n[a](<${text.replaceAll(/[<>\n\r]/g, '')}>)\n`,
      'references.json': JSON.stringify([{ id: text, type: text, title: text, [text]: 1 }]),
    };
    const { entries, problems } = parse(broken);
    const found = [...problems, ...(entries ? buildLiterature(entries).problems : [])];

    const report = formatReport(locateProblems(found, new Map(Object.entries(broken))), 'content');

    expect(found.length).toBeGreaterThan(3);
    for (const block of report.split('\n\n').slice(0, -1)) {
      expect(block.split('\n').map((line) => line.slice(0, 8))).toEqual([
        'content/',
        expect.stringMatching(/^ {2}\S/),
        '  Fix: '.padEnd(8).slice(0, 7) + (block.split('\n')[2]?.[7] ?? ''),
        '  More: ',
      ]);
    }
  });
});

test('a whole file of noise is told, not thrown', () => {
  const noise = [
    '\u0000',
    '---\n---\n',
    '---\n\u0000\n---\n',
    '{'.repeat(1000),
    '[',
    '&a [*a, *a]',
    '- '.repeat(200),
    '---\n? [a]\n: b\n---\n<',
  ];

  for (const text of noise) {
    const files = Object.fromEntries(Object.keys(makeFiles('tea')).map((path) => [path, text]));
    const { problems } = parse(files);
    expect(problems.length, JSON.stringify(text)).toBeGreaterThan(0);
    expect(formatReport(locateProblems(problems, new Map(Object.entries(files))), 'content')).toMatch(
      /The site was not built\.$/,
    );
  }
});
