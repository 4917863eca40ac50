/** The words of SKOS, Dublin Core and RDF that the glossary is said in: by the names they have in JSON-LD. */

export const namespaces = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dct: 'http://purl.org/dc/terms/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

type Prefix = keyof typeof namespaces;
export type CompactIri = `${Prefix}:${string}`;

/** `class` and `link`: another thing. `text`: in the site's language. `code`, `day`: the same in every language. */
type Range = 'class' | 'link' | 'text' | 'code' | 'day';

export const skosTerms = {
  type: { iri: 'rdf:type', range: 'class' },
  title: { iri: 'dct:title', range: 'text' },
  description: { iri: 'dct:description', range: 'text' },
  language: { iri: 'dct:language', range: 'code' },
  license: { iri: 'dct:license', range: 'link' },
  modified: { iri: 'dct:modified', range: 'day' },
  source: { iri: 'dct:source', range: 'link' },
  value: { iri: 'rdf:value', range: 'text' },
  hasTopConcept: { iri: 'skos:hasTopConcept', range: 'link' },
  topConceptOf: { iri: 'skos:topConceptOf', range: 'link' },
  inScheme: { iri: 'skos:inScheme', range: 'link' },
  prefLabel: { iri: 'skos:prefLabel', range: 'text' },
  altLabel: { iri: 'skos:altLabel', range: 'text' },
  hiddenLabel: { iri: 'skos:hiddenLabel', range: 'text' },
  definition: { iri: 'skos:definition', range: 'link' },
  scopeNote: { iri: 'skos:scopeNote', range: 'text' },
  note: { iri: 'skos:note', range: 'text' },
  editorialNote: { iri: 'skos:editorialNote', range: 'text' },
  broader: { iri: 'skos:broader', range: 'link' },
  narrower: { iri: 'skos:narrower', range: 'link' },
  related: { iri: 'skos:related', range: 'link' },
  closeMatch: { iri: 'skos:closeMatch', range: 'link' },
  exactMatch: { iri: 'skos:exactMatch', range: 'link' },
} as const satisfies Record<string, { iri: CompactIri; range: Range }>;

export type SkosTerm = keyof typeof skosTerms;

export const skosClasses = { Concept: 'skos:Concept', ConceptScheme: 'skos:ConceptScheme' } as const;

export type SkosClass = keyof typeof skosClasses;

/** `skos:Concept` as the whole address that it stands for. */
export function expandIri(compact: CompactIri): string {
  const [prefix = '', name = ''] = compact.split(':');
  return namespaces[prefix as Prefix] + name;
}
