import { make } from './make-element.client.ts';
import type { Hit, Piece } from './search-answer.ts';
import type { SearchWords } from './search-setup.ts';

interface Context {
  words: SearchWords;
  /** The base path of the site, with a slash at both ends. */
  base: string;
}

/** One result: who says it, what it is and where it stands; then its name or its words, as a link. */
export function renderHit(hit: Hit, context: Context): HTMLLIElement {
  const { shown, name, excerpt, isOurs } = hit;
  const link = make('a', { class: 'quiet-link', href: linkTo(hit.address, hit.words, context) });
  const words = make('span', { class: isOurs && 'ed' }, ...renderPieces(excerpt));
  if (name) link.append(...renderPieces(name));
  else link.append(words);
  const { sections } = hit;
  return make(
    'li',
    { class: 'hit', 'data-hue': shown.marks[0]?.[1] ?? 0 },
    renderHead(hit, context),
    link,
    name && excerpt.length > 0 ? make('p', {}, words) : undefined,
    sections.length > 0 ? renderSections(hit, context) : undefined,
  );
}

/** A study’s letter in its shape and hue. */
export function renderMark(mark: string, hue: number, { words }: Pick<Context, 'words'>): HTMLElement {
  return make(
    'span',
    { class: 'mark', 'data-hue': hue },
    make('span', { class: 'sr' }, `${words.study} `),
    mark,
  );
}

export function renderPieces(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, isHit }) => (isHit ? make('mark', {}, text) : text));
}

function renderHead({ shown }: Hit, context: Context): HTMLElement {
  return make(
    'p',
    { class: 'ui' },
    ...shown.marks.map(([mark, hue]) => renderMark(mark, hue, context)),
    shown.more ? make('span', { class: 'n' }, `+${shown.more}`) : undefined,
    make('b', {}, shown.label),
    shown.place ? make('span', { class: 'quiet' }, `· ${shown.place}`) : undefined,
  );
}

function renderSections({ sections, words }: Hit, context: Context): HTMLElement {
  const links = sections.flatMap(({ name, address }, index) => [
    index > 0 ? ' · ' : '',
    make('a', { href: linkTo(address, words, context) }, name),
  ]);
  return make('p', { class: 'ui quiet' }, `${context.words.sections} `, ...links);
}

/** The words go along, to be marked there. */
function linkTo(address: string, words: readonly string[], { base }: Context): string {
  const [path = '', anchor] = address.split('#');
  const found = words.length > 0 ? `?${new URLSearchParams({ found: words.join(' ') })}` : '';
  return `${base}${path.slice(1)}${found}${anchor === undefined ? '' : `#${anchor}`}`;
}
