/** The small shapes that the export of a literature is made of. Plain values alone: other programs read it. */
import { z } from 'zod';
import { idPattern } from './fields.ts';

export const exportId = () => z.string().regex(idPattern);

export const claimKey = () =>
  z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*#[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .meta({ description: 'The id of a claim in `claims`: `study-id#claim-id`.' });

export const claimKeys = (description: string) => z.array(claimKey()).meta({ description });

export const addressField = () =>
  z.string().min(1).meta({
    description:
      'Its permanent address. A whole one where the site knows where it stands; otherwise a path on its host.',
    format: 'uri-reference',
  });

/** What no source says: whoever shows it has to say that it is the editors’. */
export const editorialText = z
  .strictObject({
    standing: z
      .literal('editorial')
      .meta({ description: 'Said by the editors of the site, not by a source.' }),
    text: z.string().meta({ description: 'Plain text.' }),
  })
  .meta({
    id: 'EditorialText',
    description: 'Text of the editors. No source says it, and it must not be cited as if one did.',
  });

export const standingField = () =>
  z.enum(['reported', 'editorial']).meta({
    description: '`reported`: a source says so. `editorial`: the editors of the site do, and no source.',
  });

export const basisField = () =>
  z.enum(['abstract', 'full text']).meta({
    description:
      'How much of the source was read: with `abstract`, nothing that stands outside of it is known.',
  });

export const placeSchema = z
  .strictObject({
    part: z.string().meta({ description: 'The name of the part of the source, as the outline has it.' }),
    sentence: z.int().min(1).meta({ description: 'The sentence within that part, counted from 1.' }),
    phrase: z.string().optional().meta({
      description: 'A few words of that sentence, to the letter. The only text of a source in this file.',
    }),
  })
  .meta({ id: 'Place', description: 'Where a source says something.' });

export const readingExport = z
  .strictObject({
    reference: exportId().meta({ description: 'The id of a work in `references`.' }),
    note: editorialText.optional().meta({ description: 'Why to read it.' }),
  })
  .meta({ id: 'Reading', description: 'A work for reading on.' });

export const namedSchema = (description: string) =>
  z.strictObject({ id: exportId().meta({ description: 'The id.' }), name: z.string().meta({ description }) });
