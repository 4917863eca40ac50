import { z } from 'zod';
import { addressField, exportId } from './export-fields.ts';
import { referenceTypes } from './reference.ts';

const nameExport = z
  .union([
    z.strictObject({
      family: z.string().meta({ description: 'Family name, with its particles.' }),
      given: z.string().optional().meta({ description: 'Given names or initials.' }),
      suffix: z.string().optional().meta({ description: 'What follows the name.' }),
    }),
    z.strictObject({
      literal: z.string().meta({ description: 'An organization, or a name that has no parts.' }),
    }),
  ])
  .meta({ id: 'Name', description: 'A name, as in CSL.' });

const text = (description: string) => z.string().optional().meta({ description });

/** CSL-JSON, as far as a literature uses it. */
export const cslExport = z
  .strictObject({
    id: exportId().meta({ description: 'The id of the reference.' }),
    type: z.enum(referenceTypes).meta({ description: 'The type of the work.' }),
    title: z.string().meta({ description: 'The title.' }),
    author: z.array(nameExport).optional().meta({ description: 'The authors, in order.' }),
    editor: z.array(nameExport).optional().meta({ description: 'The editors, in order.' }),
    issued: z
      .strictObject({
        'date-parts': z
          .array(z.array(z.int()).min(1).max(3))
          .length(1)
          .meta({ description: 'Year, month, day; as far as known.' }),
        circa: z.boolean().optional().meta({ description: 'The date is approximate.' }),
      })
      .optional()
      .meta({ description: 'When it appeared. Left out: no date is known.' }),
    'container-title': text('The journal or book it stands in.'),
    'collection-title': text('The series.'),
    publisher: text('The publisher or institution.'),
    volume: text('The volume.'),
    issue: text('The issue.'),
    page: text('The pages.'),
    'page-first': text('The first page, where the last is not known.'),
    number: text('The number of a report or article.'),
    genre: text('What kind of report or thesis.'),
    archive: text('The repository.'),
    language: text('The language of the work.'),
    DOI: text('The DOI alone.'),
    ISSN: text('The ISSN of the journal.'),
    URL: text('The page of the publisher or repository.'),
  })
  .meta({ id: 'CslItem', description: 'The record of the work as CSL-JSON 1.0.2.' });

export const knownExport = z
  .strictObject({
    verified: z
      .array(z.string())
      .meta({ description: 'The fields that were seen on a page of the publisher, repository or library.' }),
    record: z.array(z.string()).meta({ description: 'The fields that only the record at hand gives.' }),
    unverified: z.array(z.string()).meta({
      description: 'The fields that nobody has confirmed. Whoever cites the work should look them up.',
    }),
    note: text('What else is uncertain about the record.'),
    says: text('What the work says, in one sentence of the editors’ own.'),
    seen: z
      .enum(['abstract', 'citation', 'full text'])
      .optional()
      .meta({ description: 'How much of the work was seen. Left out: not recorded.' }),
  })
  .meta({ id: 'Known', description: 'How well the record is known.' });

export const referenceExport = z
  .strictObject({
    id: exportId().meta({ description: 'The id.' }),
    citation: z.string().meta({ description: 'How running text names the work: names and year.' }),
    csl: cslExport,
    known: knownExport,
    study: exportId().optional().meta({ description: 'The study that summarises it, if one does.' }),
    factors: z.array(exportId()).meta({ description: 'The glossary entries that it bears on.' }),
    address: addressField(),
  })
  .meta({ id: 'Reference', description: 'A work, with how well its record is known.' });
