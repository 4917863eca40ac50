import { describe, expect, test } from 'vitest';
import type { ContentFile } from '../../src/model/entries.ts';
import { parseEntries } from '../../src/model/parse/parse-entries.ts';

const site = `name: Tea
description: How tea steeps.
language: en
licence: { name: Licence, url: https://licence.example/ }
notice: Invented.
labels:
  study: { one: Study, many: Studies }
  factor: { one: Factor, many: Factors }
  framework: { one: Framework, many: Frameworks }
navigation: [studies]
claimKinds: [{ id: finding, name: Finding }]
factorKinds: [{ id: quantity, one: Quantity, many: Quantities }]
`;
const home = '---\ntitle: Tea\ndescription: How tea steeps.\n---\n\nWelcome.\n';
const factor = (fields = '') => `---\nname: Temperature\nkind: quantity\ngloss: How hot.\n${fields}---\n`;

/** A whole literature, with some files replaced or added. */
function parse(files: Record<string, string>) {
  const whole = { 'site.yaml': site, 'references.json': '[]', 'pages/home.mdx': home, ...files };
  return parseEntries(Object.entries(whole).map(([path, text]): ContentFile => ({ path, text })));
}

/** What is told of one file: rule, place, message and fix. */
function tell(path: string, text: string) {
  return parse({ [path]: text }).problems.map(({ rule, at, message, fix }) => ({ rule, at, message, fix }));
}

/** The same of a glossary entry with these fields added. */
const tellFactor = (fields: string) => tell('factors/x.mdx', factor(fields));

describe('The files of a literature', () => {
  test('become entries by folder, with the name of the file as id', () => {
    const { entries, problems } = parse({
      'factors/steeping-time.mdx': factor(),
      'references.json': '[{ "id": "rossi-2014", "type": "book", "title": "Tea" }]',
    });

    expect(problems).toEqual([]);
    expect(entries?.factors).toMatchObject([
      { id: 'steeping-time', file: 'factors/steeping-time.mdx', data: { name: 'Temperature' } },
    ]);
    expect(entries?.pages.map(({ id }) => id)).toEqual(['home']);
    expect(entries?.references.map(({ id }) => id)).toEqual(['rossi-2014']);
    expect(entries?.site.name).toBe('Tea');
    expect(entries?.studies).toEqual([]);
  });

  test('keep their text and the line on which it begins', () => {
    expect(parse({}).entries?.pages[0]).toMatchObject({ body: '\nWelcome.\n', bodyLine: 5 });
  });

  test('get the defaults of what is left out, and lose spaces around their texts', () => {
    const [entry] = parse({ 'factors/x.mdx': factor("aliases: [' heat ']\n") }).entries?.factors ?? [];

    expect(entry?.data).toMatchObject({ aliases: ['heat'], senses: [], matches: [], reading: [] });
  });

  test('are told one by one where something is wrong with them, and are there to be checked further', () => {
    const { entries, problems } = parse({
      'factors/a.mdx': factor('colour: red\n'),
      'factors/b.mdx': factor(),
    });

    expect(entries?.factors.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(problems.map(({ file }) => file)).toEqual(['factors/a.mdx']);
  });

  test('are all checked even where site.yaml cannot be used', () => {
    const { entries, problems } = parse({
      'site.yaml': 'name: Tea: green',
      'factors/a.mdx': factor('a: b\n'),
    });

    expect(entries).toBeUndefined();
    expect(problems.map(({ file, rule }) => `${file} ${rule}`).sort()).toEqual([
      'factors/a.mdx unknown-key',
      'site.yaml broken-yaml',
    ]);
  });

  test('include works that are right, beside one that is wrong', () => {
    const works = '[{ "id": "a" }, { "id": "b", "type": "book", "title": "Tea" }]';
    const { entries, problems } = parse({ 'references.json': works });

    expect(entries?.references.map(({ id }) => id)).toEqual(['b']);
    expect(problems.map(({ at, message }) => [at, message])).toEqual([
      [[0], '"a" has no "type".'],
      [[0], '"a" has no "title".'],
    ]);
  });
});

describe('YAML that cannot be read', () => {
  test.for<[string, string, number, number]>([
    ['a: Water: hot', 'the value contains ": ", or the next line is indented too far', 6, 4],
    ['a: 1\n  b: 2', 'the value contains ": ", or the next line is indented too far', 6, 4],
    ['a: "Tea\nb: c', 'this quotation mark is never closed', 6, 4],
    ["b: c\na: 'Tea", 'this quotation mark is never closed', 7, 4],
    ['a: [b, c\nd: e', 'this bracket is never closed', 6, 4],
    ['a: [b, { c: d', 'this bracket is never closed', 6, 8],
    ['name: Tea', 'this field is there twice', 6, 1],
    ['a: @tea', 'a value without quotation marks begins with a special character', 6, 4],
    ['b: c\na: *tea', 'a value without quotation marks begins with *', 7, 4],
    ['a: "Say "hello""', 'the text goes on after the end of the value', 6, 10],
    ['colour red', 'there is no ": " after the name of the field', 6, 1],
    ['a:\n\t- b', 'the line is indented with a tab', 7, 1],
    ['a:\n  - b\n c: d', 'the line is not in the same column as those that belong with it', 8, 1],
    ['a: "b\\q"', 'Invalid escape sequence \\q', 6, 6],
  ])('%j is told as: %s', ([fields, message, line, column]) => {
    const text = `---\n\nname: Tea\nkind: a\ngloss: b\n${fields}\n---\n`;

    expect(tell('factors/x.mdx', text)).toMatchObject([
      { rule: 'broken-yaml', at: { line, column }, message: `This is not valid YAML: ${message}.` },
    ]);
  });

  test('is told once, not for every line that follows from it', () => {
    const lines = 'a:\n\t- b\n\t- c\n\t- d\n';

    expect(tellFactor(lines)).toHaveLength(1);
    expect(tellFactor(`${lines}aliases: []\nsenses: []\nname: Again\n`)).toHaveLength(2);
  });

  test.for([
    'senses:\n  - study: a\n   text: b\n   claims: [c]\n',
    'senses:\n  - study: a\n    text: b\n - study: c\n   text: d\n   claims: [c]\n',
    'senses:\n  - study: a\n    text: b\n  claims: [c]\n  - study: d\n',
    'senses:\n  - study: a\n    text: b\n  claims: [c]\n  - study: d\n   text: e\n',
  ])('is told once in a block with a wrong indentation, and in plain words: %j', (block) => {
    const message =
      'This is not valid YAML: the line is not in the same column as those that belong with it.';

    expect(tellFactor(block)).toMatchObject([{ message, fix: 'indent it as they are.' }]);
  });

  test('is told in the next block, too', () => {
    const block = 'senses:\n  - study: a\n   text: b\n';

    expect(tellFactor(`${block}aliases: @tea\n`).map(({ at }) => at)).toMatchObject([
      { line: 7 },
      { line: 8 },
    ]);
  });

  test.for(['[a #b, c]', '[a,\n  b #c]', '{ b: a #c }'])(
    'tells where # hides the end of a bracket: %j',
    (value) => {
      expect(tellFactor(`aliases: ${value}\nsenses: []\n`)).toMatchObject([
        {
          at: { line: 5, column: 10 },
          message:
            'This is not valid YAML: a space before # begins a comment, which hides the end of this bracket.',
          fix: 'take the space out, as in study-id#claim-id, or put the value in quotation marks.',
        },
      ]);
    },
  );

  test('does not hide the second place where a file is broken', () => {
    const problems = tellFactor('a: @tea\naliases: []\nsenses: []\nb: @tea\n');

    expect(problems.map(({ at }) => at)).toEqual([
      { line: 5, column: 4 },
      { line: 8, column: 4 },
    ]);
  });

  test('names no function of the parser', () => {
    expect(tell('site.yaml', `${site}---\nname: Tea\n`)).toMatchObject([
      { message: 'This is not valid YAML: a second document begins here.', at: { line: 13, column: 1 } },
    ]);
  });

  test('an anchor that leads to itself is no text, and stops nothing', () => {
    expect(tellFactor('aliases: &a [*a]\n')).toMatchObject([{ rule: 'wrong-type' }]);
  });

  test('a key that means something to JavaScript is a key like any other', () => {
    expect(tellFactor('__proto__: a\nconstructor: b\n').map(({ rule }) => rule)).toEqual([
      'unknown-key',
      'unknown-key',
    ]);
  });
});

describe('JSON that cannot be read', () => {
  test.for<[string, string, number, number]>([
    ['[\n  { "id": "a", }\n]', 'Expected double-quoted property name', 2, 16],
    ['[\n  { "id": "a" },\n]', "Unexpected token ']'", 3, 1],
    ['[\n  { "id": "a" }\n  { "id": "b" }\n]', "Expected ',' or ']' after array element", 3, 3],
    ['[\n  { "id": rossi, "title": "A long title that fills the line" }\n]', "Unexpected token 'r'", 2, 11],
    ['[\n  { "id": "a"', "Expected ',' or '}' after property value", 2, 14],
    ['[\n  {"id":', 'Unexpected end of JSON input', 2, 9],
  ])('%j is told where it breaks', ([text, message, line, column]) => {
    expect(tell('references.json', text)).toMatchObject([
      { rule: 'broken-json', at: { line, column }, message: `The file is not valid JSON: ${message}.` },
    ]);
  });
});

describe('A field with a wrong name', () => {
  test('is told at its key, with the fields that are accepted there and the nearest of them', () => {
    expect(tellFactor('alias: [heat]\n')).toEqual([
      {
        rule: 'unknown-key',
        at: ['alias'],
        message:
          'There is no field "alias". Fields here: name, aliases, findBy, kind, gloss, senses, matches, reading.',
        fix: 'write "aliases".',
      },
    ]);
  });

  test('is not also told to be missing under its right name', () => {
    const text = factor().replace('gloss:', 'glos:');

    expect(tell('factors/x.mdx', text).map(({ rule }) => rule)).toEqual(['unknown-key']);
  });

  test('leaves the other fields that are missing to be told', () => {
    const text = factor().replace('gloss:', 'glos:').replace('kind: quantity\n', '');

    expect(tell('factors/x.mdx', text).map(({ rule, message }) => `${rule} ${message}`)).toEqual([
      'missing-field The file has no "kind".',
      expect.stringContaining('unknown-key There is no field "glos".'),
    ]);
  });

  test('within a block that has two forms is told once, with the fields of both', () => {
    const author =
      '[{ "id": "a", "type": "book", "title": "Tea", "author": [{ "family": "Rossi", "givn": "A" }] }]';

    expect(tell('references.json', author)).toMatchObject([
      {
        at: [0, 'author', 0, 'givn'],
        message:
          'There is no field "givn" in author[0] of "a". Fields here: family, given, suffix, non-dropping-particle, dropping-particle, literal.',
        fix: 'write "given".',
      },
    ]);
  });
});

describe('A value that does not fit', () => {
  test.for<[string, string, string]>([
    [
      'reading: heat',
      'reading is "heat", but must be a list.',
      'write a list, each item with the fields reference, note.',
    ],
    [
      'aliases: 7',
      'aliases is 7, but must be a list.',
      'write a list, for example ["brewing time", "infusion time"].',
    ],
    ['aliases: heat', 'aliases is "heat", but must be a list.', 'write [heat].'],
    [
      'aliases: green tea, hot',
      'aliases is "green tea, hot", but must be a list.',
      'write ["green tea, hot"].',
    ],
    ['aliases: [90]', 'aliases[0] is 90, but must be text.', 'write "90" in quotation marks.'],
    ['aliases: [true]', 'aliases[0] is true, but must be text.', 'write "true" in quotation marks.'],
    [
      'aliases:',
      'aliases is empty, but must be a list.',
      'fill it in, for example ["brewing time", "infusion time"], or take it out.',
    ],
    [
      'aliases: {}',
      'aliases is a block of fields, but must be a list.',
      'write a list, for example ["brewing time", "infusion time"].',
    ],
    [
      'senses: [{ text: a, silent: yes }]',
      'senses[0].silent is "yes", but must be true or false.',
      'write true or false.',
    ],
    [
      'matches: [heat]',
      'matches[0] is "heat", but must be a block of fields.',
      'write a block of fields: factor, as, reason, claims.',
    ],
  ])('in its type: %s', ([fields, message, fix]) => {
    expect(tellFactor(`${fields}\n`)).toMatchObject([{ rule: 'wrong-type', message, fix }]);
  });

  test('in its type, where there is nothing more to say than the type', () => {
    const study =
      '---\nreference: a\nmark: A\ngist: a\nbasis: abstract\noutline: [{ part: a, sentences: [1] }]\nprofile: a\n---\n';

    expect(tell('studies/x.mdx', study)).toMatchObject([
      { message: 'profile is "a", but must be a block of fields.', fix: 'write a block of fields.' },
    ]);
  });

  test.for<[string, string]>([
    ['senses: [{ id: The Water, text: a }]', 'write "the-water".'],
    ['senses: [{ id: Größe & Öl, text: a }]', 'write "grosse-ol".'],
    ['senses: [{ id: 茶, text: a }]', 'write something like "measured".'],
    ["senses: [{ text: a, claims: ['Cool Water#Longer'] }]", 'write "cool-water#longer".'],
    ['matches: [{ factor: a, as: releated }]', 'write "related".'],
    ['matches: [{ factor: a, as: opposite }]', 'write one of the accepted values.'],
    ["aliases: ['  ']", 'write something like "brewing time".'],
  ])('in its form, with the mended value where it can be told: %s → %s', ([fields, fix]) => {
    expect(tellFactor(`${fields}\n`)).toMatchObject([{ rule: 'invalid-value', fix }]);
  });

  test.for<[string, string, string]>([
    ['language: English', 'language: en', 'write something like "en".'],
    ['language: en_US', 'language: en', 'write "en-us".'],
    ['url: tea.example', 'navigation: [studies]', 'write "https://tea.example".'],
    ['url: ftp://tea.example', 'navigation: [studies]', 'write something like "https://tea.example".'],
  ])('in site.yaml: %s', ([line, old, fix]) => {
    const text = old.startsWith('navigation') ? `${site}${line}\n` : site.replace(old, line);

    expect(tell('site.yaml', text)).toMatchObject([{ rule: 'invalid-value', fix }]);
  });

  test('accepts languages with their region and script', () => {
    for (const language of ['de', 'de-AT', 'zh-Hant-TW', 'gsw'])
      expect(tell('site.yaml', site.replace('language: en', `language: ${language}`))).toEqual([]);
  });

  test('is told with the address of a DOI taken off', () => {
    const work = (doi: string) => `[{ "id": "a", "type": "book", "title": "Tea", "DOI": "${doi}" }]`;

    expect(tell('references.json', work('https://doi.org/10.1000/182'))).toMatchObject([
      { fix: 'write "10.1000/182".' },
    ]);
    expect(tell('references.json', work('doi:10.1000/182'))).toMatchObject([{ fix: 'write "10.1000/182".' }]);
    expect(tell('references.json', work('10.1000/182'))).toEqual([]);
  });

  test('is told with how many there are and may be', () => {
    const dated = (parts: string) =>
      tell(
        'references.json',
        `[{ "id": "a", "type": "book", "title": "Tea", "issued": { "date-parts": ${parts} } }]`,
      );

    expect(dated('[[]]')).toMatchObject([
      { message: 'issued.date-parts[0] of "a" has no items, but must have at least 1.' },
    ]);
    expect(dated('[[2014], [2015], [2016]]')).toMatchObject([
      { message: 'issued.date-parts of "a" has 3 items, but must have at most 2.' },
    ]);
    expect(dated('2014')).toMatchObject([
      { message: 'issued.date-parts of "a" is 2014, but must be a list.' },
    ]);
    expect(dated('[[2014.5]]')).toMatchObject([
      { message: 'issued.date-parts[0][0] of "a" is 2014.5, but must be a whole number.' },
    ]);
    expect(dated('[[2014, 13]]')).toMatchObject([
      { message: expect.stringContaining('must be a year, a month from 1 to 12') as string },
    ]);
  });

  test('is shortened where it is long, without breaking a letter', () => {
    const [problem] = tellFactor(`senses: [{ id: '${'🍵'.repeat(100)}', text: a }]\n`);

    expect(problem?.message).toContain(`"${'🍵'.repeat(79)}…"`);
  });
});

describe('A value that may have two forms', () => {
  const author = (name: string) =>
    tell('references.json', `[{ "id": "a", "type": "book", "title": "Tea", "author": [${name}] }]`);

  test('may have either', () => {
    expect(author('{ "family": "Rossi" }, { "literal": "Tea Institute" }')).toEqual([]);
  });

  test.for<[string, string, string]>([
    [
      '"Rossi"',
      'author[0] of "a" is "Rossi", but must be a block of fields.',
      'write a block of fields: family, given, suffix, non-dropping-particle, dropping-particle, literal.',
    ],
    ['{}', 'author[0] of "a" has no "family".', 'add "family", for example "van der Berg".'],
    ['{ "literal": 7 }', 'author[0].literal of "a" is 7, but must be text.', 'write "7" in quotation marks.'],
    [
      '{ "family": "Rossi", "given": "" }',
      'author[0].given of "a" is "", but must not be empty.',
      'write something like "Anna M."',
    ],
    [
      '{ "literal": "", "name": "a" }',
      'There is no field "name" in author[0] of "a". Fields here: family, given, suffix, non-dropping-particle, dropping-particle, literal.',
      'take it out, or use one of these fields.',
    ],
  ])('is told by the form that it comes nearest: %s', ([name, message, fix]) => {
    expect(author(name).map((problem) => `${problem.message} ${problem.fix}`)).toContain(`${message} ${fix}`);
  });
});

describe('The name of a file', () => {
  test.for([
    ['factors/Steeping Time.mdx', 'rename it to factors/steeping-time.mdx.'],
    ['factors/water/hardness.mdx', 'rename it to factors/water-hardness.mdx.'],
    ['factors/Größe.mdx', 'rename it to factors/grosse.mdx.'],
    ['factors/茶.mdx', 'rename the file.'],
    ['factors/steeping--time.mdx', 'rename it to factors/steeping-time.mdx.'],
  ] as const)('must be an id: %s', ([path, fix]) => {
    expect(tell(path, factor())).toMatchObject([{ rule: 'bad-file-name', fix }]);
  });

  test.for(['factors/heat.md', 'factors/heat.MDX', 'factors/.mdx', 'studies/table.csv'])(
    'must end in .mdx, or the file is ignored with a warning: %s',
    (path) => {
      const { entries, problems } = parse({ [path]: factor() });

      expect(problems.map(({ rule }) => rule)).toEqual(['unexpected-file']);
      expect(entries?.factors).toEqual([]);
    },
  );
});

describe('The bibliography of a reference manager', () => {
  const read = (work: Record<string, unknown>) => {
    const { entries, problems } = parse({
      'references.json': JSON.stringify([{ id: 'rossi-2014', type: 'book', title: 'Tea', ...work }]),
    });
    expect(problems).toEqual([]);
    return entries?.references[0];
  };

  test('may hold every variable of CSL; what the site has no use for is left out', () => {
    const plain = read({});

    expect(
      read({
        translator: [{ family: 'Bruno', given: 'Ada' }],
        accessed: { 'date-parts': [['2020', '1', '2']], season: 1 },
        'original-date': { raw: '1910' },
        edition: 2,
        abstract: 'Times tea.',
        'citation-key': 'rossi2014',
        ISBN: '978-0-00-000000-0',
        note: 'a note',
        'publisher-place': 'Genoa',
        'number-of-pages': '12',
      }),
    ).toEqual(plain);
  });

  test('may give numbers as numbers or as text', () => {
    expect(read({ volume: 22, issue: 3, page: '7', number: 4, 'page-first': 183 })).toMatchObject({
      volume: '22',
      issue: '3',
      page: '7',
      number: '4',
      'page-first': '183',
    });
  });

  test('may keep the particles of a name apart', () => {
    const author = [
      {
        family: 'Berg',
        given: 'Anna',
        'non-dropping-particle': 'van der',
        'comma-suffix': true,
        suffix: 'Jr.',
      },
      { family: 'Humboldt', given: 'Wilhelm', 'dropping-particle': 'von', 'static-ordering': false },
      { literal: 'Tea Society' },
    ];

    expect(read({ author })?.author).toEqual([
      { family: 'van der Berg', given: 'Anna', suffix: 'Jr.' },
      { family: 'Humboldt', given: 'Wilhelm von' },
      { literal: 'Tea Society' },
    ]);
  });

  test.for<[unknown, unknown]>([
    [{ 'date-parts': [[2014, 3]] }, { 'date-parts': [[2014, 3]] }],
    [{ 'date-parts': [['2014', '03']], season: '1' }, { 'date-parts': [[2014, 3]] }],
    [
      { 'date-parts': [[2014], [2015]], circa: 1 },
      { 'date-parts': [[2014]], circa: true },
    ],
    [{ raw: '2014-03-09' }, { 'date-parts': [[2014, 3, 9]] }],
    [{ raw: '2014-13-09' }, { 'date-parts': [[2014]] }],
    [{ raw: '2014-12-32' }, { 'date-parts': [[2014, 12]] }],
    [{ literal: '2014' }, { 'date-parts': [[2014]] }],
    [{ literal: 'n.d.' }, undefined],
  ])('may write a date in any of its ways: %j', ([issued, expected]) => {
    expect(read({ issued })?.issued).toEqual(expected);
  });

  test('is told of a misspelt field, by the id of the work', () => {
    const works = [
      { id: 'rossi-2014', type: 'book', title: 'Tea', publsher: 'Leaf', author: [{ famly: 'Rossi' }] },
    ];

    expect(tell('references.json', JSON.stringify(works))).toMatchObject([
      {
        message: expect.stringContaining('There is no field "famly" in author[0] of "rossi-2014".') as string,
        fix: 'write "family".',
      },
      {
        message: expect.stringContaining('There is no field "publsher" in "rossi-2014".') as string,
        fix: 'write "publisher".',
      },
    ]);
  });
});

describe('What is known of a work', () => {
  const tellCustom = (custom: unknown) =>
    tell('references.json', JSON.stringify([{ id: 'rossi-2014', type: 'book', title: 'Tea', custom }]));

  test('names the fields of its record alone', () => {
    expect(tellCustom({ verified: ['title', 'type'], record: ['volume'], unverified: ['DOI'] })).toEqual([]);
    expect(tellCustom({ verified: ['titel'] })).toMatchObject([
      { rule: 'invalid-value', fix: 'write "title".' },
    ]);
    expect(tellCustom({ record: ['id', 'custom'] })).toMatchObject([
      { rule: 'invalid-value' },
      { rule: 'invalid-value' },
    ]);
  });

  test('is said of each field once', () => {
    expect(tellCustom({ verified: ['title'], unverified: ['DOI', 'title'] })).toMatchObject([
      {
        rule: 'invalid-value',
        at: [0, 'custom', 'unverified', 1],
        message:
          'custom.unverified[1] of "rossi-2014" is "title", but must stand in one list only: it is in "verified" already.',
        fix: 'take it out of "unverified" or of "verified".',
      },
    ]);
  });
});
