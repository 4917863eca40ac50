import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { formatFeed } from '../../src/features/changes/format-feed.ts';
import { nameUuid } from '../../src/features/changes/name-uuid.ts';
import { addressOf } from '../../src/model/addresses.ts';
import type { Change, Literature } from '../../src/model/literature.ts';
import { openLiterature } from '../../src/site/open-literature.node.ts';
import { createWords } from '../../src/words/words.ts';

const tea = openLiterature('tests/fixtures/teezubereitung').literature!;
const { window } = new JSDOM();
const locate = (address: string) => `https://tee.example/kb${address}`;

function format(parts: Partial<Literature> = {}, at = locate): Promise<string> {
  const literature = { ...tea, ...parts };
  return formatFeed({ literature, words: createWords(literature.site), locate: at });
}

/** Read by the XML parser of jsdom, which knows nothing of us. */
function read(feed: string) {
  const xml = new window.DOMParser().parseFromString(feed, 'application/xml');
  expect(xml.querySelector('parsererror')?.textContent).toBeUndefined();
  const root = xml.documentElement;
  const text = (parent: Element, name: string) => {
    const found = [...parent.children].filter(({ localName }) => localName === name);
    expect(found.map(({ namespaceURI }) => namespaceURI)).toEqual(['http://www.w3.org/2005/Atom']);
    return found[0]!.textContent;
  };
  const links = (parent: Element, rel: string) =>
    [...parent.children]
      .filter((child) => child.localName === 'link' && child.getAttribute('rel') === rel)
      .map((link) => link.getAttribute('href'));
  return { root, text, links, entries: [...root.querySelectorAll(':scope > entry')] };
}

describe('The feed of changes', () => {
  test('of a small literature is this, and the same each time', async () => {
    await expect(await format()).toMatchFileSnapshot('../fixtures/exports/changes-feed.atom');
    expect(await format()).toBe(await format());
  });

  test('has all that Atom asks for', async () => {
    const { root, text, links, entries } = read(await format());
    expect([root.localName, root.namespaceURI]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
    expect(root.getAttribute('xml:lang')).toBe('de');
    expect(text(root, 'id')).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(text(root, 'title')).toContain('Teezubereitung');
    expect(text(root, 'updated')).toBe('2014-05-02T12:00:00Z');
    expect(text(root.querySelector('author')!, 'name')).toBe('Teezubereitung');
    expect(links(root, 'self')).toEqual(['https://tee.example/kb/changes/feed.atom']);
    expect(entries).toHaveLength(tea.changes.length);
    for (const [index, entry] of entries.entries()) {
      const change = tea.changes[index]!;
      expect(text(entry, 'title')).toBe(change.what);
      expect(text(entry, 'updated')).toBe(`${change.on}T12:00:00Z`);
      expect(links(entry, 'alternate')).toEqual([locate(addressOf.change(change))]);
      expect(links(entry, 'related')).toEqual(change.where.map(locate));
    }
    const ids = [root, ...entries].map((element) => text(element, 'id'));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('says in each entry what and where, with a link to each place by its name', async () => {
    const { entries, text } = read(await format());
    const { document } = new JSDOM(text(entries[0]!, 'content')).window;
    expect(document.querySelector('p')!.textContent).toBe(tea.changes[0]!.what);
    const links = [...document.querySelectorAll('a')];
    expect(links.map(({ href }) => href)).toEqual(tea.changes[0]!.where.map(locate));
    expect(links.map(({ textContent }) => textContent)).toEqual([
      'Blattgröße',
      expect.stringMatching(/^.+: .+, Satz \d+$/),
      expect.stringMatching(/: Wirkung \d+$|: Beziehung \d+$/),
      expect.stringMatching(/^Befund.*: .+$/),
    ]);
  });

  test('keeps the id of an entry when others come, go or are led elsewhere, and when the site moves', async () => {
    const own = (feed: string) =>
      read(feed)
        .entries.map((entry) => read(feed).text(entry, 'id'))
        .at(-1);
    const more: Change = { on: '2015-01-01', what: 'Neu.', where: [] };
    const last = { ...tea.changes.at(-1)!, where: ['/factors/'] };
    const changes = [more, ...tea.changes.slice(1, -1), last];
    expect(own(await format({ changes }, (address) => address))).toBe(own(await format()));
  });

  test('tells two entries apart that say the same on one day', async () => {
    const twice: Change = { on: '2015-01-01', what: 'Berichtigt.', where: [] };
    const { entries, text } = read(await format({ changes: [twice, { ...twice, where: ['/'] }] }));
    expect(text(entries[0]!, 'id')).not.toBe(text(entries[1]!, 'id'));
  });

  test('is whole without any change, and without an address of the site', async () => {
    const { root, text, links, entries } = read(await format({ changes: [] }, (address) => `/kb${address}`));
    expect(entries).toEqual([]);
    expect(text(root, 'updated')).toBe('1970-01-01T00:00:00Z');
    expect(links(root, 'self')).toEqual(['/kb/changes/feed.atom']);
    const site = { ...tea.site, updated: '2014-06-01' };
    const dated = read(await format({ changes: [], site }));
    expect(dated.text(dated.root, 'updated')).toBe('2014-06-01T12:00:00Z');
  });

  test.each([
    ['<script>alert(1)</script> & "quotes" \']]>'],
    ['\\textbf{x} {{y}} $z$ =1+1'],
    ['ένα, два, 三, ث, 🍵'],
    ['x'.repeat(2000)],
  ])('says to the letter what an author wrote: %s', async (what) => {
    const { entries, text } = read(await format({ changes: [{ on: '2015-01-01', what, where: [] }] }));
    expect(text(entries[0]!, 'title')).toBe(what);
    const { document } = new JSDOM(text(entries[0]!, 'content')).window;
    expect(document.body.children).toHaveLength(1);
    expect(document.querySelector('p')!.textContent).toBe(what);
  });

  test('leaves out what XML cannot hold, and line breaks in a title', async () => {
    const what = 'a\u0000b\u000Bc\uD800d\uFFFFe\nf';
    const { entries, text } = read(await format({ changes: [{ on: '2015-01-01', what, where: [] }] }));
    expect(text(entries[0]!, 'title')).toBe('ab c\uFFFDde f');
  });
});

test('A text has the same UUID always, and another text another one', async () => {
  expect(await nameUuid('tea')).toBe(await nameUuid('tea'));
  expect(await nameUuid('tea')).not.toBe(await nameUuid('Tea'));
});
