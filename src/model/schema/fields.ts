/** The small shapes that every concept of the literature is made of. */
import { z } from 'zod';

declare module 'zod' {
  interface GlobalMeta {
    /** What an author gets wrong here most easily; printed in the author's guide. */
    mistake?: string;
  }
}

/** Lower-case Latin letters, digits and single hyphens: safe in a file name, an address and an anchor. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const idMessage = 'must be lower-case letters, digits and single hyphens, such as "steeping-time"';

export const idField = () => z.string().regex(idPattern, idMessage);

/** A claim seen from outside its study: `study-id#claim-id`. In the study's own file the bare claim id does. */
export const claimReferenceField = () =>
  z
    .string()
    .regex(
      /^(?:[a-z0-9]+(?:-[a-z0-9]+)*#)?[a-z0-9]+(?:-[a-z0-9]+)*$/,
      'must be "study-id#claim-id" (in the study’s own file, "claim-id" does)',
    );

export const urlField = () =>
  z.url({ protocol: /^https?$/, error: 'must be a whole address that begins with https://' });

export const textField = () => z.string().trim().min(1, 'must not be empty');

export const nounSchema = z.strictObject({
  one: textField().meta({
    description:
      'The word for one of them. As within a sentence: in lower case where the language has it so.',
    examples: ['study'],
  }),
  many: textField().meta({
    description: 'The word for several. As within a sentence: in lower case where the language has it so.',
    examples: ['studies'],
  }),
});

export const readingSchema = z.strictObject({
  reference: idField().meta({
    description: 'The id of a work in `references.json`.',
    examples: ['rossi-2014'],
  }),
  note: textField()
    .optional()
    .meta({
      description: 'One sentence: why to read it. Our words, not the work’s.',
      examples: ['Measures the same thing in the field.'],
    }),
});
