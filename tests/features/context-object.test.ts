import { describe, expect, test } from 'vitest';
import { formatContextObject } from '../../src/site/format-context-object.ts';
import type { ReferenceEntry } from '../../src/model/schema/reference.ts';
import { referenceSchema } from '../../src/model/schema/reference.ts';
import { createWords } from '../../src/words/words.ts';
import { openOwn } from '../exports/open-source.ts';

const noun = { one: 'x', many: 'xs' };
const words = createWords({
  language: 'en',
  words: {},
  labels: { study: noun, factor: noun, framework: noun },
});
const make = (fields: object): ReferenceEntry =>
  referenceSchema.parse({ id: 'tea', type: 'article-journal', title: 'Tea', ...fields });
/** The keys and values in their order, as whoever reads a ContextObject splits them. */
const read = (data: ReferenceEntry) =>
  formatContextObject(data, words)
    .split('&')
    .map((pair) => pair.split('=').map(decodeURIComponent) as [string, string]);
const valuesOf = (data: ReferenceEntry, key: string) =>
  read(data).flatMap(([name, value]) => (name === key ? [value] : []));

describe('what Zotero reads from a page', () => {
  test('is an article in a journal, with all that is known of it', () => {
    const data = make({
      author: [{ family: 'Rossi', given: 'Anna' }],
      issued: { 'date-parts': [[2014, 3]] },
      'container-title': 'Journal of Tea & Coffee',
      volume: '2',
      issue: '3',
      page: '10–12',
      DOI: '10.1000/tea',
      URL: 'https://tea.example/?a=1&b=2',
      ISSN: '1234-5679',
      language: 'en',
    });
    expect(Object.fromEntries(read(data))).toEqual({
      ctx_ver: 'Z39.88-2004',
      rft_val_fmt: 'info:ofi/fmt:kev:mtx:journal',
      'rft.genre': 'article',
      'rft.atitle': 'Tea',
      'rft.jtitle': 'Journal of Tea & Coffee',
      'rft.au': 'Rossi, Anna',
      'rft.date': '2014-03',
      'rft.volume': '2',
      'rft.issue': '3',
      'rft.pages': '10-12',
      'rft.issn': '1234-5679',
      'rft.language': 'en',
      rft_id: 'https://tea.example/?a=1&b=2',
    });
    expect(valuesOf(data, 'rft_id')).toEqual(['info:doi/10.1000/tea', 'https://tea.example/?a=1&b=2']);
  });

  test('is a thesis, with its degree and institution', () => {
    const data = make({ type: 'thesis', genre: 'Master’s thesis', publisher: 'Leaf University' });
    expect(valuesOf(data, 'rft_val_fmt')).toEqual(['info:ofi/fmt:kev:mtx:dissertation']);
    expect(valuesOf(data, 'rft.title')).toEqual(['Tea']);
    expect(valuesOf(data, 'rft.degree')).toEqual(['Master’s thesis']);
    expect(valuesOf(data, 'rft.inst')).toEqual(['Leaf University']);
  });

  test('has people as “Last, First” alone: a natural order is split at the wrong space, and rft.aulast doubles them', () => {
    const data = make({
      author: [
        { family: 'Le Meunier-FitzHugh', given: 'Kenneth' },
        { family: 'Berg', given: 'A.', 'non-dropping-particle': 'van der' },
        { family: 'Mononym' },
      ],
    });
    expect(valuesOf(data, 'rft.au')).toEqual([
      'Le Meunier-FitzHugh, Kenneth',
      'van der Berg, A.',
      'Mononym,',
    ]);
    expect(read(data).map(([key]) => key)).not.toContain('rft.aulast');
  });

  test('has an organization apart from people', () => {
    const data = make({ author: [{ literal: 'World Tea Organization' }] });
    expect(valuesOf(data, 'rft.aucorp')).toEqual(['World Tea Organization']);
    expect(valuesOf(data, 'rft.au')).toEqual([]);
  });

  test('has no date where none is known', () => {
    expect(valuesOf(make({}), 'rft.date')).toEqual([]);
  });

  test('tells as a keyword what is not verified, as it has no note', () => {
    const data = make({ author: [{ family: 'Rossi' }], custom: { unverified: ['author', 'DOI'] } });
    expect(valuesOf(data, 'rft.subject')).toEqual(['Not verified: author.']);
    expect(valuesOf(make({ custom: { unverified: ['DOI'] } }), 'rft.subject')).toEqual([]);
  });

  test.each([
    ['chapter', 'info:ofi/fmt:kev:mtx:book', 'bookitem'],
    ['paper-conference', 'info:ofi/fmt:kev:mtx:book', 'proceeding'],
    ['report', 'info:ofi/fmt:kev:mtx:book', 'report'],
    ['book', 'info:ofi/fmt:kev:mtx:book', 'book'],
  ] as const)('of the type %s is told by its genre', (type, format, genre) => {
    const data = make({ type });
    expect(valuesOf(data, 'rft_val_fmt')).toEqual([format]);
    expect(valuesOf(data, 'rft.genre')).toEqual([genre]);
  });

  test.each([
    ['article-magazine', 'magazineArticle'],
    ['webpage', 'webpage'],
    ['dataset', 'dataset'],
    ['speech', 'presentation'],
    ['document', 'document'],
  ] as const)('of the type %s is described in Dublin Core as %s', (type, name) => {
    const data = make({ type });
    expect(valuesOf(data, 'rft_val_fmt')).toEqual(['info:ofi/fmt:kev:mtx:dc']);
    expect(valuesOf(data, 'rft.type')).toEqual([name]);
    expect(valuesOf(data, 'rft.title')).toEqual(['Tea']);
  });

  test('cannot be broken out of by a title', () => {
    const title = '&rft.au=Nobody, X"><script>=%26';
    expect(valuesOf(make({ title }), 'rft.atitle')).toEqual([title]);
    expect(valuesOf(make({ title }), 'rft.au')).toEqual([]);
    expect(formatContextObject(make({ title }), words)).not.toMatch(/["<>]/);
  });

  test('is there for every work of ours, with a title and without empty values', () => {
    for (const { data } of openOwn().literature.references) {
      const pairs = read(data);
      expect(pairs.filter(([key]) => /title$/.test(key)).map(([, value]) => value)).toContain(data.title);
      for (const [key, value] of pairs) expect(value, `${data.id} ${key}`).toBeTruthy();
    }
  });
});
