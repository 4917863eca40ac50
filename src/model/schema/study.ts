import { z } from 'zod';
import { claimSchema } from './claim.ts';
import { claimReferenceField, idField, readingSchema, textField } from './fields.ts';

const partSchema = z.strictObject({
  part: textField().meta({
    description: 'The name of the part, as the source prints it.',
    examples: ['Findings'],
  }),
  short: textField()
    .optional()
    .meta({
      description: 'A shorter name for narrow places.',
      examples: ['Find.'],
    }),
  sentences: z
    .array(z.int().min(1))
    .min(1)
    .meta({
      description: 'The number of words of each sentence of the part, in order. Facts, not text.',
      examples: [[17, 39, 15]],
      mistake: 'Writing how many sentences there are instead of how long each is.',
    }),
});

const cellSchema = z.strictObject({
  brief: textField()
    .optional()
    .meta({
      description: 'The cell in a few words. Without it, the cell prints the statements of its claims.',
      examples: ['12 interviews in 3 firms'],
    }),
  claims: z
    .array(claimReferenceField())
    .default([])
    .meta({ description: 'The claims of this study that the cell rests on.', examples: [['sample']] }),
  silent: textField()
    .optional()
    .meta({
      description:
        'Instead of claims: that the source says nothing here, and what may be said all the same (printed as editorial).',
      examples: ['No lens is named.'],
    }),
});

export const studySchema = z.strictObject({
  reference: idField().meta({
    description: 'The id of the work in `references.json`.',
    examples: ['rossi-2014'],
  }),
  mark: z
    .string()
    .regex(/^(?:[A-Z]|[1-9][0-9]{0,3})$/, 'must be one capital letter or a number up to 9999')
    .meta({
      description:
        'The study’s mark: a letter, or a number where there are more studies than letters. It chooses hue and shape, and is permanent.',
      examples: ['A'],
      mistake: 'Two studies with the same mark; a number without quotation marks.',
    }),
  title: textField()
    .optional()
    .meta({
      description: 'A shorter title than that of the reference, for headings.',
      examples: ['Cold water, long wait'],
    }),
  gist: textField().meta({
    description: 'The study in one or two sentences, in your own words, for lists.',
    examples: ['Times how long green tea steeps at four temperatures.'],
  }),
  basis: z.enum(['abstract', 'full text']).meta({
    description: 'What the summary rests on.',
    examples: ['abstract'],
  }),
  outline: z.array(partSchema).min(1).meta({
    description: 'The parts of the source that claims rest on. It draws the strip and checks every place.',
  }),
  profile: z.record(z.string(), cellSchema).default({}).meta({
    description:
      'The study’s cells in the comparison: dimension → claims. A dimension that is left out counts as silent.',
  }),
  claims: z.array(claimSchema).default([]).meta({ description: 'What the study says, one claim at a time.' }),
  reading: z.array(readingSchema).default([]).meta({ description: 'Further reading for this study.' }),
});

export type StudyEntry = z.output<typeof studySchema>;
