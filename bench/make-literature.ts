/** Writes a literature of any size, the same every time: claims, factors and references in proportion to the studies. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';

const claimsPerStudy = 10;
const factorsPerStudy = 1;
const referencesPerStudy = 2;
const dimensions = ['question', 'design', 'sample', 'finding', 'limits'];
const syllables = [
  'ka',
  'lo',
  'mi',
  'ren',
  'tu',
  'sa',
  'ver',
  'nol',
  'pe',
  'dri',
  'fan',
  'gus',
  'bo',
  'ste',
  'wil',
  'mar',
];
/** So many different words: about as many as a field has in its abstracts. */
const vocabulary = 8000;

/** A word that is the same for the same number, and reads like one. */
export function wordOf(number: number): string {
  let rest = (number * 2_654_435_761) % 2 ** 32;
  const parts = Array.from({ length: 4 }, () => {
    const part = syllables[rest % syllables.length];
    rest = Math.floor(rest / syllables.length);
    return part;
  });
  return parts.join('');
}

/** As in a language, a few words are frequent and most are rare: the rank is spread evenly on a logarithmic scale. */
function sentenceOf(seed: number, length: number): string {
  let state = (seed * 2_246_822_519 + 1) % 2 ** 32;
  const words = Array.from({ length }, () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return wordOf(Math.floor(vocabulary ** (state / 2 ** 32)));
  });
  return `${words.join(' ')}.`.replace(/^./, (letter) => letter.toUpperCase());
}

/** @param factors fewer than studies: then many claims are about each */
export function makeLiterature(folder: string, studies: number, factors = studies * factorsPerStudy): void {
  rmSync(folder, { recursive: true, force: true });
  for (const name of ['studies', 'factors', 'frameworks', 'pages'])
    mkdirSync(join(folder, name), { recursive: true });
  const factorOf = (number: number) => `factor-${number % factors}`;

  writeFileSync(join(folder, 'site.yaml'), makeSite(studies));
  writeFileSync(
    join(folder, 'references.json'),
    JSON.stringify(makeReferences(studies * referencesPerStudy)),
  );
  writeFileSync(
    join(folder, 'pages/home.mdx'),
    `---\ntitle: ${studies} studies\ndescription: A literature for measuring.\n---\n\nMade by the benchmark.\n`,
  );
  for (let number = 0; number < studies; number += 1) {
    writeFileSync(join(folder, `studies/study-${number}.mdx`), makeStudy(number, factorOf));
  }
  for (let number = 0; number < factors; number += 1) {
    writeFileSync(
      join(folder, `factors/${factorOf(number)}.mdx`),
      makeFactor(number, { studies, factors }, factorOf),
    );
  }
  for (let number = 0; number < studies / 10; number += 1) {
    writeFileSync(join(folder, `frameworks/framework-${number}.mdx`), makeFramework(number, factorOf));
  }
}

function makeSite(studies: number): string {
  return stringify({
    name: `Benchmark of ${studies}`,
    description: 'A literature for measuring.',
    language: 'en',
    url: 'https://benchmark.example',
    licence: { name: 'CC0', url: 'https://licence.example/' },
    notice: 'Made by the benchmark.',
    labels: {
      study: { one: 'Study', many: 'Studies' },
      factor: { one: 'Factor', many: 'Factors' },
      framework: { one: 'Framework', many: 'Frameworks' },
    },
    navigation: ['studies', 'factors', 'frameworks', 'compare', 'references'],
    claimKinds: [{ id: 'finding', name: 'Finding' }],
    factorKinds: [{ id: 'factor', one: 'Factor', many: 'Factors' }],
    relationKinds: [{ id: 'affects', name: 'affects', sentence: '{from} affects {to}.' }],
    dimensions: dimensions.map((id) => ({ id, name: id, question: `What of ${id}?` })),
  });
}

function makeReferences(count: number): unknown[] {
  return Array.from({ length: count }, (_, number) => ({
    id: `reference-${number}`,
    type: 'article-journal',
    title: sentenceOf(number, 8),
    author: [{ family: wordOf(number), given: 'A.' }],
    issued: { 'date-parts': [[1980 + (number % 45)]] },
    'container-title': sentenceOf(number % 50, 3),
    URL: `https://repository.example/${number}`,
  }));
}

function makeStudy(number: number, factorOf: (number: number) => string): string {
  const claims = Array.from({ length: claimsPerStudy }, (_, index) => ({
    id: `claim-${index}`,
    kind: 'finding',
    statement: sentenceOf(number * 100 + index, 18),
    source: { part: 'Abstract', sentence: index + 1, phrase: sentenceOf(number + index, 3) },
    factors: [factorOf(number + index), factorOf(number * 3 + index)].filter(
      (id, place, all) => all.indexOf(id) === place,
    ),
  }));
  const front = {
    reference: `reference-${number}`,
    mark: String(number + 1),
    title: sentenceOf(number, 6),
    gist: sentenceOf(number + 7, 20),
    basis: 'abstract',
    outline: [{ part: 'Abstract', sentences: claims.map((_, index) => 12 + index) }],
    claims,
    profile: Object.fromEntries(
      dimensions.map((id, index) => [
        id,
        { brief: sentenceOf(number + index, 9), claims: [`claim-${index}`] },
      ]),
    ),
    reading: [{ reference: `reference-${number + 1}`, note: sentenceOf(number, 7) }],
  };
  const body = claims
    .map(
      ({ id }, index) =>
        `## Part ${index}\n\n${sentenceOf(number + index, 40)} <Term id="${factorOf(number + index)}">term</Term>\n\n<Claim id="${id}" />\n`,
    )
    .join('\n');
  return `---\n${stringify(front)}---\n\n${body}`;
}

function makeFactor(
  number: number,
  { studies, factors }: { studies: number; factors: number },
  factorOf: (number: number) => string,
): string {
  const study = number % studies;
  const front = {
    name: `${wordOf(number)} ${number}`,
    aliases: [`${wordOf(number + 3)} ${number}`],
    kind: 'factor',
    gloss: sentenceOf(number, 12),
    senses: [
      { study: `study-${study}`, text: sentenceOf(number + 5, 15), claims: [`study-${study}#claim-0`] },
      { text: sentenceOf(number + 9, 15), references: [`reference-${number}`] },
    ],
    matches:
      number + 1 >= factors
        ? []
        : [{ factor: factorOf(number + 1), as: 'related', reason: sentenceOf(number, 8) }],
    reading: [{ reference: `reference-${number}` }],
  };
  return `---\n${stringify(front)}---\n\n${sentenceOf(number, 60)}\n`;
}

function makeFramework(number: number, factorOf: (number: number) => string): string {
  const nodes = Array.from({ length: 8 }, (_, index) => ({
    id: `node-${index}`,
    factor: factorOf(number * 8 + index),
    group: 'group',
  }));
  const front = {
    name: `Framework ${number}`,
    gist: sentenceOf(number, 14),
    studies: [`study-${number}`],
    groups: [{ id: 'group', name: 'Group' }],
    nodes,
    relations: nodes.slice(1).map(({ id }, index) => ({
      id: `relation-${index}`,
      from: `node-${index}`,
      to: id,
      kind: 'affects',
      claims: [`study-${number}#claim-${index}`],
    })),
    tour: [{ id: 'first', title: 'First', text: sentenceOf(number, 12), show: ['node-0', 'relation-0'] }],
  };
  return `---\n${stringify(front)}---\n`;
}
