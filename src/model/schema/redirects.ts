import { z } from 'zod';
import { textField } from './fields.ts';

/** A page, a file, or a place on a page: as the ledger writes it. */
export const addressPattern = /^\/(?:[a-z0-9-]+\/)*(?:[a-z0-9-]+(?:\.[a-z0-9-]+)+)?(?:#[^\s#]+)?$/;

export const addressField = () =>
  z
    .string()
    .regex(
      addressPattern,
      'must be an address of this site without its base path, such as "/studies/cool-water/#claim-longer-when-cool"',
    );

const redirectSchema = z
  .strictObject({
    from: addressField().meta({
      description:
        'The address that was published and is gone: a page, a place on a page, or a file. A page takes along the places on it, and whatever else of the site bears its id.',
      examples: ['/studies/cold-water/'],
      mistake: 'Writing the base path or the host of the site. The line to add is printed by the error.',
    }),
    to: addressField()
      .optional()
      .meta({
        description: 'Where it went: an address of today. Left out where it is withdrawn.',
        examples: ['/studies/cool-water/'],
        mistake: 'An address that has itself gone elsewhere since: name the last one.',
      }),
    withdrawn: textField()
      .optional()
      .meta({
        description: 'Why nothing takes its place. The reason is shown to whoever follows the old address.',
        examples: ['The experiment could not be repeated.'],
        mistake: 'Giving a reason and `to` at once.',
      }),
    day: z.iso
      .date('must be a day such as 2014-03-21')
      .optional()
      .meta({
        description: 'The day on which it was withdrawn; needed where `withdrawn` stands.',
        examples: ['2014-03-21'],
        mistake: 'Leaving it out.',
      }),
  })
  .superRefine(({ to, withdrawn, day }, context) => {
    const tell = (path: string, input: unknown, message: string, fix: string) =>
      context.addIssue({ code: 'custom', path: [path], input, message, params: { fix } });
    if (to !== undefined && withdrawn !== undefined)
      tell('to', to, 'must not stand beside "withdrawn"', 'take one of the two out.');
    if (to === undefined && withdrawn === undefined)
      tell(
        'to',
        '',
        'must say where the address went',
        'add to: /…/, or withdrawn: and the reason, and day:.',
      );
    // As the check proposes it: nobody can know the reason but the author.
    if (withdrawn === 'why')
      tell(
        'withdrawn',
        withdrawn,
        'must be the reason, which readers see',
        'write why nothing takes its place.',
      );
    if (withdrawn !== undefined && day === undefined)
      tell('day', '', 'must be given where "withdrawn" is', 'add day: and the day, such as 2014-03-21.');
    if (withdrawn === undefined && day !== undefined)
      tell('day', day, 'must stand beside "withdrawn" alone', 'take it out.');
  });

export const redirectsSchema = z.array(redirectSchema);

export type RedirectEntry = z.output<typeof redirectSchema>;
