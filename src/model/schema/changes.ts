import { z } from 'zod';
import { textField } from './fields.ts';
import { addressField } from './redirects.ts';

const changeSchema = z.strictObject({
  on: z.iso.date('must be a day such as 2014-03-21').meta({
    description: 'The day on which the change was published.',
    examples: ['2014-03-21'],
    mistake: 'A day after that of `updated` in `site.yaml`: that one is to be changed too.',
  }),
  what: textField().meta({
    description: 'What has changed, for readers: one sentence.',
    examples: ['The finding was read again and says less now.'],
    mistake:
      'Saying it differently later: feed readers then show it a second time. What was wrong is a change of its own.',
  }),
  where: z
    .array(addressField())
    .default([])
    .meta({
      description:
        'The pages and places that it concerns, as addresses of this site without its base path. Left out where it concerns all of it.',
      examples: [['/studies/cool-water/#claim-longer-when-cool', '/factors/temperature/']],
      mistake:
        'A bare address without brackets. An address that is gone may stay, where `redirects.yaml` tells of it.',
    }),
});

export const changesSchema = z.array(changeSchema);

export type ChangeEntry = z.output<typeof changeSchema>;
