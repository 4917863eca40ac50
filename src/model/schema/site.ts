import { z } from 'zod';
import { idField, nounSchema, textField, urlField } from './fields.ts';
import { nameSchema } from './reference.ts';

/** The sections that every site has; a page of one's own is named by its id instead. */
export const sections = ['studies', 'factors', 'frameworks', 'compare', 'references'] as const;

const claimKindSchema = z.strictObject({
  id: idField().meta({ description: 'The id that claims name in `kind`.', examples: ['finding'] }),
  name: textField().meta({ description: 'The label before the statement.', examples: ['Finding'] }),
});

const factorKindSchema = z.strictObject({
  id: idField().meta({ description: 'The id that glossary entries name in `kind`.', examples: ['outcome'] }),
  one: textField().meta({ description: 'The word for one entry of this kind.', examples: ['Outcome'] }),
  many: textField().meta({ description: 'The word for several.', examples: ['Outcomes'] }),
});

const relationKindSchema = z.strictObject({
  id: idField().meta({ description: 'The id that relations name in `kind`.', examples: ['shortens'] }),
  name: textField().meta({ description: 'The word on the arrow.', examples: ['shortens'] }),
  sentence: textField()
    .refine((text) => text.includes('{from}') && text.includes('{to}'), 'must contain {from} and {to}')
    .meta({
      description:
        'The sentence that a relation of this kind becomes, with `{from}` and `{to}` for its ends.',
      examples: ['{from} shortens {to}.'],
      mistake: 'Leaving out `{from}` or `{to}`.',
    }),
  both: textField()
    .refine((text) => text.includes('{from}') && text.includes('{to}'), 'must contain {from} and {to}')
    .optional()
    .meta({
      description: 'The same for a relation that goes both ways.',
      examples: ['{from} and {to} shorten each other.'],
    }),
});

const dimensionSchema = z.strictObject({
  id: idField().meta({ description: 'The id that profiles use as key.', examples: ['sample'] }),
  name: textField().meta({ description: 'The head of the row.', examples: ['Sample'] }),
  question: textField().meta({
    description: 'What the row asks of every study.',
    examples: ['Who or what was observed, and how many?'],
  }),
});

export const siteSchema = z.strictObject({
  name: textField().meta({ description: 'The name of the site.', examples: ['Tea steeping'] }),
  description: textField().meta({
    description: 'One sentence for search engines and link previews.',
    examples: ['Three studies of how tea steeps, claim by claim.'],
  }),
  language: z
    .string()
    .refine((tag) => {
      try {
        // Longer first parts are allowed by the standard, but none is in use: they are names of languages.
        return /^[a-z]{2,3}(?:-|$)/i.test(tag) && Intl.getCanonicalLocales(tag).length === 1;
      } catch {
        return false;
      }
    }, 'must be the tag of a language, such as "en" or "de-AT"')
    .meta({
      description:
        'The language of the content (BCP 47). It chooses the words of the interface, sorting and hyphenation.',
      examples: ['en'],
      mistake: 'Writing the name of the language, "English".',
    }),
  url: urlField()
    .optional()
    .meta({
      description:
        'Where the site will stand, without the base path. Needed for canonical addresses, previews and the sitemap; the environment variable `SITE_URL` goes before it.',
      examples: ['https://tea.example'],
      mistake: 'Leaving out https://.',
    }),
  licence: z
    .strictObject({
      name: textField().meta({ description: 'The name of the licence.', examples: ['CC BY 4.0'] }),
      url: urlField().meta({
        description: 'Where its text stands.',
        examples: ['https://creativecommons.org/licenses/by/4.0/'],
      }),
    })
    .meta({ description: 'The licence of the content (not of the works it is about).' }),
  notice: textField().meta({
    description: 'What the content rests on, in one or two sentences. It stands at the foot of every page.',
    examples: ['Everything said here rests on the published abstracts.'],
  }),
  updated: z.iso
    .date('must be a day such as 2014-03-21')
    .optional()
    .meta({
      description:
        'The day on which the content was last changed. It stands at the foot of every page, for citing.',
      examples: ['2014-03-21'],
      mistake: 'Forgetting to change it.',
    }),
  authors: z
    .array(nameSchema)
    .default([])
    .meta({
      description: 'Who made the site, for citing its pages. Left out: a page is cited by its title.',
      examples: [[{ family: 'Rossi', given: 'Anna' }]],
      mistake: 'The authors of the works that the site is about.',
    }),
  labels: z
    .strictObject({
      study: nounSchema.meta({ description: 'What this field calls a study.' }),
      factor: nounSchema.meta({ description: 'What this field calls an entry of the glossary.' }),
      framework: nounSchema.meta({ description: 'What this field calls a framework.' }),
    })
    .meta({ description: 'The words of this field for the three things the site is made of.' }),
  words: z
    .record(z.string(), textField())
    .default({})
    .meta({
      description:
        'Words of the interface to replace, by key; the keys are those of `src/words/en.ts`. A language without words of its own (there are English and German) gives all of them here.',
      examples: [{ 'nav.compare': 'Compare the studies' }],
      mistake: 'A key that does not exist; the error names the nearest one.',
    }),
  navigation: z
    .array(idField())
    .min(1)
    .meta({
      description: `What the head of every page links to, in order: ${sections.join(', ')}, or the id of a page in \`pages/\`.`,
      examples: [['studies', 'factors', 'about']],
    }),
  offline: z
    .strictObject({
      saveUpTo: z
        .number()
        .min(0)
        .default(5)
        .meta({
          description:
            'In megabytes. Up to this size the site is saved in the reader’s browser on the first visit, in the background; a larger one offers it on the page `/offline/`. 0 always offers, never saves by itself.',
          examples: [5],
          mistake: 'Writing the unit, "5 MB".',
        }),
    })
    .prefault({})
    .meta({ description: 'How the site is read without a network.' }),
  claimKinds: z
    .array(claimKindSchema)
    .min(1)
    .meta({ description: 'The kinds of claim, in the order in which they are listed.' }),
  factorKinds: z
    .array(factorKindSchema)
    .min(1)
    .meta({ description: 'The kinds of glossary entry, in the order in which they are listed.' }),
  relationKinds: z
    .array(relationKindSchema)
    .default([])
    .meta({ description: 'The kinds of relation that frameworks draw.' }),
  dimensions: z
    .array(dimensionSchema)
    .default([])
    .meta({ description: 'The rows of the comparison, in order; a study’s profile fills them.' }),
});

export type SiteEntry = z.output<typeof siteSchema>;
