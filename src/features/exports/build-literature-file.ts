/** The whole literature for other programs: flat lists that name each other by id. */
import { addressOf, pathOf } from '../../model/addresses.ts';
import type { Claim, Framework, Literature, Study } from '../../model/literature.ts';
import { buildComparison } from '../../model/queries.ts';
import { exportVersion, type FrameworkFile, type LiteratureFile } from '../../model/schema/export.ts';
import { formatShortCitation } from '../../site/citation-words.ts';
import { buildFactor } from './build-factor.ts';
import { buildFramework } from './build-framework.ts';
import { buildReading } from './build-reading.ts';
import { buildReference } from './build-reference.ts';
import { markEditorial } from './mark-editorial.ts';
import type { ExportSource } from './export-source.ts';

export function buildLiteratureFile({ literature, link, words }: ExportSource): LiteratureFile {
  const { site, studies, factors, frameworks, references } = literature;
  return {
    $schema: link(pathOf.data('literature.schema.json')),
    format: exportVersion,
    site: buildSite(literature, link),
    vocabulary: {
      claimKinds: site.claimKinds.map(({ id, name }) => ({ id, name })),
      factorKinds: site.factorKinds.map(({ id, one }) => ({ id, name: one })),
      relationKinds: site.relationKinds.map(({ id, name }) => ({ id, name })),
      dimensions: site.dimensions.map((dimension) => ({
        id: dimension.id,
        name: dimension.name,
        question: dimension.question,
        address: link(addressOf.dimension(dimension)),
      })),
    },
    studies: studies.map((study) => buildStudy(study, link)),
    claims: studies.flatMap((study) => study.claims.map((claim) => buildClaim(claim, link))),
    factors: factors.map((factor) => buildFactor(factor, link)),
    frameworks: frameworks.map((framework) => buildFramework(framework, link)),
    cells: buildCells(literature, link),
    references: references.map((reference) => buildReference(reference, { link, words })),
  };
}

export function buildFrameworkFile(
  framework: Framework,
  { literature, link, words }: ExportSource,
): FrameworkFile {
  const claims = new Set(framework.relations.flatMap((relation) => relation.claims));
  const studies = new Set([...framework.studies, ...[...claims].map(({ study }) => study)]);
  return {
    $schema: `${link(pathOf.data('literature.schema.json'))}#/$defs/FrameworkFile`,
    format: exportVersion,
    site: buildSite(literature, link),
    framework: buildFramework(framework, link),
    sources: [...studies].map((study) => ({
      study: study.id,
      mark: study.mark,
      citation: formatShortCitation(study.reference, words),
      title: study.reference.data.title,
      unverified: study.reference.data.custom.unverified,
      basis: study.basis,
      address: link(addressOf.study(study)),
    })),
    claims: [...claims].map((claim) => buildClaim(claim, link)),
  };
}

function buildSite({ site }: Literature, link: ExportSource['link']): LiteratureFile['site'] {
  const { name, description, language, notice, updated, licence } = site;
  return {
    name,
    description,
    language,
    notice,
    ...(updated !== undefined && { updated }),
    licence: { name: licence.name, url: licence.url },
    address: link('/'),
  };
}

function buildStudy(study: Study, link: ExportSource['link']): LiteratureFile['studies'][number] {
  const { id, mark, title, gist, basis, reference, parts, reading } = study;
  return {
    id,
    mark,
    title,
    gist,
    basis,
    reference: reference.id,
    outline: parts.map(({ name, short, sentences }) => ({
      part: name,
      short,
      sentences: sentences.map(({ words }) => words),
    })),
    reading: reading.map(buildReading),
    address: link(addressOf.study(study)),
  };
}

function buildClaim(claim: Claim, link: ExportSource['link']): LiteratureFile['claims'][number] {
  const { key, study, kind, statement, sentence, phrase, factors } = claim;
  return {
    id: key,
    study: study.id,
    basis: study.basis,
    kind: kind.id,
    statement,
    place: {
      part: sentence.part.name,
      sentence: sentence.number,
      ...(phrase !== undefined && { phrase }),
    },
    factors: factors.map(({ id }) => id),
    address: link(addressOf.claim(claim)),
  };
}

function buildCells(literature: Literature, link: ExportSource['link']): LiteratureFile['cells'] {
  return buildComparison(literature, literature.studies).flatMap(({ dimension, cells }) =>
    cells.map(({ study, cell }) => {
      const claims = cell?.claims ?? [];
      return {
        dimension: dimension.id,
        study: study.id,
        standing: claims.length > 0 ? ('reported' as const) : ('silent' as const),
        ...(claims.length > 0 && cell?.brief !== undefined && { brief: cell.brief }),
        claims: claims.map(({ key }) => key),
        ...(claims.length === 0 && cell?.silent !== undefined && { note: markEditorial(cell.silent) }),
        address: link(addressOf.cell({ dimension, study })),
      };
    }),
  );
}
