import { z } from 'zod';
import { idField, textField, urlField } from './fields.ts';

/** The item types of CSL 1.0.2 that a literature is likely to hold. */
export const referenceTypes = [
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'article',
  'book',
  'chapter',
  'dataset',
  'document',
  'entry-encyclopedia',
  'manuscript',
  'paper-conference',
  'post-weblog',
  'report',
  'review',
  'software',
  'speech',
  'standard',
  'thesis',
  'webpage',
] as const;

/**
 * The other variables of CSL 1.0.2, and those of the data format: reference managers write them. They are accepted and left
 * out of the model, whatever they hold.
 */
export const unusedVariables: readonly string[] = `abstract accessed annote archive-place archive_collection
  archive_location authority available-date call-number categories chair chapter-number citation-key citation-label
  citation-number collection-editor collection-number compiler composer container container-author
  container-title-short contributor curator dimensions director division edition editor-translator editorial-director
  event event-date event-place event-title executive-producer first-reference-note-number guest host illustrator
  interviewer ISBN journalAbbreviation jurisdiction keyword locator medium narrator note number-of-pages
  number-of-volumes organizer original-author original-date original-publisher original-publisher-place
  original-title part part-number part-title performer PMCID PMID printing printing-number producer publisher-place
  recipient references reviewed-author reviewed-genre reviewed-title scale script-writer section series-creator
  shortTitle source status submitted supplement supplement-number title-short translator version volume-title
  volume-title-short year-suffix`.split(/\s+/);

/** The same within names and dates. */
const unusedParts: readonly string[] = ['comma-suffix', 'static-ordering', 'parse-names', 'season'];

/** The work as a reference manager wrote it, without what the model has no use for. */
export function dropUnusedVariables(work: unknown): unknown {
  return isBlock(work) ? mapValues(dropKeys(work, unusedVariables), dropUnusedParts) : work;
}

function dropUnusedParts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(dropUnusedParts);
  return isBlock(value) ? dropKeys(value, unusedParts) : value;
}

function isBlock(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function dropKeys(block: Record<string, unknown>, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(block).filter(([key]) => !keys.includes(key)));
}

function mapValues(block: Record<string, unknown>, map: (value: unknown) => unknown) {
  return Object.fromEntries(Object.entries(block).map(([key, value]) => [key, map(value)]));
}

/** What CSL calls a number may be text or a number. */
const numberField = () => z.union([textField(), z.number()]).transform(String);

export const nameSchema = z.union([
  z
    .strictObject({
      family: textField().meta({
        description: 'Family name, with its particles.',
        examples: ['van der Berg'],
      }),
      given: textField()
        .optional()
        .meta({ description: 'Given names or initials.', examples: ['Anna M.'] }),
      suffix: textField()
        .optional()
        .meta({ description: 'What follows the name.', examples: ['Jr.'] }),
      'non-dropping-particle': textField()
        .optional()
        .meta({
          description:
            'A particle, where a reference manager keeps it apart: it goes before the family name.',
          examples: ['van der'],
        }),
      'dropping-particle': textField()
        .optional()
        .meta({ description: 'A particle that goes after the given names.', examples: ['von'] }),
    })
    .transform(({ family, given, suffix, ...particles }) => ({
      family: joinWords(particles['non-dropping-particle'], family),
      ...((given ?? particles['dropping-particle']) !== undefined && {
        given: joinWords(given, particles['dropping-particle']),
      }),
      ...(suffix !== undefined && { suffix }),
    })),
  z.strictObject({
    literal: textField().meta({
      description: 'An organization, or a name that has no parts.',
      examples: ['World Health Organization'],
    }),
  }),
]);

function joinWords(...words: (string | undefined)[]): string {
  return words.filter((word) => word !== undefined).join(' ');
}

const datePartField = () =>
  z.union([z.int(), z.string().regex(/^-?\d+$/, 'must be a number')]).transform(Number);

const dateSchema = z
  .strictObject({
    'date-parts': z
      .array(
        z
          .array(datePartField())
          .min(1)
          .max(3)
          .refine(
            ([, month = 1, day = 1]) => month >= 1 && month <= 12 && day >= 1 && day <= 31,
            'must be a year, a month from 1 to 12 and a day from 1 to 31, as far as they are known',
          ),
      )
      .min(1)
      .max(2)
      .optional()
      .meta({
        description: 'Year, month, day; as far as known. Of a range only the beginning is used.',
        examples: [[[2014, 3]]],
      }),
    circa: z
      .union([z.boolean(), z.number(), z.string()])
      .optional()
      .meta({ description: 'The date is approximate.', examples: [true] }),
    raw: z
      .string()
      .optional()
      .meta({ description: 'The date as text, used where there are no parts.', examples: ['2014-03'] }),
    literal: z
      .string()
      .optional()
      .meta({ description: 'The same.', examples: ['2014'] }),
  })
  .transform(({ 'date-parts': parts, circa, raw, literal }) => {
    const text = /^\s*(\d{4})(?:-(0?[1-9]|1[0-2])(?!\d)(?:-(0?[1-9]|[12]\d|3[01])(?!\d))?)?/.exec(
      raw ?? literal ?? '',
    );
    const first = parts?.[0] ?? text?.slice(1).flatMap((part) => (part ? [Number(part)] : []));
    // Without a year no date is known.
    if (first === undefined || first.length === 0) return undefined;
    const dateParts: [number[]] = [first];
    return {
      'date-parts': dateParts,
      ...(circa !== undefined && {
        circa: circa === true || circa === 1 || circa === '1' || circa === 'true',
      }),
    };
  });

/** What a record says of the work. */
const recordFields = {
  type: z
    .enum(referenceTypes)
    .meta({ description: 'The type of the work, as in CSL.', examples: ['article-journal'] }),
  title: textField().meta({ description: 'The title.', examples: ['Cold water, long wait'] }),
  author: z.array(nameSchema).default([]).meta({ description: 'The authors, in order.' }),
  editor: z.array(nameSchema).default([]).meta({ description: 'The editors, in order.' }),
  issued: dateSchema.optional().meta({ description: 'When it appeared. Left out: no date is known.' }),
  'container-title': textField()
    .optional()
    .meta({ description: 'The journal or book it stands in.', examples: ['Journal of Tea'] }),
  'collection-title': textField()
    .optional()
    .meta({ description: 'The series.', examples: ['Working papers'] }),
  publisher: textField()
    .optional()
    .meta({ description: 'The publisher or institution.', examples: ['Leaf Press'] }),
  volume: numberField()
    .optional()
    .meta({ description: 'The volume.', examples: ['22'] }),
  issue: numberField()
    .optional()
    .meta({ description: 'The issue.', examples: ['3'] }),
  page: numberField()
    .optional()
    .meta({ description: 'The pages.', examples: ['287-305'] }),
  'page-first': numberField()
    .optional()
    .meta({ description: 'The first page, where the last is not known.', examples: ['183'] }),
  number: numberField()
    .optional()
    .meta({ description: 'The number of a report or article.', examples: ['WP 12'] }),
  genre: textField()
    .optional()
    .meta({ description: 'What kind of report or thesis.', examples: ['Master’s thesis'] }),
  archive: textField()
    .optional()
    .meta({ description: 'The repository.', examples: ['Zenodo'] }),
  language: textField()
    .optional()
    .meta({ description: 'The language of the work.', examples: ['en'] }),
  DOI: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/, 'must be a DOI such as 10.1000/182, without https://doi.org/')
    .optional()
    .meta({ description: 'The DOI alone.', examples: ['10.1000/182'], mistake: 'The whole address.' }),
  ISSN: textField()
    .optional()
    .meta({ description: 'The ISSN of the journal.', examples: ['1234-5679'] }),
  URL: urlField()
    .optional()
    .meta({
      description: 'The page of the publisher or repository.',
      examples: ['https://repository.example/42'],
    }),
};

const fieldName: z.ZodType<string, string> = z.enum(Object.keys(recordFields));

const howKnown = ['verified', 'record', 'unverified'] as const;

const knownSchema = z
  .strictObject({
    verified: z
      .array(fieldName)
      .default([])
      .meta({
        description: 'The fields that were seen on a page of the publisher, repository or library.',
        examples: [['title', 'author']],
      }),
    record: z
      .array(fieldName)
      .default([])
      .meta({ description: 'The fields that only the record at hand gives.', examples: [['volume']] }),
    unverified: z
      .array(fieldName)
      .default([])
      .meta({
        description:
          'The fields that nobody has confirmed. Those that are filled are shown with dots; those that are empty are said to be unknown.',
        examples: [['issued', 'DOI']],
      }),
    note: textField()
      .optional()
      .meta({
        description: 'What else is uncertain about the record.',
        examples: ['The year is that of the online edition.'],
      }),
    says: textField()
      .optional()
      .meta({
        description: 'What the work says, in one sentence of your own.',
        examples: ['Times four teas at three temperatures.'],
      }),
    seen: z
      .enum(['abstract', 'citation', 'full text'])
      .optional()
      .meta({
        description: 'How much of the work was seen.',
        examples: ['abstract'],
      }),
  })
  .superRefine((known, context) => {
    const seen = new Map<string, string>();
    for (const list of howKnown) {
      for (const [index, field] of known[list].entries()) {
        const other = seen.get(field);
        if (other !== undefined && other !== list) {
          context.addIssue({
            code: 'custom',
            path: [list, index],
            input: field,
            message: `must stand in one list only: it is in "${other}" already`,
            params: { fix: `take it out of "${list}" or of "${other}".` },
          });
        }
        seen.set(field, list);
      }
    }
  });

export const referenceSchema = z.strictObject({
  id: idField().meta({
    description: 'Permanent: it is the work’s address (`/references/#reference-<id>`).',
    examples: ['rossi-2014'],
  }),
  ...recordFields,
  custom: knownSchema.prefault({}).meta({ description: 'What is known of the record, and how well.' }),
});

export const referencesSchema = z.array(referenceSchema);

export type ReferenceEntry = z.output<typeof referenceSchema>;
