/** What the pages are, in schema.org's terms. They describe the works they are about, and never pose as them. */
import { pathOf } from '../model/addresses.ts';
import { yearOf } from '../model/build/build-references.ts';
import type { Factor, Literature, Reference, Study } from '../model/literature.ts';
import { findWorkUrl, formatName } from './citation-words.ts';
import { absolute } from './urls.ts';

export type JsonLd = Record<string, unknown>;

const workTypes: Record<string, string> = {
  'article-journal': 'ScholarlyArticle',
  'paper-conference': 'ScholarlyArticle',
  thesis: 'Thesis',
  book: 'Book',
  chapter: 'Chapter',
  report: 'Report',
  dataset: 'Dataset',
};

/** The summary of a study: a learning resource that is based on the work. */
export function describeStudy(study: Study, site: URL | undefined): JsonLd {
  return withoutUndefined({
    '@type': 'LearningResource',
    name: study.title,
    description: study.gist,
    url: absolute(pathOf.study(study), site),
    learningResourceType: 'summary',
    isBasedOn: describeWork(study.reference),
    about: study.factors.map((factor) => ({ '@type': 'DefinedTerm', name: factor.name })),
  });
}

/** Only what is verified, or stands in the record: a machine cannot see the dots under a doubtful name. */
function describeWork(reference: Reference): JsonLd {
  const { data } = reference;
  const isKnown = (field: string) => !data.custom.unverified.includes(field);
  const year = yearOf(reference);
  return withoutUndefined({
    '@type': workTypes[data.type] ?? 'CreativeWork',
    name: data.title,
    author:
      isKnown('author') && data.author.length > 0
        ? data.author.map((name) => ({
            '@type': 'literal' in name ? 'Organization' : 'Person',
            name: formatName(name),
          }))
        : undefined,
    datePublished: isKnown('issued') && year !== undefined ? String(year) : undefined,
    isPartOf:
      data['container-title'] && isKnown('container-title')
        ? { '@type': 'Periodical', name: data['container-title'] }
        : undefined,
    url: findWorkUrl(data),
  });
}

export function describeGlossary(literature: Literature, name: string, site: URL | undefined): JsonLd {
  return withoutUndefined({
    '@type': 'DefinedTermSet',
    name: `${name} · ${literature.site.name}`,
    description: literature.site.description,
    url: absolute('/factors/', site),
    inLanguage: literature.site.language,
  });
}

export function describeFactor(
  factor: Factor,
  { site: { name } }: Literature,
  site: URL | undefined,
): JsonLd {
  return withoutUndefined({
    '@type': 'DefinedTerm',
    name: factor.name,
    alternateName: factor.aliases.length > 0 ? factor.aliases : undefined,
    description: factor.gloss,
    url: absolute(pathOf.factor(factor), site),
    inDefinedTermSet: withoutUndefined({ '@type': 'DefinedTermSet', name, url: absolute('/factors/', site) }),
  });
}

export function describeSite(
  { site: { name, description, language, licence } }: Literature,
  site: URL | undefined,
): JsonLd {
  return withoutUndefined({
    '@type': 'WebSite',
    name,
    description,
    inLanguage: language,
    license: licence.url,
    url: absolute('/', site),
  });
}

function withoutUndefined(object: JsonLd): JsonLd {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
