import type { Fragment } from './fragment-packs.ts';
import { isWanted, listWords, markWords, readEscapes, readExcerpt } from './mark-words.ts';
import type { Hit, Piece } from './search-answer.ts';
import { nameSeparator, type RecordKind } from './search-record.ts';

/** A fragment as Pagefind returns it with a result: with base path, excerpt and sections. */
export interface FoundFragment extends Omit<Fragment, 'anchors' | 'word_count'> {
  raw_url: string;
  excerpt: string;
  plain_excerpt: string;
  sub_results: { title: string; url: string }[];
}

const sectionsUpTo = 3;
const wordsUpTo = 8;

/** What a result shows, from what Pagefind found. */
export function readHit(found: FoundFragment, query: string, base: string): Hit {
  const { shown, content } = found;
  const plain = readEscapes(found.plain_excerpt);
  const typed = listWords(query);
  const marked = readExcerpt(found.excerpt, typed);
  const matched = listWords(
    marked
      .filter(({ isHit }) => isHit)
      .map(({ text }) => text)
      .join(' '),
  );
  const title = shown.name ?? found.meta.title;
  const name = title === undefined ? undefined : markWords(title, [...matched, ...typed]);
  const inName = (name ?? []).filter(({ isHit }) => isHit).flatMap(({ text }) => listWords(text));
  const isFoundByName = inName.length > 0 || matched.length === 0;
  const excerpt =
    shown.gist !== undefined && isFoundByName
      ? markWords(shown.gist, [...matched, ...typed])
      : addEllipses(matched.length > 0 ? marked : markWords(plain, typed), plain, content);
  return {
    address: found.raw_url,
    kind: (found.filters['kind']?.[0] ?? 'page') as RecordKind,
    name,
    excerpt,
    isOurs: shown.isOurs ?? false,
    sections: found.sub_results
      .filter(
        ({ title: section, url }) =>
          section !== '' && url.includes('#') && found.raw_url !== `/${url.slice(base.length)}`,
      )
      .slice(0, sectionsUpTo)
      .map(({ title: section, url }) => ({ name: section, address: `/${url.slice(base.length)}` })),
    shown,
    isNamed: [title ?? '', ...(found.meta.names ?? '').split(nameSeparator)].some((each) =>
      isSame(each, query),
    ),
    words: [...new Set([...matched, ...inName, ...typed.filter((word) => isWanted(word, matched))])].slice(
      0,
      wordsUpTo,
    ),
  };
}

function isSame(name: string, query: string): boolean {
  const [a, b] = [listWords(name).join(' '), listWords(query).join(' ')];
  return a !== '' && a === b;
}

/** An excerpt says where it leaves something out. */
function addEllipses(excerpt: readonly Piece[], plain: string, content: string): Piece[] {
  const text = plain.trim();
  const dots = (isLeftOut: boolean, piece: string): Piece[] =>
    isLeftOut && text !== '' ? [{ text: piece, isHit: false }] : [];
  return [
    ...dots(!content.trimStart().startsWith(text.slice(0, 40)), '… '),
    ...excerpt,
    ...dots(!content.trimEnd().endsWith(text.slice(-40)), ' …'),
  ];
}
