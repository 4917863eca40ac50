import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { describe, expect, inject, test } from 'vitest';
import { listAddresses, pathOf } from '../../src/model/addresses.ts';
import { openLiterature } from '../../src/site/open-literature.node.ts';
import { findAll, readSite } from './read-site.ts';

const pages = readSite(inject('ownSite'));
const { literature } = openLiterature('content') as {
  literature: NonNullable<ReturnType<typeof openLiterature>['literature']>;
};
const { cited } = listAddresses(literature);
const findPage = (path: string) => pages.find((page) => page.path === path)!;
const spansOf = (page: (typeof pages)[number]) => findAll(page, 'span', { class: 'Z3988' });

describe('reference managers that read a page', () => {
  test('find exactly one work on the page of a study, and the same one where it is told how to cite it', () => {
    for (const study of literature.studies) {
      const [span, ...more] = spansOf(findPage(pathOf.study(study)));
      expect(more).toEqual([]);
      const work = new URLSearchParams(span!.attributes.get('title'));
      expect([work.get('rft.atitle'), work.get('rft.title')]).toContain(study.reference.data.title);
      expect(
        spansOf(findPage(pathOf.cite(pathOf.study(study)))).map(({ attributes }) => attributes.get('title')),
      ).toEqual([span!.attributes.get('title')]);
    }
  });

  test('find each work of the list of references, and none on any other page', () => {
    expect(spansOf(findPage('/references/'))).toHaveLength(literature.references.length);
    const others = pages.filter(
      ({ path }) => !/^\/(?:studies\/.+|references)\//.test(path) || path === '/references/cite/',
    );
    expect(others.length).toBeGreaterThan(50);
    for (const page of others) expect(spansOf(page), page.path).toEqual([]);
  });

  test('take no page of ours for an article, nor anything on it for its date', () => {
    for (const page of pages) {
      const metas = findAll(page, 'meta').map(({ attributes }) => attributes);
      const type = metas.find((meta) => meta.get('property') === 'og:type');
      expect(type?.get('content'), page.path).toBe('website');
      expect(
        metas.filter((meta) =>
          /^citation_|published_time/.test(meta.get('name') ?? meta.get('property') ?? ''),
        ),
      ).toEqual([]);
      expect(findAll(page, 'time'), page.path).toEqual([]);
    }
  });

  test('find our own page described in Dublin Core, under a title that is not the work’s', () => {
    for (const path of cited) {
      const metas = new Map(
        findAll(findPage(path), 'meta').map(({ attributes }) => [
          attributes.get('name'),
          attributes.get('content'),
        ]),
      );
      expect(metas.get('DC.publisher'), path).toBe(literature.site.name);
      expect(metas.get('DC.date')).toBe(literature.site.updated);
      expect(metas.get('DC.rights')).toBe(literature.site.licence.url);
      expect(literature.references.map(({ data }) => data.title)).not.toContain(metas.get('DC.title'));
    }
  });
});

describe('how to cite', () => {
  test('is linked from every page that can be cited', () => {
    expect(cited.length).toBeGreaterThan(40);
    for (const path of cited) {
      const links = findAll(findPage(path), 'a').map(({ attributes }) => attributes.get('href'));
      expect(links, path).toContain(`${inject('ownSite').base.replace(/\/$/, '')}${pathOf.cite(path)}`);
    }
  });

  test('comes with files in the links themselves, which say the version of the site', () => {
    for (const path of cited) {
      const page = findPage(pathOf.cite(path));
      const files = findAll(page, 'a').filter(({ attributes }) => attributes.has('download'));
      const isStudy = literature.studies.some((study) => pathOf.study(study) === path);
      expect(files.map(({ attributes }) => attributes.get('download')!.replace(/^.*?\./, ''))).toEqual(
        isStudy ? ['bib', 'ris', 'json', 'bib', 'ris', 'json'] : ['bib', 'ris', 'json'],
      );
      const texts = files.map(({ attributes }) =>
        decodeURIComponent(attributes.get('href')!.replace(/^[^,]*,/, '')),
      );
      expect(texts.at(-1)).toMatch(/\(version [\da-f]{8}\)/);
      expect(page.html).not.toMatch(/\{\{version\}\}|%7B%7Bversion|[\uE0F1-\uE0F4]/);
    }
  });

  test('gives a study’s work as a file that a parser reads', () => {
    for (const study of literature.studies) {
      const [file] = findAll(findPage(pathOf.cite(pathOf.study(study))), 'a').filter(({ attributes }) =>
        attributes.get('download')?.endsWith('.bib'),
      );
      const [work] = new Cite(decodeURIComponent(file!.attributes.get('href')!.replace(/^[^,]*,/, '')))
        .data as [{ title: string; author: { family: string }[]; note: string }];
      // Citation.js marks what keeps its capitals.
      expect(work.title.replace(/<\/?span[^>]*>/g, '')).toBe(study.reference.data.title);
      expect(work.author.map(({ family }) => family)).toEqual(
        study.reference.data.author.map((name) => ('family' in name ? name.family : name.literal)),
      );
      expect(work.note).toMatch(/Not (?:verified|seen)/);
    }
  });

  test('names the place of each claim, in every style', () => {
    for (const study of literature.studies) {
      const { html } = findPage(pathOf.cite(pathOf.study(study)));
      for (const claim of study.claims) {
        const entry = html.slice(html.indexOf(`id="claim-${claim.id}"`)).split('</li>')[0]!;
        const place = `${claim.sentence.part.name}, sentence ${claim.sentence.number})`;
        expect(entry.split(place), claim.key).toHaveLength(6);
      }
    }
  });
});
