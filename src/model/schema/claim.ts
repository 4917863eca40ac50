import { z } from 'zod';
import { idField, textField } from './fields.ts';

/** The longest phrase that may be quoted to mark a place, in words. */
export const longestPhrase = 8;

const sourceSchema = z.strictObject({
  part: textField().meta({
    description: 'The part of the source, as the outline names it.',
    examples: ['Findings'],
    mistake: 'A part that the outline does not have.',
  }),
  sentence: z
    .int()
    .min(1)
    .meta({
      description: 'The number of the sentence within that part, counted from 1.',
      examples: [2],
    }),
  phrase: textField()
    .optional()
    .meta({
      description: `At most ${longestPhrase} words, to the letter as they stand in the source: the place to look for. The link to the source leads to them.`,
      examples: ['cooler water needs longer'],
      mistake: 'Quoting a whole sentence.',
    }),
});

export const claimSchema = z.strictObject({
  id: idField().meta({
    description:
      'Permanent: it is the claim’s address (`/studies/<study>/#claim-<id>`). Never change a published one.',
    examples: ['longer-when-cool'],
  }),
  kind: idField().meta({ description: 'One of `claimKinds` in `site.yaml`.', examples: ['finding'] }),
  statement: textField().meta({
    description: 'What the study says, in your own words. Plain text.',
    examples: ['The cooler the water, the longer the leaves have to steep.'],
    mistake: 'Copying the sentence of the source.',
  }),
  source: sourceSchema
    .optional()
    .meta({ description: 'Where the study says so. A claim without a source is an error.' }),
  factors: z
    .array(idField())
    .default([])
    .meta({
      description: 'The glossary entries that the claim is about.',
      examples: [['temperature', 'steeping-time']],
    }),
});
