/**
 * The integrity rules of the SKOS reference (its sections 3 to 10), over triples. What SKOS entails is entailed first:
 * inverses, symmetry, and what follows from following links.
 */
import type { Quad } from 'n3';

const skos = 'http://www.w3.org/2004/02/skos/core#';
const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

type Pairs = ReadonlySet<string>;

const pair = (from: string, to: string) => `${from} ${to}`;

/** Each rule that is broken, with what breaks it. */
export function checkSkos(quads: readonly Quad[]): string[] {
  const select = (...terms: string[]) =>
    quads.filter(({ predicate }) => terms.some((term) => predicate.value === skos + term));
  const link = (list: readonly Quad[]): Pairs =>
    new Set(list.map(({ subject, object }) => pair(subject.value, object.value)));
  const concepts = findOfType(quads, 'Concept');
  const schemes = new Set([
    ...findOfType(quads, 'ConceptScheme'),
    ...select('inScheme', 'topConceptOf').map(({ object }) => object.value),
    ...select('hasTopConcept').map(({ subject }) => subject.value),
  ]);
  const mapping = ['closeMatch', 'exactMatch', 'broadMatch', 'narrowMatch', 'relatedMatch'];
  const relations = select('broader', 'narrower', 'related', ...mapping);
  for (const { subject, object } of relations) concepts.add(subject.value).add(object.value);

  const related = symmetric(link(select('related', 'relatedMatch')));
  const broader = union(
    link(select('broader', 'broadMatch')),
    inverse(link(select('narrower', 'narrowMatch'))),
  );
  const above = transitive(broader);
  const exact = transitive(symmetric(link(select('exactMatch'))));
  return [
    ...[...concepts].filter((concept) => schemes.has(concept)).map((thing) => `S9 ${thing}`),
    ...checkLabels(quads),
    ...overlap(related, union(above, inverse(above))).map((pair) => `S27 ${pair}`),
    // Of mapping relations SKOS asks it; a glossary that is one scheme has to keep it for the others, too.
    ...overlap(exact, union(union(broader, inverse(broader)), related)).map((pair) => `S46 ${pair}`),
  ];
}

function findOfType(quads: readonly Quad[], name: string): Set<string> {
  const found = quads.filter(
    ({ predicate, object }) => predicate.value === type && object.value === skos + name,
  );
  return new Set(found.map(({ subject }) => subject.value));
}

function checkLabels(quads: readonly Quad[]): string[] {
  const kinds = ['prefLabel', 'altLabel', 'hiddenLabel'].map((kind) => skos + kind);
  const seen = new Map<string, string>();
  const preferred = new Set<string>();
  return quads.flatMap(({ subject, predicate, object }) => {
    if (!kinds.includes(predicate.value) || object.termType !== 'Literal') return [];
    const label = `${subject.value} ${JSON.stringify(object.value)}@${object.language}`;
    const before = seen.get(label);
    seen.set(label, predicate.value);
    const isSecond =
      predicate.value.endsWith('prefLabel') && preferred.has(pair(subject.value, object.language));
    if (predicate.value.endsWith('prefLabel')) preferred.add(pair(subject.value, object.language));
    return [
      ...(before !== undefined && before !== predicate.value ? [`S13 ${label}`] : []),
      ...(isSecond ? [`S14 ${subject.value}@${object.language}`] : []),
    ];
  });
}

function inverse(pairs: Pairs): Pairs {
  return new Set([...pairs].map((text) => text.split(' ').reverse().join(' ')));
}

function union(one: Pairs, other: Pairs): Pairs {
  return new Set([...one, ...other]);
}

function symmetric(pairs: Pairs): Pairs {
  return union(pairs, inverse(pairs));
}

function overlap(one: Pairs, other: Pairs): string[] {
  return [...one].filter((text) => other.has(text));
}

function transitive(pairs: Pairs): Pairs {
  const next = Map.groupBy(
    [...pairs].map((text) => text.split(' ')),
    ([from]) => from,
  );
  const found = new Set<string>();
  for (const start of next.keys()) {
    const open = [start];
    for (let from = open.pop(); from !== undefined; from = open.pop()) {
      for (const [, to = ''] of next.get(from) ?? []) {
        if (found.has(pair(start ?? '', to))) continue;
        found.add(pair(start ?? '', to));
        open.push(to);
      }
    }
  }
  return found;
}
