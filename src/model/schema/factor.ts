import { z } from 'zod';
import { claimReferenceField, idField, readingSchema, textField } from './fields.ts';

/** SKOS's mapping properties, in words. */
export const matchTypes = ['same', 'close', 'broader', 'narrower', 'related'] as const;

const senseSchema = z.strictObject({
  id: idField()
    .optional()
    .meta({
      description:
        'The sense’s address (`#sense-<id>`). By default the study’s id, or `field`; needed where one study has two senses.',
      examples: ['measured'],
    }),
  study: idField()
    .optional()
    .meta({
      description: 'The study that uses the term so. Left out: the sense is the field’s.',
      examples: ['rossi-2014'],
    }),
  text: textField().meta({
    description: 'How the term is used, in your own words.',
    examples: ['The minutes between pouring and straining.'],
  }),
  claims: z
    .array(claimReferenceField())
    .default([])
    .meta({
      description: 'The claims that show this use. A study’s sense needs at least one.',
      examples: [['rossi-2014#sample']],
    }),
  references: z
    .array(idField())
    .default([])
    .meta({
      description: 'The works that show this use. A sense of the field needs at least one.',
      examples: [['brown-2001']],
    }),
  silent: z
    .boolean()
    .default(false)
    .meta({
      description:
        'The study (or the field) does not use or define the term; `text` then says what comes nearest, and is printed as editorial.',
      examples: [true],
    }),
});

const matchSchema = z.strictObject({
  factor: idField().meta({ description: 'The other glossary entry.', examples: ['temperature'] }),
  as: z.enum(matchTypes).meta({
    description:
      'How they match, with the meanings of SKOS: `same` (exactMatch), `close`, `broader` (the other one is wider), `narrower` (the other one is narrower), `related`.',
    examples: ['related'],
    mistake: 'Saying it on both entries: once is enough, the other page shows it turned round.',
  }),
  reason: textField()
    .optional()
    .meta({
      description: 'Why we match them. Printed as editorial.',
      examples: ['Both count minutes, but from different moments.'],
    }),
  claims: z
    .array(claimReferenceField())
    .default([])
    .meta({ description: 'Instead of a reason: the claims in which a study itself says so.' }),
});

export const factorSchema = z.strictObject({
  name: textField().meta({
    description: 'The name of the entry, as a heading.',
    examples: ['Steeping time'],
  }),
  aliases: z
    .array(textField())
    .default([])
    .meta({
      description: 'Other names and spellings of the same thing. They are printed.',
      examples: [['brewing time', 'infusion time']],
    }),
  findBy: z
    .array(textField())
    .default([])
    .meta({
      description:
        'Words under which readers may look for the entry although they mean something else. The filter finds them; they are not printed.',
      examples: [['boiling']],
      mistake: 'Putting them under `aliases`, where they are printed as other names.',
    }),
  kind: idField().meta({ description: 'One of `factorKinds` in `site.yaml`.', examples: ['outcome'] }),
  gloss: textField().meta({
    description: 'The entry in one sentence, for lists and term cards. Our words; printed as editorial.',
    examples: ['How long the leaves stay in the water.'],
  }),
  senses: z
    .array(senseSchema)
    .default([])
    .meta({ description: 'How each study uses the term, and how the field does.' }),
  matches: z.array(matchSchema).default([]).meta({ description: 'How the entry matches others.' }),
  reading: z.array(readingSchema).default([]).meta({ description: 'Further reading on this entry.' }),
});

export type FactorEntry = z.output<typeof factorSchema>;
