import type { ReferenceEntry } from '../../model/schema/reference.ts';
import type { Item } from './build-item.ts';
import { splitByCapitals } from './protect-capitals.ts';

type Name = ReferenceEntry['author'][number];

const types: Partial<Record<Item['type'], string>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  review: 'article',
  book: 'book',
  chapter: 'incollection',
  'entry-encyclopedia': 'incollection',
  'paper-conference': 'inproceedings',
  report: 'techreport',
  manuscript: 'unpublished',
  webpage: 'online',
  'post-weblog': 'online',
};

/**
 * A record for BibTeX and BibLaTeX, in UTF-8: `@type{id,`, one field a line, `}`. Family names stand in braces, with their
 * particles, and in titles the words that must keep their capitals. `@online` and `eid` are BibLaTeX’s: BibTeX takes the one
 * for `@misc` and leaves the other out.
 * @see https://ctan.org/pkg/bibtex
 */
export function formatBibtex(item: Item): string {
  const type = item.type === 'thesis' ? findThesisType(item) : (types[item.type] ?? 'misc');
  const isArticle = type === 'article';
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const container = isArticle ? 'journal' : type.startsWith('in') ? 'booktitle' : 'howpublished';
  const publisher = item.type === 'thesis' ? 'school' : item.type === 'report' ? 'institution' : 'publisher';
  const fields: [name: string, value: string | number | undefined][] = [
    ['author', formatNames(item.author)],
    ['editor', formatNames(item.editor)],
    ['title', formatTitle(item)],
    [container, escape(item['container-title'])],
    ['series', escape(item['collection-title'])],
    [publisher, escape(item.publisher)],
    ['type', escape(item.genre)],
    ['volume', escape(item.volume)],
    ['number', escape(isArticle ? item.issue : item.number)],
    // The number of an article is not that of an issue.
    ['eid', isArticle ? escape(item.number) : ''],
    ['pages', formatPages(item)],
    ['year', year],
    ['month', month],
    ['day', day],
    ['archive', escape([item.archive, item.archive_location].filter(Boolean).join(', '))],
    ['issn', escape(item.ISSN)],
    ['doi', formatVerbatim(item.DOI)],
    ['url', formatVerbatim(item.URL)],
    ['language', escape(item.language)],
    ['note', escape(item.note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return [`@${type}{${item.id},`, ...lines, '}', ''].join('\n');
}

/** Braces keep capitals where a style writes titles small; in other languages than English, it never should. */
function formatTitle({ title, language = 'en' }: Item): string {
  if (!/^en\b/i.test(language)) return `{${escape(title)}}`;
  return splitByCapitals(title.replace(/\s+/g, ' '))
    .map(({ text, keeps }) => (keeps ? `{${escape(text)}}` : escape(text)))
    .join('');
}

/** BibTeX tells theses apart by degree; BibLaTeX and reference managers know `@thesis` as well. */
function findThesisType({ genre = '' }: Item): string {
  if (/\bmaster/i.test(genre)) return 'mastersthesis';
  return /\bph\.?\s?d\b|doctor|dissertation/i.test(genre) ? 'phdthesis' : 'thesis';
}

function formatNames(names: readonly Name[] = []): string {
  return names.map(formatName).join(' and ');
}

/** Braces keep a name whole that holds spaces, a comma or the word “and”. */
function formatName(name: Name): string {
  if ('literal' in name) return `{${escape(name.literal)}}`;
  const given = name.given && (/\band\b|,/.test(name.given) ? `{${escape(name.given)}}` : escape(name.given));
  return [`{${escape(name.family)}}`, name.suffix && `{${escape(name.suffix)}}`, given]
    .filter(Boolean)
    .join(', ');
}

/** `287--305`; `324+` where the last page is not known. */
function formatPages(item: Item): string {
  return (
    escape(item.page?.replace(/\s*[-–]+\s*/g, '--')) ||
    (item['page-first'] ? `${escape(item['page-first'])}+` : '')
  );
}

const signs: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
};

function escape(text = ''): string {
  return text.replace(/\s+/g, ' ').replace(/[\\~^<>|{}&%$#_]/g, (sign) => signs[sign] ?? `\\${sign}`);
}

/** Reference managers take these to the letter; only braces would end the field too early or too late. */
function formatVerbatim(text = ''): string {
  return text.replace(/[\s{}\\]/g, (sign) => encodeURIComponent(sign));
}
