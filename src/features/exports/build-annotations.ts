/**
 * The claims as Web Annotations (https://www.w3.org/TR/annotation-model/): each describes a place of a published source.
 * A sentence counted within a part is a place that no selector of the standard can name. It stands in words, as the label
 * of the target and in a comment; a quoted phrase is a selector.
 */
import { addressOf, pathOf } from '../../model/addresses.ts';
import type { Claim, Reference } from '../../model/literature.ts';
import { findWorkUrl } from '../../site/citation-words.ts';
import type { ExportSource } from './export-source.ts';
import { formatPlace, formatWork, listDoubts } from './provenance-words.ts';

type Node = Record<string, unknown>;

/** All of them, as a collection with one page. */
export function buildAnnotations(source: ExportSource): Node {
  const { literature, words, link } = source;
  const { name, description, licence } = literature.site;
  const claims = literature.studies.flatMap((study) => study.claims);
  const address = link(pathOf.data('claims.jsonld'));
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: address,
    type: 'AnnotationCollection',
    label: `${words('study.claims')} · ${name}`,
    'dcterms:description': [description, literature.site.notice],
    rights: licence.url,
    total: claims.length,
    ...(claims.length > 0 && {
      first: {
        id: `${address}#page-1`,
        type: 'AnnotationPage',
        partOf: address,
        startIndex: 0,
        items: claims.map((claim) => buildAnnotation(claim, source)),
      },
      last: `${address}#page-1`,
    }),
  };
}

function buildAnnotation(claim: Claim, source: ExportSource): Node {
  const { literature, link } = source;
  const { language, licence } = literature.site;
  const text = (value: string, purpose: string): Node => ({
    type: 'TextualBody',
    value,
    format: 'text/plain',
    language,
    purpose,
  });
  return {
    id: link(addressOf.claim(claim)),
    type: 'Annotation',
    motivation: 'describing',
    rights: licence.url,
    body: [
      text(claim.statement, 'describing'),
      text(formatNote(claim, source), 'commenting'),
      text(claim.kind.name, 'classifying'),
      ...claim.factors.map((factor) => ({
        type: 'SpecificResource',
        source: link(pathOf.factor(factor)),
        purpose: 'tagging',
      })),
    ],
    target: buildTarget(claim, source),
  };
}

/** Whose words these are, where the source says so, how much of it was read, and what nobody has confirmed. */
function formatNote({ study, sentence, phrase }: Claim, { words }: ExportSource): string {
  const { reference, basis } = study;
  const place = words('place', { part: sentence.part.name, sentence: sentence.number });
  const doubts = listDoubts(reference, words, [findSource(reference)?.field ?? '']);
  return [
    words('standing.ourWords'),
    formatWork(reference, words),
    phrase === undefined ? place : `${place}: "${phrase}"`,
    words('study.basis', { basis }),
    ...doubts.map((field) => `${words('reference.unverified')}: ${field}`),
  ].join(' · ');
}

/** A work without an address of its own is named by its record on this site, in which its words cannot be looked for. */
function buildTarget(claim: Claim, { words, link }: ExportSource): Node {
  const { study, phrase } = claim;
  const found = findSource(study.reference);
  return {
    type: 'SpecificResource',
    source: found?.url ?? link(addressOf.reference(study.reference)),
    label: formatPlace(claim, words, study),
    ...(found !== undefined &&
      phrase !== undefined && { selector: { type: 'TextQuoteSelector', exact: phrase } }),
  };
}

/** The repository's page shows what was read; a DOI may lead to a page that does not. */
function findSource({ data }: Reference): { url: string; field: 'URL' | 'DOI' } | undefined {
  const url = data.URL ?? findWorkUrl(data);
  // Records hold signs that an address must not have.
  return url === undefined
    ? undefined
    : { url: new URL(url).href, field: data.URL === undefined ? 'DOI' : 'URL' };
}
