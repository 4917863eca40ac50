import type { Statement } from './build-concepts.ts';
import { namespaces, skosClasses, skosTerms, type SkosTerm } from './skos-vocabulary.ts';

type Node = { id: string } & Partial<Record<SkosTerm, string | string[]>>;

/**
 * The same statements as in Turtle. The context stands in the file, so that nobody has to fetch one.
 * @param language of the texts, as BCP 47 has it
 */
export function formatSkosJsonLd(statements: readonly Statement[], language: string): string {
  const nodes = [...Map.groupBy(statements, ({ subject }) => subject)].map(([id, list]) =>
    buildNode(id, list),
  );
  return `${JSON.stringify({ '@context': buildContext(language), '@graph': nodes }, undefined, 2)}\n`;
}

function buildNode(id: string, statements: readonly Statement[]): Node {
  const values = Map.groupBy(statements, ({ term }) => term);
  return {
    id,
    ...Object.fromEntries(
      [...values].map(([term, list]) => {
        const [first, ...more] = list.map(({ value }) => value);
        return [term, more.length === 0 ? first : [first, ...more]];
      }),
    ),
  };
}

function buildContext(language: string) {
  const terms = Object.entries(skosTerms).filter(([term]) => term !== 'type');
  return {
    '@language': language.toLowerCase(),
    ...namespaces,
    id: '@id',
    type: '@type',
    ...skosClasses,
    ...Object.fromEntries(terms.map(([term, { iri, range }]) => [term, defineTerm(iri, range)])),
  };
}

function defineTerm(iri: string, range: (typeof skosTerms)[SkosTerm]['range']) {
  if (range === 'link') return { '@id': iri, '@type': '@id' };
  if (range === 'day') return { '@id': iri, '@type': 'xsd:date' };
  return range === 'code' ? { '@id': iri, '@language': null } : iri;
}
