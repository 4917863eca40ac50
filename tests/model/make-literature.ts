import { buildLiterature, type BuiltLiterature } from '../../src/model/build-literature.ts';
import type { Entries } from '../../src/model/entries.ts';
import type { Literature } from '../../src/model/literature.ts';
import { factorSchema } from '../../src/model/schema/factor.ts';
import { frameworkSchema } from '../../src/model/schema/framework.ts';
import { pageSchema } from '../../src/model/schema/page.ts';
import { referenceSchema } from '../../src/model/schema/reference.ts';
import { siteSchema } from '../../src/model/schema/site.ts';
import { studySchema } from '../../src/model/schema/study.ts';
import { isError } from '../../src/problems/report.ts';

type Fields = Record<string, unknown>;
type Files = Record<string, Fields & { body?: string }>;

/** A small literature in code, by id. What a test is not about may be left out: it is filled in, with one study at least. */
export interface Parts {
  site?: Fields;
  studies?: Files;
  factors?: Files;
  frameworks?: Files;
  pages?: Files;
  references?: (Fields & { id: string })[];
}

const site = {
  name: 'Tea',
  description: 'How tea steeps.',
  language: 'en',
  licence: { name: 'Licence', url: 'https://licence.example/' },
  notice: 'Invented.',
  labels: {
    study: { one: 'Study', many: 'Studies' },
    factor: { one: 'Factor', many: 'Factors' },
    framework: { one: 'Framework', many: 'Frameworks' },
  },
  navigation: ['studies'],
  claimKinds: [
    { id: 'finding', name: 'Finding' },
    { id: 'method', name: 'Method' },
  ],
  factorKinds: [
    { id: 'quantity', one: 'Quantity', many: 'Quantities' },
    { id: 'outcome', one: 'Outcome', many: 'Outcomes' },
  ],
  relationKinds: [
    { id: 'shortens', name: 'shortens', sentence: '{from} shortens {to}.' },
    {
      id: 'strengthens',
      name: 'strengthens',
      sentence: '{from} strengthens {to}.',
      both: '{from} and {to} strengthen each other.',
    },
  ],
  dimensions: [
    { id: 'sample', name: 'Sample', question: 'Which tea?' },
    { id: 'result', name: 'Result', question: 'What comes out?' },
  ],
};

/** @throws when a part does not have the shape of its file */
export function makeEntries(parts: Parts): Entries {
  const { studies = { study: {} }, factors = {}, frameworks = {}, pages = {}, references = [] } = parts;
  const works = Object.entries(studies).flatMap(([id, { reference }]) =>
    reference ? [] : [{ id: `work-${id}` }],
  );
  return {
    site: siteSchema.parse({ ...site, ...parts.site }),
    studies: readFiles('studies', studies, (fields, id, index) =>
      studySchema.parse({
        reference: `work-${id}`,
        mark: index < 26 ? String.fromCharCode(65 + index) : String(index - 25),
        gist: `What ${id} finds.`,
        basis: 'abstract',
        outline: [{ part: 'Findings', sentences: [10, 20, 30] }],
        ...fields,
      }),
    ) as Entries['studies'],
    factors: readFiles('factors', factors, (fields, id) =>
      factorSchema.parse({ name: id, kind: 'quantity', gloss: `What ${id} is.`, ...fields }),
    ) as Entries['factors'],
    frameworks: readFiles('frameworks', frameworks, (fields, id) =>
      frameworkSchema.parse({ name: id, gist: `What ${id} shows.`, ...fields }),
    ) as Entries['frameworks'],
    pages: readFiles('pages', pages, (fields, id) =>
      pageSchema.parse({ title: id, description: `What ${id} tells.`, ...fields }),
    ) as Entries['pages'],
    references: [...references, ...works].map((fields) =>
      referenceSchema.parse({ type: 'book', title: fields.id, ...fields }),
    ),
  };
}

export function build(parts: Parts, published: Pick<Entries, 'ledger' | 'redirects'> = {}): BuiltLiterature {
  return buildLiterature({ ...makeEntries(parts), ...published });
}

/** @throws when the literature has an error */
export function makeLiterature(parts: Parts): Literature {
  const { literature, problems } = build(parts);
  const errors = problems.filter(isError);
  if (errors.length > 0) throw new Error(errors.map(({ file, message }) => `${file}: ${message}`).join('\n'));
  return literature;
}

/** A claim, with what a test is not about filled in. */
export function claim(id: string, factors: string[] = [], fields: Fields = {}): Fields {
  return {
    id,
    kind: 'finding',
    statement: `That ${id}.`,
    source: { part: 'Findings', sentence: 1 },
    factors,
    ...fields,
  };
}

/** The value under this id; a test that asks for what is not there fails. */
export function get<Value>(map: ReadonlyMap<string, Value>, id: string): Value {
  const value = map.get(id);
  if (value === undefined) throw new Error(`There is no "${id}".`);
  return value;
}

export function ids(things: Iterable<{ id: string }>): string[] {
  return [...things].map(({ id }) => id);
}

function readFiles<Data>(
  folder: string,
  files: Files,
  parse: (fields: Fields, id: string, index: number) => Data,
) {
  return Object.entries(files).map(([id, { body = '', ...fields }], index) => ({
    id,
    file: `${folder}/${id}.mdx`,
    data: parse(fields, id, index),
    body,
    bodyLine: 10,
  }));
}
