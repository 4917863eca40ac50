/**
 * The changes as an Atom feed (RFC 4287), written here and not by the package `feed`: that one reads titles as HTML, names no
 * language, and has no link but one in an entry.
 */
import { addressOf, feedPath } from '../../model/addresses.ts';
import type { Change, Literature } from '../../model/literature.ts';
import type { Words } from '../../words/words.ts';
import { nameAddress } from './name-address.ts';
import { nameUuid } from './name-uuid.ts';

export interface FeedParts {
  literature: Literature;
  words: Words;
  /** An address of the model as the feed has it: absolute, or relative to the host where that is not known. */
  locate: (address: string) => string;
}

/** Feed readers ask for it again and again; what is older stands on the page. */
const changesUpTo = 100;

export async function formatFeed(parts: FeedParts): Promise<string> {
  const { literature, words, locate } = parts;
  const { site, changes } = literature;
  const ids = await nameEntries(literature);
  const entries = changes.slice(0, changesUpTo).map((change) => formatEntry(change, ids.get(change)!, parts));
  const newest = changes[0]?.on ?? site.updated;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escape(site.language)}">`,
    `  <id>urn:uuid:${await nameUuid(site.name)}</id>`,
    `  <title>${escape(`${site.name}: ${words('changes.title')}`)}</title>`,
    `  <subtitle>${escape(words('changes.lead'))}</subtitle>`,
    // The format wants a day where there is none.
    `  <updated>${newest === undefined ? '1970-01-01T00:00:00Z' : formatTime(newest)}</updated>`,
    `  <author><name>${escape(site.name)}</name></author>`,
    `  <rights>${escape(words('footer.licence', { licence: site.licence.name }))}</rights>`,
    `  <link rel="self" type="application/atom+xml" href="${escape(locate(feedPath))}"/>`,
    `  <link rel="alternate" type="text/html" href="${escape(locate('/changes/'))}"/>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}

function formatEntry(change: Change, id: string, { literature, words, locate }: FeedParts): string {
  const links = change.where.map((address) => ({
    url: escape(locate(address)),
    name: escape(nameAddress(address, { literature, words })),
  }));
  const list = links.map(({ url, name }) => `<li><a href="${url}">${name}</a></li>`).join('');
  const html = `<p>${escape(change.what)}</p>${list && `<ul>${list}</ul>`}`;
  return [
    '  <entry>',
    `    <id>urn:uuid:${id}</id>`,
    `    <title>${escape(change.what.replace(/\s+/g, ' '))}</title>`,
    `    <updated>${formatTime(change.on)}</updated>`,
    `    <link rel="alternate" type="text/html" href="${escape(locate(addressOf.change(change)))}"/>`,
    ...links.map(({ url, name }) => `    <link rel="related" href="${url}" title="${name}"/>`),
    `    <content type="html">${escape(html)}</content>`,
    '  </entry>',
  ].join('\n');
}

/**
 * Made of what an entry says, and of nothing that moves: neither its place in the list nor the address of the site. Those that
 * say the same on one day are counted from the first.
 */
async function nameEntries({ site, changes }: Literature): Promise<Map<Change, string>> {
  const seen = new Map<string, number>();
  const ids = new Map<Change, string>();
  for (const change of changes) {
    const text = [site.name, change.on, change.what].join('\n');
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    ids.set(change, await nameUuid(count === 1 ? text : `${text}\n${count}`));
  }
  return ids;
}

/** Noon, which is the same day nearly everywhere. */
function formatTime(day: string): string {
  return `${day}T12:00:00Z`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** As text or in an attribute. What XML cannot hold at all is left out. */
function escape(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (sign) => entities[sign]!);
}
