import type { ReferenceEntry } from '../model/schema/reference.ts';
import { describeKnown, formatSortedName } from './citation-words.ts';
import type { Words } from '../words/words.ts';

type Kind = 'journal' | 'book' | 'dissertation' | 'dc';

/** How OpenURL calls them; whatever is not here is described in Dublin Core, with the name that Zotero has for the type. */
const kinds: Partial<Record<ReferenceEntry['type'], [kind: Kind, genre?: string]>> = {
  'article-journal': ['journal', 'article'],
  review: ['journal', 'article'],
  book: ['book', 'book'],
  chapter: ['book', 'bookitem'],
  'entry-encyclopedia': ['book', 'bookitem'],
  'paper-conference': ['book', 'proceeding'],
  report: ['book', 'report'],
  thesis: ['dissertation'],
};

const zoteroTypes: Partial<Record<ReferenceEntry['type'], string>> = {
  'article-magazine': 'magazineArticle',
  'article-newspaper': 'newspaperArticle',
  webpage: 'webpage',
  'post-weblog': 'blogPost',
  dataset: 'dataset',
  software: 'computerProgram',
  speech: 'presentation',
  manuscript: 'manuscript',
  standard: 'standard',
};

/**
 * A work as a ContextObject in KEV format, for the `title` of a COinS span, in the forms that Zotero reads: people as
 * `rft.au=Last, First` alone, no date where none is known. What is doubtful comes along as a keyword.
 * @see https://web.archive.org/web/2010/http://ocoins.info/
 */
export function formatContextObject(data: ReferenceEntry, words: Words): string {
  const [kind, genre] = kinds[data.type] ?? ['dc'];
  const isPart = genre === 'article' || genre === 'bookitem' || genre === 'proceeding';
  const container = data['container-title'];
  const { doubtful } = describeKnown(data, words);
  const values: [key: string, value: string | undefined][] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${kind}`],
    ['rft.genre', genre],
    ['rft.type', kind === 'dc' ? (zoteroTypes[data.type] ?? 'document') : undefined],
    [isPart ? 'rft.atitle' : kind === 'book' ? 'rft.btitle' : 'rft.title', data.title],
    [
      kind === 'journal' ? 'rft.jtitle' : kind === 'dc' ? 'rft.source' : 'rft.btitle',
      isPart || kind === 'dc' ? container : undefined,
    ],
    ...listPeople(data),
    ['rft.date', formatDate(data.issued)],
    ['rft.volume', data.volume],
    ['rft.issue', data.issue],
    ['rft.pages', data.page?.replaceAll('–', '-')],
    ['rft.spage', data.page === undefined ? data['page-first'] : undefined],
    ['rft.series', data['collection-title']],
    [
      kind === 'dissertation' ? 'rft.inst' : 'rft.pub',
      data.publisher ?? (kind === 'dissertation' ? undefined : data.archive),
    ],
    ['rft.degree', kind === 'dissertation' ? data.genre : undefined],
    ['rft.issn', data.ISSN],
    ['rft.language', data.language],
    ['rft_id', data.DOI && `info:doi/${data.DOI}`],
    ['rft_id', data.URL],
    [
      'rft.subject',
      doubtful.length > 0 ? words('reference.doubt', { fields: doubtful.join(', ') }) : undefined,
    ],
  ];
  return values.flatMap(([key, value]) => (value ? [`${key}=${encodeURIComponent(value)}`] : [])).join('&');
}

function listPeople({ author }: ReferenceEntry): [string, string][] {
  return author.map((name) => ['literal' in name ? 'rft.aucorp' : 'rft.au', formatPerson(name)]);
}

/** The comma tells Zotero which words are the family name. */
function formatPerson(name: ReferenceEntry['author'][number]): string {
  return 'literal' in name || name.given !== undefined
    ? formatSortedName(name)
    : `${formatSortedName(name)},`;
}

function formatDate(issued: ReferenceEntry['issued']): string | undefined {
  return issued?.['date-parts'][0]
    .map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'))
    .join('-');
}
