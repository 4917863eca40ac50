import { addressOf, pathOf } from '../../model/addresses.ts';
import type { Factor, Match, MatchType, Reference, Sense } from '../../model/literature.ts';
import { findPlacesOf } from '../../model/queries.ts';
import type { Words } from '../../words/words.ts';
import { chooseRelations } from './choose-relations.ts';
import type { ExportSource } from './export-source.ts';
import { formatEditorial, formatPlace, formatProvenance } from './provenance-words.ts';
import type { SkosClass, SkosTerm } from './skos-vocabulary.ts';

/** One statement of the glossary in SKOS; what its value is, the term's range tells. There are no blank nodes. */
export interface Statement {
  subject: string;
  term: SkosTerm;
  value: string;
}

const termOf: Record<MatchType, SkosTerm> = {
  same: 'exactMatch',
  close: 'closeMatch',
  broader: 'broader',
  narrower: 'narrower',
  related: 'related',
};

/** The glossary in SKOS, thing by thing: the scheme, then each entry followed by its senses. None is said twice. */
export function buildConcepts(source: ExportSource): Statement[] {
  const { factors } = source.literature;
  const relations = chooseRelations(factors);
  const isTop = (factor: Factor) => !relations.get(factor)?.stated.some(({ as }) => as === 'broader');
  return [
    ...state(scheme, source, describeScheme(source, factors.filter(isTop))),
    ...factors.flatMap((factor) => [
      ...state(pathOf.factor(factor), source, {
        ...describeConcept(factor, source),
        topConceptOf: isTop(factor) ? [source.link(scheme)] : [],
        ...describeRelations(relations.get(factor)?.stated ?? [], source),
        note: listReported(factor, source),
        editorialNote: [
          ...listSilent(factor, source),
          ...listReasons(factor, relations.get(factor)?.unstated ?? [], source),
        ],
      }),
      ...factor.senses
        .filter(({ silent }) => !silent)
        .flatMap((sense) => state(addressOf.sense(sense), source, describeSense(sense, source))),
    ]),
  ];
}

type Values = Partial<Record<SkosTerm, readonly (string | undefined)[]>> & { type?: readonly SkosClass[] };

function state(address: string, { link }: ExportSource, values: Values): Statement[] {
  return Object.entries(values).flatMap(([term, list]) =>
    [...new Set(list)].flatMap((value) =>
      value === undefined
        ? []
        : [{ subject: link(address), term: term as SkosTerm, value: value.toWellFormed() }],
    ),
  );
}

const scheme = pathOf.section('factors');

function describeScheme({ literature, words, link }: ExportSource, top: readonly Factor[]): Values {
  const { name, description, language, licence, updated, notice } = literature.site;
  return {
    type: ['ConceptScheme'],
    title: [`${words('nav.factors')} · ${name}`],
    description: [description],
    language: [language],
    license: [cleanIri(licence.url)],
    modified: [updated],
    note: [notice],
    editorialNote: [words('export.matches')],
    hasTopConcept: top.map((factor) => link(pathOf.factor(factor))),
  };
}

function describeConcept({ name, aliases, findBy, gloss, senses }: Factor, source: ExportSource): Values {
  return {
    type: ['Concept'],
    inScheme: [source.link(scheme)],
    prefLabel: [name],
    // One text is one label (S13): what is a name already is neither another name nor a hidden one.
    altLabel: aliases.filter((alias) => alias !== name),
    hiddenLabel: findBy.filter((label) => label !== name && !aliases.includes(label)),
    scopeNote: [formatEditorial(gloss, source.words)],
    definition: senses.filter(({ silent }) => !silent).map((sense) => source.link(addressOf.sense(sense))),
  };
}

function describeRelations(stated: readonly Match[], { link }: ExportSource): Values {
  const groups = [...Map.groupBy(stated, ({ as }) => termOf[as])];
  return Object.fromEntries(
    groups.map(([term, matches]) => [term, matches.map(({ to }) => link(pathOf.factor(to)))]),
  );
}

/** The matches that a source states itself, with the places. */
function listReported({ matches }: Factor, { words }: ExportSource): string[] {
  return matches
    .filter(({ claims }) => claims.length > 0)
    .map((match) => {
      const places = findPlacesOf(match.claims).map((claim) => formatPlace(claim, words));
      return [nameMatch(match, words), ...places].join(' · ');
    });
}

function listSilent({ senses }: Factor, { words }: ExportSource): string[] {
  return senses
    .filter(({ silent }) => silent)
    .map((sense) => `${formatProvenance(sense, words)} · ${formatEditorial(sense.text, words)}`);
}

/** Why entries are matched, where we say it, and which matches are said here alone. */
function listReasons({ matches }: Factor, unstated: readonly Match[], { words }: ExportSource): string[] {
  return [
    ...matches.flatMap((match) =>
      match.reason === undefined
        ? []
        : [`${nameMatch(match, words)} · ${formatEditorial(match.reason, words)}`],
    ),
    ...unstated.map((match) => `${nameMatch(match, words)} · ${words('export.unstated')}`),
  ];
}

function nameMatch({ as, to }: Match, words: Words): string {
  return words(`match.${as}`, { factor: to.name });
}

function describeSense(sense: Sense, { words, link }: ExportSource): Values {
  const { study, text, claims, references } = sense;
  const works = [...(study ? [study.reference] : []), ...references];
  return {
    value: [text],
    note: [formatProvenance(sense, words)],
    source: [
      ...claims.map((claim) => link(addressOf.claim(claim))),
      ...works.flatMap((work) => [link(addressOf.reference(work)), findKnownUrl(work)]),
    ],
  };
}

/** Where the work itself is to be found, as far as somebody has seen that it is there. */
function findKnownUrl({ data: { DOI, URL, custom } }: Reference): string | undefined {
  const isKnown = (field: string) => !custom.unverified.includes(field);
  if (DOI !== undefined && isKnown('DOI')) return cleanIri(`https://doi.org/${DOI}`);
  return URL !== undefined && isKnown('URL') ? cleanIri(URL) : undefined;
}

/** DOIs and addresses from records may hold what an IRI must not: `<`, `>`, quotation marks, spaces. */
function cleanIri(iri: string): string {
  return iri.toWellFormed().replace(/[\u0000-\u0020<>"{}|^`\\]/g, encodeURIComponent);
}
