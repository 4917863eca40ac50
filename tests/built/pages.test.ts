import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { claimsOnFactorPage, listAddresses, pathOf } from '../../src/model/addresses.ts';
import { listBuiltFiles } from '../../src/site/built-files.node.ts';
import { openLiterature } from '../../src/site/open-literature.node.ts';
import { manyLiterature } from './build-sites.ts';
import { findAll, readMeta, readSite, type BuiltPage } from './read-site.ts';

const sites = {
  own: { ...inject('ownSite'), literature: openLiterature('content').literature! },
  based: { ...inject('basedSite'), literature: openLiterature('content').literature! },
  many: { ...inject('manySite'), literature: openLiterature(manyLiterature).literature! },
  other: { ...inject('otherSite'), literature: openLiterature('tests/fixtures/teezubereitung').literature! },
};
const pagesOf = {
  own: readSite(sites.own),
  based: readSite(sites.based),
  many: readSite(sites.many),
  other: readSite(sites.other),
};
const all: [string, BuiltPage][] = Object.entries(pagesOf).flatMap(([name, pages]) =>
  pages.map((page): [string, BuiltPage] => [name, page]),
);

describe.each(['own', 'based', 'many', 'other'] as const)('the built site (%s)', (name) => {
  const { literature, base, folder } = sites[name];
  const pages = pagesOf[name];
  const byPath = new Map(pages.map((page) => [page.path, page]));
  /** They stand at addresses that are gone, and lead elsewhere. */
  const gone = new Set(literature.forwards.pages.keys());

  test('lists every section of the page of exports in its contents', () => {
    const page = byPath.get('/data/')!;
    const sections = findAll(page, 'h2').map(({ attributes }) => `#${attributes.get('id')}`);
    const listed = new Set(findAll(page, 'a').map(({ attributes }) => attributes.get('href')));
    expect(sections.length).toBeGreaterThan(5);
    expect(sections.filter((section) => !listed.has(section))).toEqual([]);
  });

  test('has every address that the model promises, page and anchor', () => {
    const missing: string[] = [];
    for (const [path, anchors] of listAddresses(literature).pages) {
      const page = byPath.get(path);
      if (page === undefined) missing.push(path);
      else
        missing.push(
          ...[...anchors].filter((anchor) => !page.ids.includes(anchor)).map((anchor) => `${path}#${anchor}`),
        );
    }
    expect(missing).toEqual([]);
    const files = [...listAddresses(literature).files];
    expect(files.filter((file) => !existsSync(join(folder, file)))).toEqual([]);
  });

  test('has no page that the model does not know', () => {
    const promised = new Set([...listAddresses(literature).pages.keys(), ...gone, '/404.html']);
    expect(pages.map(({ path }) => path).filter((path) => !promised.has(path))).toEqual([]);
  });

  test('has no link within the site that leads nowhere', () => {
    const files = new Set(listBuiltFiles(folder));
    const { states } = listAddresses(literature);
    const broken = pages.flatMap((page) =>
      page.elements
        .filter(({ name }) => name === 'a')
        .flatMap(({ attributes }) => {
          const url = attributes.get('href') ?? '';
          if (/^(?:https?|mailto|data):/.test(url)) return [];
          const [path = '', anchor = ''] = url.split('#');
          if (path !== '' && !path.startsWith(base)) return [`${page.path}: ${url} leaves the base path`];
          const target = path === '' ? page : byPath.get(`/${path.slice(base.length)}`);
          if (target === undefined) return files.has(path.slice(base.length)) ? [] : [`${page.path}: ${url}`];
          return anchor === '' ||
            states.get(target.path)?.has(anchor) ||
            target.ids.includes(decodeURIComponent(anchor))
            ? []
            : [`${page.path}: ${url}`];
        }),
    );
    expect(broken).toEqual([]);
  });

  test('loads nothing from another host, and every file that it loads is there', () => {
    const wrong = pages.flatMap((page) =>
      page.elements.flatMap(({ name, attributes }) => {
        const rel = attributes.get('rel') ?? '';
        const url =
          name === 'link' && /stylesheet|icon|preload/.test(rel)
            ? attributes.get('href')
            : ['script', 'img'].includes(name)
              ? attributes.get('src')
              : undefined;
        if (url === undefined) return [];
        const file = url.startsWith(base) ? join(folder, url.slice(base.length)) : undefined;
        return file !== undefined && existsSync(file) ? [] : [`${page.path}: ${url}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('lists every page in its sitemap, except those for wrong and for old addresses', () => {
    const sitemap = readFileSync(join(folder, 'sitemap-0.xml'), 'utf8');
    const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, url]) => `/${new URL(url!).pathname.slice(base.length)}`,
    );
    expect(listed.sort()).toEqual(
      pages
        .map(({ path }) => path)
        .filter((path) => path !== '/404.html' && !gone.has(path))
        .sort(),
    );
  });

  test('shows every claim on the page of its study, with no script needed', () => {
    const missing = literature.studies.flatMap((study) => {
      const text = findAll(byPath.get(`/studies/${study.id}/`)!, 'main')[0]!.text.replace(/\s+/g, ' ');
      return study.claims
        .filter(({ statement }) => !text.includes(statement.replace(/\s+/g, ' ')))
        .map(({ key }) => key);
    });
    expect(missing).toEqual([]);
  });
});

describe('every page', () => {
  test('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        // What a diagram showed at an old address is an id, too: `node=water`.
        'valid-id': ['error', { relaxed: true }],
        // Pages are made for machines to send; these are matters of hand-written style.
        'long-title': 'off',
        'no-trailing-whitespace': 'off',
        'no-inline-style': 'error',
        'attribute-boolean-style': 'off',
        'doctype-style': 'off',
        'void-style': 'off',
        // A region that scrolls has to be reachable by keyboard.
        'no-redundant-role': 'error',
        'prefer-native-element': ['error', { exclude: ['region', 'group', 'status', 'search'] }],
        'require-sri': 'off',
        'tel-non-breaking': 'off',
      },
    });
    const faults: string[] = [];
    for (const [name, page] of all) {
      const report = await validator.validateString(page.html);
      for (const result of report.results) {
        for (const { ruleId, message, line, column, selector } of result.messages)
          faults.push(`${name}${page.path} ${ruleId}: ${message} (${line}:${column} ${selector})`);
      }
    }
    expect([...new Set(faults)]).toEqual([]);
  });

  test.each(all)('%s $path has one h1, a title, a description, a language and landmarks', (name, page) => {
    expect(findAll(page, 'h1')).toHaveLength(1);
    expect(findAll(page, 'title')[0]!.text).not.toBe('');
    expect(readMeta(page, 'description')).toBeTruthy();
    expect(findAll(page, 'html')[0]!.attributes.get('lang')).toBe(name === 'other' ? 'de' : 'en');
    for (const landmark of ['header', 'main', 'footer']) expect(findAll(page, landmark)).toHaveLength(1);
  });

  test.each(all)('%s $path has no two places with one id', (_, page) => {
    expect(page.ids.filter((id, index) => page.ids.indexOf(id) !== index)).toEqual([]);
  });

  test.each(all)('%s $path runs only what its content security policy names', (_, page) => {
    const policy =
      findAll(page, 'meta', { 'http-equiv': 'content-security-policy' })[0]?.attributes.get('content') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toMatch(/https?:/);
    const handlers = page.elements.flatMap(({ attributes }) =>
      [...attributes.keys()].filter((key) => /^on|^style$/.test(key)),
    );
    expect(handlers).toEqual([]);
  });

  test.each(all)('%s $path never claims to be the work that it is about', (_, page) => {
    expect(
      findAll(page, 'meta').filter(({ attributes }) => attributes.get('name')?.startsWith('citation_')),
    ).toEqual([]);
  });
});

describe('the head', () => {
  const page = (path: string) => pagesOf.based.find((candidate) => candidate.path === path)!;
  const jsonLd = (path: string) =>
    JSON.parse(findAll(page(path), 'script', { type: 'application/ld+json' })[0]!.text) as Record<
      string,
      never
    >;

  test('names the canonical address with the base path', () => {
    const canonical = findAll(page('/factors/'), 'link', { rel: 'canonical' })[0]!.attributes.get('href');
    expect(canonical).toBe(new URL('/kb/factors/', sites.based.literature.site.url).href);
  });

  test('names a picture that was made, 1200 by 630', () => {
    for (const { path } of pagesOf.based) {
      const image = readMeta(page(path), 'og:image')!;
      const bytes = readFileSync(join(sites.based.folder, new URL(image).pathname.slice('/kb/'.length)));
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    }
  });

  test('describes a study as a learning resource based on the work', () => {
    for (const study of sites.own.literature.studies) {
      const data = jsonLd(`/studies/${study.id}/`) as unknown as {
        '@type': string;
        isBasedOn: Record<string, unknown>;
      };
      expect(data['@type']).toBe('LearningResource');
      expect(data.isBasedOn['@type']).toBe(
        { 'article-journal': 'ScholarlyArticle', thesis: 'Thesis' }[study.reference.data.type as string],
      );
    }
  });

  test('leaves out of its data what nobody has confirmed', () => {
    const unconfirmed = sites.own.literature.studies.filter(({ reference }) =>
      reference.data.custom.unverified.includes('author'),
    );
    expect(unconfirmed.length).toBeGreaterThan(0);
    for (const study of unconfirmed) {
      const data = jsonLd(`/studies/${study.id}/`) as unknown as { isBasedOn: Record<string, unknown> };
      expect(data.isBasedOn).not.toHaveProperty('author');
    }
  });

  test('describes the glossary and its entries as defined terms', () => {
    expect(jsonLd('/factors/')['@type']).toBe('DefinedTermSet');
    for (const factor of sites.own.literature.factors) {
      expect(jsonLd(`/factors/${factor.id}/`)).toMatchObject({ '@type': 'DefinedTerm', name: factor.name });
    }
  });
});

describe('a literature of many studies', () => {
  const page = (path: string) => pagesOf.many.find((candidate) => candidate.path === path)!;

  test('has a page of its own for the claims that do not fit on that of their factor', () => {
    const factor = sites.many.literature.factors[0]!;
    expect(factor.claims.length).toBeGreaterThan(claimsOnFactorPage);
    const count = (path: string) => findAll(page(path), 'article').length;
    expect(count(pathOf.factor(factor))).toBe(claimsOnFactorPage);
    expect(count(pathOf.uses(factor))).toBe(factor.claims.length);
  });

  test('compares question by question where the studies do not fit side by side', () => {
    expect(findAll(page('/compare/'), 'table')).toEqual([]);
    const [dimension] = sites.many.literature.site.dimensions;
    const text = findAll(page(pathOf.dimension(dimension!)), 'dl')[0]!.text;
    for (const { title } of sites.many.literature.studies) expect(text).toContain(title);
  });
});
