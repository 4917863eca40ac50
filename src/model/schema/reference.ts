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

const nameSchema = z.union([
  z.strictObject({
    family: textField().meta({ description: 'Family name, with its particles.', examples: ['van der Berg'] }),
    given: textField()
      .optional()
      .meta({ description: 'Given names or initials.', examples: ['Anna M.'] }),
    suffix: textField()
      .optional()
      .meta({ description: 'What follows the name.', examples: ['Jr.'] }),
  }),
  z.strictObject({
    literal: textField().meta({
      description: 'An organization, or a name that has no parts.',
      examples: ['World Health Organization'],
    }),
  }),
]);

const dateSchema = z.strictObject({
  'date-parts': z
    .tuple([z.array(z.int()).min(1).max(3)])
    .meta({ description: 'Year, month, day; as far as known.', examples: [[[2014, 3]]] }),
  circa: z
    .boolean()
    .optional()
    .meta({ description: 'The date is approximate.', examples: [true] }),
});

const knownSchema = z.strictObject({
  verified: z
    .array(z.string())
    .default([])
    .meta({
      description: 'The fields that were seen on a page of the publisher, repository or library.',
      examples: [['title', 'author']],
    }),
  record: z
    .array(z.string())
    .default([])
    .meta({ description: 'The fields that only the record at hand gives.', examples: [['volume']] }),
  unverified: z
    .array(z.string())
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
});

export const referenceSchema = z.strictObject({
  id: idField().meta({
    description: 'Permanent: it is the work’s address (`/references/#reference-<id>`).',
    examples: ['rossi-2014'],
  }),
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
  volume: textField()
    .optional()
    .meta({ description: 'The volume.', examples: ['22'], mistake: 'A number without quotation marks.' }),
  issue: textField()
    .optional()
    .meta({ description: 'The issue.', examples: ['3'] }),
  page: textField()
    .optional()
    .meta({ description: 'The pages.', examples: ['287-305'] }),
  'page-first': textField()
    .optional()
    .meta({ description: 'The first page, where the last is not known.', examples: ['183'] }),
  number: textField()
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
  custom: knownSchema.prefault({}).meta({ description: 'What is known of the record, and how well.' }),
});

export const referencesSchema = z.array(referenceSchema);

export type ReferenceEntry = z.output<typeof referenceSchema>;
