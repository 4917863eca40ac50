import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { listAddresses, pathOf } from '../../src/model/addresses.ts';
import type { Literature } from '../../src/model/literature.ts';
import { versionFile, type SiteVersion } from '../../src/site/version.ts';
import { openLiterature } from '../../src/site/open-literature.node.ts';
import { createWords } from '../../src/words/words.ts';
import { listLinks, listNodes, readMarkdown, textOf } from '../features/markdown-reader.ts';
import { manyLiterature, type BuiltSite } from './build-sites.ts';
import { readSite } from './read-site.ts';

const sites = [
  ['own', inject('ownSite'), 'content'],
  ['in a folder of its host', inject('basedSite'), 'content'],
  ['in another language', inject('otherSite'), 'tests/fixtures/teezubereitung'],
  ['with many studies', inject('manySite'), manyLiterature],
] as const;

describe.each(sites)('the site %s', (_, site, content) => {
  const literature = openLiterature(content).literature!;
  const { cited, files } = listAddresses(literature);
  const read = (path: string) => readFileSync(join(site.folder, pathOf.markdown(path)), 'utf8');

  test('has a Markdown file beside each page that can be cited, and beside no other', () => {
    const withFile = readSite(site)
      .map(({ path }) => path)
      .filter((path) => existsSync(join(site.folder, path, 'index.md')));
    expect(withFile.toSorted()).toEqual([...cited].toSorted());
    expect(existsSync(join(site.folder, 'llms.txt'))).toBe(true);
  });

  test('links of these files lead somewhere, places included', () => {
    const pages = new Map(readSite(site).map(({ path, ids }) => [path, new Set(ids)]));
    const host = literature.site.url ?? 'https://host.example';
    const dead: string[] = [];
    for (const path of cited) {
      const from = new URL(`${site.base}${pathOf.markdown(path).slice(1)}`, host);
      for (const link of listLinks(read(path))) {
        const url = new URL(link, from);
        if (url.host !== from.host) continue;
        const target = `/${decodeURI(url.pathname).slice(site.base.length)}`;
        const ids = pages.get(target);
        const anchor = decodeURIComponent(url.hash.slice(1));
        if (!url.pathname.startsWith(site.base) || (ids === undefined && !files.has(target)))
          dead.push(`${path} ${link}`);
        else if (anchor !== '' && !ids?.has(anchor)) dead.push(`${path} ${link}`);
      }
    }
    expect(dead).toEqual([]);
  });

  test('every claim is there with its kind, its statement, its place and what was read of its study', () => {
    for (const study of literature.studies) {
      const paragraphs = listNodes(readMarkdown(read(pathOf.study(study))))
        .filter(({ type }) => type === 'paragraph')
        .map(textOf);
      for (const claim of study.claims) {
        const said = describeClaim(claim, literature);
        expect(
          paragraphs.some((paragraph) => paragraph.startsWith(said)),
          said,
        ).toBe(true);
      }
    }
  });

  test('every gloss, silent sense and reason is said to be ours', () => {
    const label = createWords(literature.site)('standing.editorial');
    for (const factor of literature.factors) {
      const text = textOf(readMarkdown(read(pathOf.factor(factor))));
      const ours = [
        factor.gloss,
        ...factor.senses.filter(({ silent }) => silent).map((sense) => sense.text),
        ...factor.matches.flatMap(({ reason }) => reason ?? []),
      ];
      for (const words of ours) expect(text).toContain(`[${label}: ${tidy(words)}]`);
    }
    for (const study of literature.studies) {
      const text = textOf(readMarkdown(read(pathOf.study(study))));
      for (const { silent } of study.cells.values())
        if (silent) expect(text).toContain(`[${label}: ${tidy(silent)}]`);
    }
  });

  test('the files bear the version of the site', () => {
    const { version } = JSON.parse(readFileSync(join(site.folder, versionFile), 'utf8')) as SiteVersion;
    for (const path of cited) {
      expect(read(path)).toContain(`\nversion: "${version}"\n`);
      expect(read(path)).not.toContain('{{');
    }
  });

  test('nothing of them is markup', () => {
    for (const path of cited)
      expect(listNodes(readMarkdown(read(path))).filter(({ type }) => type === 'html')).toEqual([]);
  });
});

type Claim = Literature['studies'][number]['claims'][number];

function describeClaim({ kind, statement, sentence, study }: Claim, { site }: Literature): string {
  const words = createWords(site);
  const place = words('place', { part: sentence.part.short, sentence: sentence.number });
  const basis = words('markdown.basis', { basis: study.basis === 'abstract' ? 'abstract' : 'text' });
  const mark = words('study.mark', { mark: study.mark });
  return `${kind.name}: ${tidy(statement)}\n${mark}, ${basis}: ${place} · `;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

describe('the files of the site in another language', () => {
  const site: BuiltSite = inject('otherSite');
  test.each([
    ['study', '/studies/kuehles-wasser/'],
    ['factor', '/factors/temperatur/'],
    ['framework', '/frameworks/wasser-blatt-zeit/'],
    ['comparison', '/compare/'],
    ['references', '/references/'],
  ])('are as they were: %s', async (name, path) => {
    const text = readFileSync(join(site.folder, pathOf.markdown(path)), 'utf8');
    await expect(text.replace(/^version: .*$/m, 'version: …')).toMatchFileSnapshot(
      `../fixtures/exports/markdown/${name}.md`,
    );
  });
});
