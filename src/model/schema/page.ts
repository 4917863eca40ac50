import { z } from 'zod';
import { textField } from './fields.ts';

export const pageSchema = z.strictObject({
  title: textField().meta({ description: 'The heading of the page.', examples: ['About this site'] }),
  short: textField()
    .optional()
    .meta({ description: 'A shorter title for the navigation.', examples: ['About'] }),
  description: textField().meta({
    description: 'One sentence for search engines and link previews.',
    examples: ['What this site is and what it rests on.'],
  }),
  lead: textField()
    .optional()
    .meta({ description: 'The first paragraph, set larger.', examples: ['Three studies, taken apart.'] }),
});

export type PageEntry = z.output<typeof pageSchema>;
