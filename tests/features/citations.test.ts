import { describe, expect, test } from 'vitest';
import {
  buildItem,
  buildPageItem,
  versionStandIn,
  type Item,
} from '../../src/features/citations/build-item.ts';
import { stripMarkup } from '../../src/features/citations/clean-markup.ts';
import { finishCitation } from '../../src/features/citations/finish-citation.ts';
import { formatCitations } from '../../src/features/citations/format-citations.node.ts';
import { citationStyles, type Citation, type StyleId } from '../../src/features/citations/styles.ts';
import { openOwn, openTea } from '../exports/open-source.ts';
import { fearedItems } from './citation-tea.ts';

const english = { language: 'en', noDate: 'n.d.' };
const cite = (item: Item, task = english) =>
  Object.fromEntries(
    formatCitations([item], task)[0]!.map((citation) => [citation.style, citation]),
  ) as unknown as Record<StyleId, Citation>;
const [signs, undated] = fearedItems as [Item, Item];

describe('a work is cited', () => {
  const article: Item = { ...signs, title: 'Hot tea and cold water', author: signs.author!.slice(0, 2) };

  test('as each style has it', () => {
    const cited = cite(article);
    expect(cited.apa.entry).toBe(
      'Le Meunier-FitzHugh, K., &amp; van der Berg, A. M., Jr. (2010). Hot tea and cold water. <i>Journal of Tea &amp; Coffee</i>, <i>22</i>(3), 287–305. https://doi.org/10.1000/a_b(1)',
    );
    expect(cited.harvard.entry).toContain('Le Meunier-FitzHugh, K. and van der Berg, A.M.');
    expect(cited.vancouver.entry).toContain('2010 Mar;22(3):287–305');
    expect(cited.chicago.entry).toContain('“Hot Tea and Cold Water.”');
    expect(cited.mla.entry).toContain('vol. 22, no. 3');
    expect(cited.apa.inText).toContain('(Le Meunier-FitzHugh &amp; van der Berg, 2010');
  });

  test('with British quotation marks in Harvard, which is British, and with those of the language elsewhere', () => {
    const quoting = { ...article, title: 'Hot “tea” and cold water' };
    expect(cite(quoting).harvard.entry).toContain(' (2010) ‘Hot “tea” and cold water’, <i>Journal');
    expect(cite(quoting).mla.entry).toContain('“Hot ‘Tea’ and Cold Water.”');
    expect(cite(article, { language: 'de', noDate: 'o. J.' }).harvard.entry).toContain(
      '„Hot tea and cold water“, <i>Journal',
    );
  });

  test('with the place in it, where the text has one', () => {
    const { apa, vancouver } = cite(article);
    expect(stripMarkup(finishCitation(apa.inText, 'Findings, <2>'))).toBe(
      '(Le Meunier-FitzHugh & van der Berg, 2010, Findings, <2>)',
    );
    expect(finishCitation(vancouver.inText, 'p. 3')).toBe('(1, p. 3)');
    expect(finishCitation(apa.inText)).toBe('(Le Meunier-FitzHugh &amp; van der Berg, 2010)');
  });

  test('without a date as n.d., in every style', () => {
    for (const { entry } of Object.values(cite(undated))) expect(entry).toContain('n.d.');
    expect(cite(undated).apa.entry).not.toContain('Retrieved');
    expect(cite(undated, { language: 'de-AT', noDate: 'o. J.' }).harvard.entry).toContain('o. J.');
  });

  test('with a year that is only about right as such', () => {
    expect(cite(fearedItems[2]!).apa.entry).toContain('ca. 1999');
  });

  test('in Harvard’s style between British quotation marks, with the comma outside', () => {
    expect(cite(article).harvard.entry).toContain('(2010) ‘Hot tea and cold water’, <i>');
    expect(cite(article, { language: 'de', noDate: 'o. J.' }).harvard.entry).toContain('„Hot tea');
  });

  test('with a number that holds a hyphen as one number, not as a range', () => {
    const report: Item = { id: 'x', type: 'report', title: 'x', number: '2011-11' };
    for (const { entry } of Object.values(cite(report))) {
      expect(entry).not.toMatch(/2011–11|[Nn]os\./);
      expect(entry).toContain('2011-11');
    }
  });

  test('by itself, whatever else is cited', () => {
    const twice = [article, { ...article, id: 'other' }];
    const [first, second] = formatCitations(twice, english);
    expect(second).toEqual(first);
    expect(first).toEqual(formatCitations([article], english)[0]);
  });

  test('with its title to the letter, of which nothing is executed', () => {
    for (const { entry, inText } of Object.values(cite(signs))) {
      expect(`${entry}${inText}`.replace(/<\/?(?:i|b|sub|sup)>/g, '')).not.toMatch(/[<>]/);
      expect(stripMarkup(entry)).toMatch(/<script>alert\(1\)<\/script>/i);
      expect(stripMarkup(entry)).toContain('\\textbf{z}');
    }
    const { apa } = cite({ id: 'x', type: 'book', title: 'A <i>b</i> <b onclick="x">c</b>' });
    expect(apa.entry).toContain('<i>A &lt;i&gt;b&lt;/i&gt; &lt;b onclick="x"&gt;c&lt;/b&gt;</i>');
  });

  test('with 300 authors, with none, and with an organization', () => {
    expect(cite(fearedItems[4]!).apa.entry).toContain('Author18, A., … Author299, A. (2020)');
    expect(cite({ id: 'x', type: 'book', title: 'Of nobody' }).apa.entry).toMatch(
      /^<i>Of nobody<\/i>\. \(n\.d\.\)/,
    );
    expect(cite(fearedItems[3]!).mla.entry).toMatch(/^World Tea Organization\./);
  });

  test('in each of the five styles, once', () => {
    expect(formatCitations([article], english)[0]!.map(({ style }) => style)).toEqual(
      citationStyles.map(({ id }) => id),
    );
  });
});

describe('what is cited', () => {
  test('of a work of ours: what is doubtful stands in the note, and nothing of our own fields comes along', () => {
    const { literature, words } = openOwn();
    for (const { data, ...reference } of literature.references) {
      const item = buildItem({ data, ...reference }, words);
      expect(item).not.toHaveProperty('custom');
      for (const [key, value] of Object.entries(item)) expect(value, key).not.toEqual([]);
      if (data.custom.note) expect(item.note).toContain(data.custom.note);
    }
  });

  test('of a page: the site as its container, with version and day, and an address that remembers the day', () => {
    const { literature, words } = openTea();
    const site = { ...literature.site, updated: '2020-02-03', authors: [{ literal: 'Teehaus' }] };
    const page = { path: '/factors/aroma/', title: 'Aroma', url: 'https://tea.example/factors/aroma/' };
    const item = buildPageItem(page, site, words);
    expect(item).toMatchObject({
      id: 'factors-aroma',
      type: 'webpage',
      issued: { 'date-parts': [[2020, 2, 3]] },
      URL: 'https://tea.example/factors/aroma/?cited=2020-02-03',
    });
    const [apa] = formatCitations([item], { language: 'de', noDate: 'o. J.' })[0]!;
    expect(finishCitation(apa!.entry)).toContain('{{version}}');
    expect(item['container-title']).toContain(versionStandIn);
    expect(stripMarkup(apa!.entry)).toMatch(/^Teehaus\. \(2020, Februar 3\)\. Aroma\./);
  });

  test('of a page without an author: in the text by its title or by the site, never by a version', () => {
    const { literature, words } = openTea();
    const site = { ...literature.site, updated: '2020-02-03', authors: [] };
    const item = buildPageItem({ path: '/x/', title: 'Aroma', url: undefined }, site, words);
    const task = { language: 'de', noDate: 'o. J.', site: site.name };
    for (const { inText, entry, style } of formatCitations([item], task)[0]!) {
      expect(inText, style).not.toContain(versionStandIn);
      expect(entry, style).toContain(versionStandIn);
    }
  });

  test('of a thesis in a repository: its number as the place there, not as that of a publication', () => {
    const { literature, words } = openOwn();
    const thesis = literature.references.find(({ data }) => data.type === 'thesis' && data.archive)!;
    const item = buildItem(thesis, words);
    expect(item.archive_location).toBe(thesis.data.number);
    expect(item).not.toHaveProperty('number');
    expect(cite(item).apa.entry).not.toContain('Publication No.');
  });

  test('of the first page: the site itself, named once', () => {
    const { literature, words } = openOwn();
    const { site } = literature;
    const item = buildPageItem({ path: '/', title: site.name, url: undefined }, site, words);
    for (const { style, entry } of Object.values(cite(item)))
      expect(stripMarkup(entry).split(site.name), style).toHaveLength(2);
  });

  test('of a page: in the text without the version, which the list has', () => {
    const { literature, words } = openOwn();
    for (const path of ['/', '/factors/']) {
      const item = buildPageItem({ path, title: 'Glossary', url: undefined }, literature.site, words);
      for (const { style, entry, inText } of Object.values(cite(item))) {
        expect(entry, style).toContain(versionStandIn);
        expect(inText, style).toMatch(/^\([^()]*\)$/);
        expect(inText, style).not.toContain(versionStandIn);
      }
    }
  });

  test('of a page without day and address: neither', () => {
    const { literature, words } = openTea();
    const { updated: _, ...site } = literature.site;
    const item = buildPageItem({ path: '/', title: 'Tee', url: undefined }, site, words);
    expect(item.id).toBe('home');
    expect(item).not.toHaveProperty('URL');
    expect(item).not.toHaveProperty('issued');
  });
});
