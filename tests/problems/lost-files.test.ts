import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildLiterature } from '../../src/model/build-literature.ts';
import { parseEntries } from '../../src/model/parse/parse-entries.ts';
import { dropEchoes } from '../../src/problems/echoes.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { isError } from '../../src/problems/report.ts';
import { readContent } from '../../src/site/read-content.node.ts';
import { fixtures } from './open-fixture.ts';

const minimal = new Map(readContent(join(fixtures, 'minimal')).files.map(({ path, text }) => [path, text]));

type Change = [path: string, old: string, replacement: string];

/** What is told of the minimal literature with these changes; without `old`, text is added to a file or makes one. */
function tell(...changes: Change[]): string[] {
  const files = new Map(minimal);
  for (const [path, old, replacement] of changes) {
    const text = files.get(path) ?? '';
    if (!text.includes(old)) throw new Error(`${path} has no ${old}`);
    files.set(path, old === '' ? text + replacement : text.replace(old, replacement));
  }
  return findProblems(files).map(({ file, rule }) => `${file} ${rule}`);
}

function tellWithout(...paths: string[]): string[] {
  const files = new Map([...minimal].filter(([path]) => !paths.includes(path)));
  return findProblems(files).map(({ file, rule }) => `${file} ${rule}`);
}

function findProblems(files: ReadonlyMap<string, string>): Problem[] {
  const { entries, problems } = parseEntries([...files].map(([path, text]) => ({ path, text })));
  return dropEchoes([...problems, ...(entries ? buildLiterature(entries).problems : [])]);
}

const study = 'studies/cool-water.mdx';
const temperature = 'factors/temperature.mdx';
const framework = 'frameworks/water-and-time.mdx';
const home = 'pages/home.mdx';

test('the minimal literature has nothing to tell', () => {
  expect(tell()).toEqual([]);
});

test.for<[string, Change[], string[]]>([
  [
    'a work with a field too many',
    [['references.json', '"volume"', '"tome"']],
    ['references.json unknown-key'],
  ],
  [
    'a work whose id is none',
    [['references.json', 'rossi-2014', 'Rossi 2014']],
    ['references.json invalid-value'],
  ],
  ['a work without id', [['references.json', '"id": "rossi-2014",', '']], ['references.json missing-field']],
  ['works that cannot be read', [['references.json', '}\n]', '},\n]']], ['references.json broken-json']],
  ['a study that cannot be read', [[study, 'mark: A', 'mark: "A']], [`${study} broken-yaml`]],
  ['a study whose work is not there', [[study, 'rossi-2014', 'rossi-2015']], [`${study} unknown-reference`]],
  ['an entry that cannot be read', [[temperature, 'kind: quantity', '']], [`${temperature} missing-field`]],
  [
    'an entry of no known kind',
    [[temperature, 'kind: quantity', 'kind: size']],
    [`${temperature} unknown-kind`],
  ],
  ['a claim without source', [[study, '    source:', '    sources:']], [`${study} unknown-key`]],
  ['a claim of no known kind', [[study, 'kind: finding', 'kind: find']], [`${study} unknown-kind`]],
  [
    'a claim at a place that is not there',
    [[study, 'sentence: 1', 'sentence: 9']],
    [`${study} unknown-place`],
  ],
  [
    'a node of no known entry',
    [[framework, 'factor: temperature', 'factor: heat, id: temperature']],
    [`${framework} unknown-factor`],
  ],
  [
    'a relation of no known kind',
    [[framework, 'kind: shortens', 'kind: cuts']],
    [`${framework} unknown-kind`],
  ],
  [
    'a relation to itself',
    [[framework, 'to: steeping-time', 'to: temperature']],
    [`${framework} self-relation`],
  ],
  [
    'an entry under a name that is no id',
    [
      ['factors/Hot Water.mdx', '', '---\nname: Hot water\nkind: quantity\ngloss: Water.\n---\n'],
      [study, '[temperature', '[hot-water, temperature'],
    ],
    ['factors/Hot Water.mdx bad-file-name'],
  ],
  [
    'a page that is empty',
    [
      ['pages/about.mdx', '', '\n'],
      ['site.yaml', 'frameworks]', 'frameworks, about]'],
      [home, '', '[a](/about/#us)'],
    ],
    ['pages/about.mdx empty-file'],
  ],
  [
    'a framework that is shown and linked',
    [
      [framework, 'gist:', 'gits:'],
      [home, '', '<Framework id="water-and-time"/>\n\n[a](/frameworks/water-and-time/#step-the-water)'],
    ],
    [`${framework} unknown-key`],
  ],
  [
    'a text with headings that are linked',
    [
      [study, '', '\n{'],
      [home, '', '[a](/studies/cool-water/#what-it-finds)'],
    ],
    [`${study} broken-mdx`],
  ],
  [
    'a claim that is linked',
    [
      [study, 'sentence: 1', 'sentence: 9'],
      [home, '', '[a](/studies/cool-water/#claim-longer-when-cool)'],
    ],
    [`${study} unknown-place`],
  ],
  [
    'a work and an entry that are linked in their lists',
    [
      ['references.json', '"volume"', '"tome"'],
      [temperature, 'kind:', 'kinds:'],
      [home, '', '[a](/references/#reference-rossi-2014) [b](/factors/#factor-temperature)'],
    ],
    [`${temperature} unknown-key`, 'references.json unknown-key'],
  ],
])('only the cause is told of %s', ([, changes, told]) => {
  expect(tell(...changes)).toEqual(told);
});

test.for<[string, Change[], string[]]>([
  [
    'a work beside one that cannot be used',
    [
      ['references.json', '\n]', ',\n  { "id": "brown-2001" }\n]'],
      [
        temperature,
        '---\nname',
        '---\nreading: [{ reference: brown-2002 }, { reference: brown-2001 }]\nname',
      ],
    ],
    ['references.json missing-field', 'references.json missing-field', `${temperature} unknown-reference`],
  ],
  [
    'a claim of a study beside one that cannot be used',
    [
      [study, 'sentence: 1', 'sentence: 9'],
      [temperature, "#longer-when-cool'", "#longer-when-hot'"],
    ],
    [`${study} unknown-place`, `${temperature} unknown-claim`],
  ],
  [
    'a page, beside a file that is ignored',
    [
      ['pages/notes.txt', '', 'Look it up.'],
      [home, '', '[a](/about/)'],
    ],
    ['pages/notes.txt unexpected-file', `${home} broken-link`],
  ],
  [
    'a place of a page, beside an entry that cannot be read',
    [
      [temperature, 'kind:', 'kinds:'],
      [home, '', '[a](/studies/cool-water/#claim-none)'],
    ],
    [`${temperature} unknown-key`, `${home} broken-link`],
  ],
])('what is missing for a reason of its own is told: %s', ([, changes, told]) => {
  expect(tell(...changes)).toEqual(told);
});

test('a whole folder that cannot be read is not said to be empty', () => {
  expect(tell([study, 'mark: A', 'mark: a'])).toEqual([`${study} invalid-value`]);
});

test.for<[string, Change[], string[]]>([
  [
    'a misspelt field, an unknown work, an unknown claim',
    [
      [study, 'gist:', 'gits:'],
      [study, 'rossi-2014', 'rossi-2015'],
      [study, '<Claim id="longer-when-cool"/>', '<Claim id="longer"/>'],
    ],
    [`${study} unknown-key`, `${study} unknown-reference`, `${study} unknown-claim`],
  ],
  [
    'a field too many, a claim at no place, a broken link',
    [
      [study, 'mark: A', 'mark: A\ncolour: green'],
      [study, 'sentence: 1', 'sentence: 9'],
      [study, '', '\n[a](/nowhere/)\n'],
    ],
    [`${study} unknown-key`, `${study} unknown-place`, `${study} broken-link`],
  ],
  [
    'a front matter that cannot be read, a text that holds code',
    [
      [study, 'mark: A', 'mark: "A'],
      [study, '', '\n{minutes}\n'],
    ],
    [`${study} broken-yaml`, `${study} code-in-content`],
  ],
  [
    'an outline without lengths, an unknown entry of a claim',
    [
      [study, 'sentences: [17, 12]', 'sentences: []'],
      [study, '[temperature, steeping-time]', '[temperature, brewing]'],
    ],
    [`${study} invalid-value`, `${study} unknown-factor`],
  ],
  [
    'an entry of no kind, an unknown work, an unknown component',
    [
      [temperature, 'kind: quantity', 'reading: [{ reference: brown-2001 }]'],
      [temperature, '', '\n<Tea/>\n'],
    ],
    [`${temperature} missing-field`, `${temperature} unknown-reference`, `${temperature} unknown-component`],
  ],
])('all problems of a file are told at once: %s', ([, changes, told]) => {
  expect(tell(...changes)).toEqual(told);
});

test('a literature without studies is told once, whatever names them', () => {
  expect(tellWithout(study)).toEqual([' empty-literature']);
});

test('a file with another ending is told once, and as an error where something names it', () => {
  const files = new Map(minimal);
  files.set('factors/temperature.md', files.get(temperature) ?? '');
  files.delete(temperature);
  const [cause, ...others] = findProblems(files);

  expect(others).toEqual([]);
  expect(cause).toMatchObject({ rule: 'unexpected-file', file: 'factors/temperature.md' });
  expect(cause && isError(cause)).toBe(true);
});
