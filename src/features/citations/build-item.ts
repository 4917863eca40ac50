/** A work, or a page of ours, as an item of CSL-JSON: what is cited and exported in every form is made of it. */
import type { Reference, Site } from '../../model/literature.ts';
import type { ReferenceEntry } from '../../model/schema/reference.ts';
import { formatDoubt } from '../../site/citation-words.ts';
import type { Words } from '../../words/words.ts';

/** CSL 1.0.2. What is uncertain stands in `note`, as formats for exchange have no other place for it. */
export type Item = Pick<ReferenceEntry, 'id' | 'type' | 'title'> &
  Partial<Omit<ReferenceEntry, 'custom'>> & { archive_location?: string; note?: string };

/** Stands in an item for the version of the site: a letter that no format escapes and no style capitalizes. */
export const versionStandIn = '\uE0F1';

export function buildItem({ data }: Reference, words: Words): Item {
  const { custom, ...fields } = data;
  const note = [data.issued?.circa && words('cite.circa'), formatDoubt(data, words)].filter(Boolean);
  return withoutEmpty({ ...locate(fields), note: note.join(' ') });
}

/** The number of a thesis is that of its repository; styles would call it the number of a publication. */
function locate(fields: Omit<ReferenceEntry, 'custom'>): Item {
  const { number, ...others } = fields;
  const isArchived = fields.type === 'thesis' && fields.archive !== undefined && number !== undefined;
  return isArchived ? { ...others, archive_location: number } : fields;
}

export interface PageToCite {
  /** The address of the page, without base path. */
  path: string;
  title: string;
  /** Its whole address. */
  url: string | undefined;
}

/** A page of the site itself, with its version and day. The address says when it was cited. Its first page is the site. */
export function buildPageItem({ path, title, url }: PageToCite, site: Site, words: Words): Item {
  const whole = words('cite.siteVersion', { site: site.name, version: versionStandIn });
  return withoutEmpty({
    id: path.split('/').filter(Boolean).join('-') || 'home',
    type: 'webpage',
    title: path === '/' ? whole : title,
    author: site.authors,
    'container-title': path === '/' ? undefined : whole,
    issued: site.updated && { 'date-parts': [site.updated.split('-').map(Number)] },
    language: site.language,
    URL: url && (site.updated ? `${url}?cited=${site.updated}` : url),
    note: site.notice,
  } as Item);
}

function withoutEmpty(item: Item): Item {
  const isEmpty = (value: unknown) =>
    value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(item).filter(([, value]) => !isEmpty(value))) as Item;
}
