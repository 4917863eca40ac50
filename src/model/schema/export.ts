/** What other programs get of a literature: the shape of `literature.json` and of each `framework.json`. */
import { z } from 'zod';
import {
  addressField,
  basisField,
  claimKeys,
  editorialText,
  exportId,
  claimKey,
  namedSchema,
  placeSchema,
  readingExport,
  standingField,
} from './export-fields.ts';
import { frameworkExport, sourceOfFramework } from './export-framework.ts';
import { referenceExport } from './export-reference.ts';
import { matchTypes } from './factor.ts';

/** Goes up when a program that reads the format would have to change. */
export const exportVersion = '1';

const head = {
  $schema: z.string().meta({ description: 'The schema of this file.', format: 'uri-reference' }),
  format: z.literal(exportVersion).meta({ description: 'The version of the format.' }),
};

const sourceExport = z
  .strictObject({
    name: z.string().meta({ description: 'The name of the site.' }),
    description: z.string().meta({ description: 'What it is, in one sentence.' }),
    language: z.string().meta({ description: 'The language of the text (BCP 47).' }),
    notice: z.string().meta({ description: 'What the content rests on. It goes wherever the content goes.' }),
    updated: z.string().optional().meta({ description: 'The day of its last change.', format: 'date' }),
    licence: z
      .strictObject({
        name: z.string().meta({ description: 'Its name.' }),
        url: z.string().meta({ description: 'Where its text stands.' }),
      })
      .meta({ description: 'The licence of the content, not of the works it is about.' }),
    address: addressField(),
  })
  .meta({ id: 'Site', description: 'Where the content comes from.' });

const vocabulary = z
  .strictObject({
    claimKinds: z
      .array(namedSchema('The label before a statement.'))
      .meta({ description: 'Kinds of claim.' }),
    factorKinds: z.array(namedSchema('The word for one of them.')).meta({ description: 'Kinds of entry.' }),
    relationKinds: z.array(namedSchema('The word on the arrow.')).meta({ description: 'Kinds of relation.' }),
    dimensions: z
      .array(
        namedSchema('The head of the row.').extend({
          question: z.string().meta({ description: 'What is asked of every study.' }),
          address: addressField(),
        }),
      )
      .meta({ description: 'The questions of the comparison, in order.' }),
  })
  .meta({ id: 'Vocabulary', description: 'What the lists below name by id.' });

const studyExport = z
  .strictObject({
    id: exportId().meta({ description: 'The id.' }),
    mark: z.string().meta({ description: 'The letter or number that stands for it.' }),
    title: z.string().meta({ description: 'A title for headings; the full one is that of the reference.' }),
    gist: z.string().meta({ description: 'The study in a sentence or two, in the words of the editors.' }),
    basis: basisField(),
    reference: exportId().meta({ description: 'The id of the work in `references`.' }),
    outline: z
      .array(
        z.strictObject({
          part: z.string().meta({ description: 'The name of the part, as the source prints it.' }),
          short: z.string().meta({ description: 'A shorter name.' }),
          sentences: z
            .array(z.int().min(1))
            .meta({ description: 'The number of words of each sentence, in order.' }),
        }),
      )
      .meta({ description: 'The parts of the source: facts, not its text.' }),
    reading: z.array(readingExport).meta({ description: 'Works for reading on.' }),
    address: addressField(),
  })
  .meta({ id: 'Study', description: 'A study whose source was taken apart into claims.' });

export const claimExport = z
  .strictObject({
    id: claimKey(),
    study: exportId().meta({ description: 'The id of the study that says so.' }),
    basis: basisField(),
    kind: exportId().meta({ description: 'The id of a kind in `claimKinds`.' }),
    statement: z.string().meta({
      description:
        'What the study says, in the words of the editors. It tells what is said, not that it is so.',
    }),
    place: placeSchema,
    factors: z.array(exportId()).meta({ description: 'The glossary entries that it is about.' }),
    address: addressField(),
  })
  .meta({ id: 'Claim', description: 'One thing that a source says, with the sentence in which it does.' });

const senseExport = z
  .strictObject({
    id: exportId().meta({ description: 'The id within the entry.' }),
    study: exportId().optional().meta({ description: 'Who uses the term so. Left out: the field does.' }),
    silent: z
      .boolean()
      .meta({ description: 'The term is not used, or not defined; what stands in `text` is editorial.' }),
    standing: standingField(),
    text: z.string().meta({ description: 'How the term is used, in the words of the editors.' }),
    claims: claimKeys('The claims that show it.'),
    references: z.array(exportId()).meta({ description: 'The works that show it.' }),
    address: addressField(),
  })
  .meta({ id: 'Sense', description: 'What one source means by a term.' });

const matchExport = z
  .strictObject({
    factor: exportId().meta({ description: 'The other entry.' }),
    as: z.enum(matchTypes).meta({
      description:
        'As in SKOS: `same` (exactMatch), `close`, `broader` (the other one is wider), `narrower` (the other one is narrower), `related`.',
    }),
    standing: standingField(),
    reason: editorialText.optional().meta({ description: 'Why the editors match them.' }),
    claims: claimKeys('The claims in which a study itself says so.'),
  })
  .meta({
    id: 'Match',
    description: 'How two entries match, told from this entry’s side. Each match stands at both of them.',
  });

const factorExport = z
  .strictObject({
    id: exportId().meta({ description: 'The id.' }),
    name: z.string().meta({ description: 'The name.' }),
    aliases: z.array(z.string()).meta({ description: 'Other names and spellings of the same thing.' }),
    kind: exportId().meta({ description: 'The id of a kind in `factorKinds`.' }),
    gloss: editorialText.meta({ description: 'The entry in one sentence.' }),
    senses: z
      .array(senseExport)
      .meta({ description: 'How each study uses the term, and how the field does.' }),
    matches: z.array(matchExport).meta({ description: 'How it matches other entries.' }),
    reading: z.array(readingExport).meta({ description: 'Works for reading on.' }),
    address: addressField(),
  })
  .meta({ id: 'Factor', description: 'An entry of the glossary.' });

const cellExport = z
  .strictObject({
    dimension: exportId().meta({ description: 'The id of a question in `dimensions`.' }),
    study: exportId().meta({ description: 'The id of the study that is asked.' }),
    standing: z.enum(['reported', 'silent']).meta({
      description:
        '`reported`: the cell rests on claims. `silent`: what was read of the source does not say.',
    }),
    brief: z.string().optional().meta({ description: 'The answer in a few words of the editors’ own.' }),
    claims: claimKeys('The claims that the cell rests on.'),
    note: editorialText.optional().meta({ description: 'What may be said although the source is silent.' }),
    address: addressField(),
  })
  .meta({ id: 'Cell', description: 'One study’s answer to one question.' });

export const literatureFile = z
  .strictObject({
    ...head,
    site: sourceExport,
    vocabulary,
    studies: z.array(studyExport).meta({ description: 'In the order of their marks.' }),
    claims: z.array(claimExport).meta({ description: 'Study by study.' }),
    factors: z.array(factorExport).meta({ description: 'The glossary, in alphabetical order.' }),
    frameworks: z.array(frameworkExport).meta({ description: 'Those of one study first.' }),
    cells: z.array(cellExport).meta({ description: 'The comparison: each question asked of each study.' }),
    references: z.array(referenceExport).meta({ description: 'By author, year and title.' }),
  })
  .meta({
    title: 'A literature',
    description:
      'Studies taken apart into claims, each with the sentence of the source that it rests on; with a glossary, frameworks, a comparison and references. Lists are flat and name each other by id. Longer texts of the site are not in it.',
  });

export const frameworkFile = z
  .strictObject({
    ...head,
    site: sourceExport,
    framework: frameworkExport,
    sources: z.array(sourceOfFramework).meta({ description: 'The studies that it is drawn from.' }),
    claims: z.array(claimExport).meta({ description: 'Those that its relations rest on.' }),
  })
  .meta({ id: 'FrameworkFile', description: 'A framework by itself, with the claims that it rests on.' });

export type LiteratureFile = z.output<typeof literatureFile>;
export type FrameworkFile = z.output<typeof frameworkFile>;

/**
 * The published schema (JSON Schema 2020-12). A whole literature is its root, a framework by itself `#/$defs/FrameworkFile`.
 * @param id where it will stand, as far as that is known
 */
export function buildExportSchema(id: string | undefined): Record<string, unknown> {
  const { $schema, $defs, ...root } = z.toJSONSchema(literatureFile);
  const { $defs: frameworkDefs } = z.toJSONSchema(frameworkFile);
  return { $schema, ...(id !== undefined && { $id: id }), ...root, $defs: { ...$defs, ...frameworkDefs } };
}
