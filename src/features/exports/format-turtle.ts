import { DataFactory, Writer } from 'n3';
import type { Statement } from './build-concepts.ts';
import { expandIri, namespaces, skosClasses, skosTerms, type SkosClass } from './skos-vocabulary.ts';

const { literal, namedNode, quad } = DataFactory;

/** @param language of the texts, as BCP 47 has it */
export function formatTurtle(statements: readonly Statement[], language: string): string {
  let text = '';
  const writer = new Writer({ prefixes: namespaces });
  for (const { subject, term, value } of statements) {
    writer.addQuad(
      quad(namedNode(subject), namedNode(expandIri(skosTerms[term].iri)), makeObject(term, value, language)),
    );
  }
  // Nothing is asynchronous here: without a stream the text is handed over at once.
  writer.end((error: Error | null, written: string) => {
    if (error) throw error;
    text = written;
  });
  return text;
}

function makeObject(term: Statement['term'], value: string, language: string) {
  switch (skosTerms[term].range) {
    case 'class':
      return namedNode(expandIri(skosClasses[value as SkosClass]));
    case 'link':
      return namedNode(value);
    case 'text':
      return literal(value, language.toLowerCase());
    case 'day':
      return literal(value, namedNode(expandIri('xsd:date')));
    case 'code':
      return literal(value);
  }
}
