import { pathOf, reservedIds } from '../addresses.ts';
import { siteFile, type Entries } from '../entries.ts';
import type { Problems } from './context.ts';

/** Whether an id would take the address of what stands beside a list: /factors/cite/ says how to cite all factors. */
export function checkReserved({ studies, factors, frameworks, site }: Entries, problems: Problems): void {
  const tell = (path: string, file: string, at: (string | number)[] | undefined, fix: string) =>
    problems.add({
      rule: 'reserved-page',
      file,
      at: at ?? { line: 1, column: 1 },
      message: `The address ${path} belongs to another part of the site.`,
      fix,
    });
  for (const [section, entries] of Object.entries({ studies, factors, frameworks }))
    for (const { id, file } of entries)
      if (reservedIds.includes(id))
        tell(`/${section}/${id}/`, file, undefined, 'give the file another name.');
  for (const [index, dimension] of site.dimensions.entries())
    if (reservedIds.includes(dimension.id))
      tell(pathOf.dimension(dimension), siteFile, ['dimensions', index, 'id'], 'give it another id.');
}
