import { z } from 'zod';
import { claimReferenceField, idField, textField } from './fields.ts';

const groupSchema = z.strictObject({
  id: idField().meta({ description: 'The id that nodes and relations name.', examples: ['water'] }),
  name: textField().meta({ description: 'The heading of the group.', examples: ['The water'] }),
});

const nodeSchema = z.strictObject({
  id: idField()
    .optional()
    .meta({
      description: 'The node’s id; by default that of its glossary entry.',
      examples: ['temperature'],
    }),
  factor: idField().meta({
    description: 'The glossary entry that the node stands for.',
    examples: ['temperature'],
  }),
  label: textField()
    .optional()
    .meta({
      description: 'The words in the node; by default the name of the entry.',
      examples: ['Water temperature'],
    }),
  group: idField()
    .optional()
    .meta({ description: 'The group that the node stands in.', examples: ['water'] }),
});

export const relationSchema = z.strictObject({
  id: idField().meta({
    description: 'Permanent: it is the relation’s address (`#relation-<id>`).',
    examples: ['temperature-shortens-time'],
  }),
  from: idField().meta({ description: 'The id of a node or of a group.', examples: ['temperature'] }),
  to: idField().meta({ description: 'The id of a node or of a group.', examples: ['steeping-time'] }),
  direction: z
    .enum(['forward', 'both'])
    .default('forward')
    .meta({
      description: '`forward`: from → to. `both`: each acts on the other.',
      examples: ['both'],
    }),
  kind: idField().meta({ description: 'One of `relationKinds` in `site.yaml`.', examples: ['shortens'] }),
  sentence: textField()
    .optional()
    .meta({
      description:
        'The relation as a sentence, where the one made from its kind does not read well. `{from}` and `{to}` stand for the names of the ends.',
      examples: ['{from} decides how long {to} is.'],
    }),
  claims: z
    .array(claimReferenceField())
    .default([])
    .meta({
      description: 'The claims in which a study states the relation. With them it is drawn as reported.',
      examples: [['rossi-2014#longer-when-cool']],
    }),
  editorial: textField()
    .optional()
    .meta({
      description: 'Instead of claims: why we draw it. It is then drawn dashed and said to be ours.',
      examples: ['Neither study says so; both tables suggest it.'],
    }),
});

const stepSchema = z.strictObject({
  id: idField().meta({ description: 'The step’s address (`#step-<id>`).', examples: ['the-water'] }),
  title: textField().meta({ description: 'The heading of the step.', examples: ['First the water'] }),
  text: textField().meta({
    description: 'One or two sentences, to be said while the step is shown.',
    examples: ['Everything begins with its temperature.'],
  }),
  show: z
    .array(idField())
    .default([])
    .meta({
      description: 'What the step lights: ids of nodes, groups and relations.',
      examples: [['temperature', 'water']],
      mistake: 'Nothing at all: then there is no step to see.',
    }),
});

export const frameworkSchema = z.strictObject({
  name: textField().meta({
    description: 'The name of the framework.',
    examples: ['What makes tea take its time'],
  }),
  gist: textField().meta({
    description: 'What it shows, in one or two sentences.',
    examples: ['Two properties of the water act on one of the tea.'],
  }),
  studies: z
    .array(idField())
    .min(1)
    .meta({
      description: 'The study whose framework it is; several for one that brings studies together.',
      examples: [['rossi-2014']],
    }),
  groups: z.array(groupSchema).default([]).meta({ description: 'Boxes around nodes.' }),
  nodes: z.array(nodeSchema).default([]).meta({ description: 'What the framework is made of.' }),
  relations: z.array(relationSchema).default([]).meta({
    description: 'What acts on what. Only what a claim states, or what you mark as editorial with a reason.',
  }),
  tour: z.array(stepSchema).default([]).meta({ description: 'The framework told step by step, in order.' }),
});

export type FrameworkEntry = z.output<typeof frameworkSchema>;
