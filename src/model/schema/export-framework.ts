import { z } from 'zod';
import {
  addressField,
  basisField,
  claimKeys,
  editorialText,
  exportId,
  namedSchema,
  standingField,
} from './export-fields.ts';

const groupExport = namedSchema('The heading of the group.')
  .extend({ address: addressField() })
  .meta({ id: 'FrameworkGroup', description: 'A box around nodes. Relations may begin and end at it.' });

const nodeExport = z
  .strictObject({
    id: exportId().meta({ description: 'The id within the framework.' }),
    name: z.string().meta({ description: 'The words in the node.' }),
    factor: exportId().meta({ description: 'The id of the glossary entry that it stands for.' }),
    group: exportId().optional().meta({ description: 'The id of the group that it stands in.' }),
    address: addressField(),
  })
  .meta({ id: 'FrameworkNode', description: 'What a framework is made of.' });

const endField = (which: string) =>
  z
    .strictObject({
      type: z.enum(['node', 'group']).meta({ description: 'In which of the two lists it stands.' }),
      id: exportId().meta({ description: 'Its id there.' }),
    })
    .meta({ description: which });

const relationExport = z
  .strictObject({
    id: exportId().meta({ description: 'The id within the framework.' }),
    number: z.int().min(1).meta({ description: 'The number in the picture.' }),
    from: endField('Where it begins.'),
    to: endField('Where it ends.'),
    direction: z
      .enum(['forward', 'both'])
      .meta({ description: '`forward`: from → to. `both`: each acts on the other.' }),
    kind: exportId().meta({ description: 'The id of a kind in `relationKinds`.' }),
    kindName: z.string().meta({ description: 'The word on the arrow.' }),
    sentence: z.string().meta({ description: 'The relation as a sentence, in the words of the editors.' }),
    standing: standingField(),
    claims: claimKeys('The claims that state it. Empty where the relation is editorial.'),
    reason: editorialText
      .optional()
      .meta({ description: 'Why the editors draw it although no claim states it.' }),
    address: addressField(),
  })
  .meta({ id: 'FrameworkRelation', description: 'What is said to act on what.' });

const stepExport = z
  .strictObject({
    id: exportId().meta({ description: 'The id within the framework.' }),
    number: z.int().min(1).meta({ description: 'Counted from 1.' }),
    title: z.string().meta({ description: 'The heading of the step.' }),
    text: editorialText.meta({ description: 'What is told while the step is shown.' }),
    nodes: z.array(exportId()).meta({ description: 'The nodes that it lights.' }),
    groups: z.array(exportId()).meta({ description: 'The groups that it lights.' }),
    relations: z.array(exportId()).meta({ description: 'The relations that it lights.' }),
    address: addressField(),
  })
  .meta({ id: 'FrameworkStep', description: 'One step of the framework told in order.' });

export const frameworkExport = z
  .strictObject({
    id: exportId().meta({ description: 'The id.' }),
    name: z.string().meta({ description: 'The name.' }),
    gist: z.string().meta({ description: 'What it shows, in the words of the editors.' }),
    studies: z.array(exportId()).meta({
      description:
        'The study whose framework it is; several for one that the editors put together from them.',
    }),
    groups: z.array(groupExport).meta({ description: 'Boxes around nodes.' }),
    nodes: z.array(nodeExport).meta({ description: 'What it is made of.' }),
    relations: z.array(relationExport).meta({ description: 'In the order of their numbers.' }),
    tour: z.array(stepExport).meta({ description: 'The framework told step by step.' }),
    address: addressField(),
  })
  .meta({ id: 'Framework', description: 'What is said to act on what, relation by relation.' });

/** Stands in for the lists of studies and references where a framework goes by itself. */
export const sourceOfFramework = z
  .strictObject({
    study: exportId().meta({ description: 'The id of the study.' }),
    mark: z.string().meta({ description: 'The letter or number that stands for it.' }),
    citation: z.string().meta({ description: 'How running text names the work: names and year.' }),
    title: z.string().meta({ description: 'The full title of the work.' }),
    unverified: z
      .array(z.string())
      .meta({ description: 'The fields of its record that nobody has confirmed.' }),
    basis: basisField(),
    address: addressField(),
  })
  .meta({ id: 'SourceOfFramework', description: 'A study that the framework is drawn from.' });
