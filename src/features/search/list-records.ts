/** Everything in a literature that readers can search for. */
import { addressOf, claimsOnFactorPage, pathOf } from '../../model/addresses.ts';
import { formatSentence } from '../../model/build/sentence.ts';
import type {
  Claim,
  Factor,
  Framework,
  Literature,
  Reference,
  Relation,
  Sense,
  Study,
} from '../../model/literature.ts';
import { findPlacesOf } from '../../model/queries.ts';
import { listPairs } from '../../model/side-by-side.ts';
import {
  formatName,
  formatShortCitation,
  formatSortedName,
  formatVolumeAndPages,
} from '../../site/citation-words.ts';
import { yearOf } from '../../model/build/build-references.ts';
import { capitalize, type Words } from '../../words/words.ts';
import type { WordKey } from '../../words/en.ts';
import type { SearchRecord, ShownWithResult } from './search-record.ts';

/** So many studies have their mark beside a result; more are counted. */
const marksUpTo = 4;

/** With more studies than this, a page that asks one question of all of them is found by its question alone. */
const answersUpTo = 12;

/** In a fixed order, on which the bytes of the index depend. */
export function listRecords(literature: Literature, words: Words): SearchRecord[] {
  const { studies, factors, frameworks, references } = literature;
  return [
    ...studies.flatMap((study) => [
      recordStudy(study, words),
      ...study.claims.map((claim) => recordClaim(claim, words)),
    ]),
    ...factors.flatMap((factor) => [
      recordFactor(factor),
      ...factor.senses.map((sense) => recordSense(sense, words)),
    ]),
    ...frameworks.flatMap((framework) => [
      recordFramework(framework, words),
      ...framework.relations.map((relation) => recordRelation(relation, words)),
    ]),
    ...references.map((reference) => recordReference(reference, words)),
    ...recordPages(literature, words),
  ];
}

function recordStudy(study: Study, words: Words): SearchRecord {
  const { data } = study.reference;
  return {
    address: pathOf.study(study),
    text: { of: 'page' },
    name: study.title,
    names: [data.title, ...data.author.map(formatName), formatShortCitation(study.reference, words)],
    kind: 'study',
    studies: [study.id],
    factorKinds: [],
    shown: {
      label: capitalize(words(`type.${data.type}` as WordKey), words.language),
      gist: study.gist,
      ...showMarks([study]),
    },
  };
}

function recordClaim(claim: Claim, words: Words): SearchRecord {
  return {
    address: addressOf.claim(claim),
    text: { of: 'record', text: claim.statement },
    about: claim.factors.flatMap(listNames),
    kind: 'claim',
    studies: [claim.study.id],
    factorKinds: listKinds(claim.factors),
    shown: {
      label: claim.kind.name,
      ...withPlace(formatPlace([claim], words)),
      ...showMarks([claim.study]),
    },
  };
}

function recordFactor(factor: Factor): SearchRecord {
  const uses = [...factor.uses.values()].filter(({ standing }) => standing !== 'near');
  const near = factor.matches.filter(({ as }) => as === 'same' || as === 'close').map(({ to }) => to);
  return {
    address: pathOf.factor(factor),
    text: { of: 'page' },
    name: factor.name,
    names: [...factor.aliases, ...factor.findBy],
    about: near.flatMap(listNames),
    kind: 'factor',
    studies: uses.map(({ study }) => study.id),
    factorKinds: [factor.kind.id],
    shown: {
      label: factor.kind.one,
      gist: factor.gloss,
      // The senses are records of their own; what remains is our explanation.
      isOurs: true,
      ...showMarks(uses.map(({ study }) => study)),
    },
  };
}

function recordSense(sense: Sense, words: Words): SearchRecord {
  const { factor, study } = sense;
  const citation = sense.references[0] && formatShortCitation(sense.references[0], words);
  return {
    address: addressOf.sense(sense),
    text: { of: 'record', text: sense.text },
    about: listNames(factor),
    kind: 'sense',
    studies: study ? [study.id] : [],
    factorKinds: [factor.kind.id],
    shown: {
      label: study ? words('search.sense') : words('standing.field'),
      name: factor.name,
      ...withPlace(formatPlace(sense.claims, words) ?? citation),
      ...showMarks(study ? [study] : []),
      ...(sense.silent ? { isOurs: true } : {}),
    },
  };
}

function recordFramework(framework: Framework, words: Words): SearchRecord {
  return {
    address: pathOf.framework(framework),
    text: { of: 'page' },
    name: framework.name,
    kind: 'framework',
    studies: framework.studies.map(({ id }) => id),
    factorKinds: [],
    shown: { label: words('framework.one'), gist: framework.gist, ...showMarks(framework.studies) },
  };
}

function recordRelation(relation: Relation, words: Words): SearchRecord {
  const ends = [relation.from, relation.to];
  const factors = ends.flatMap((end) =>
    end.type === 'node' ? [end.factor] : end.nodes.map(({ factor }) => factor),
  );
  const studies = [...new Set(relation.claims.map(({ study }) => study))];
  const isOurs = relation.standing === 'editorial';
  // Square brackets say that it is ours; where all of it is, they stand around all of it.
  const reason = relation.editorial && (isOurs ? relation.editorial : `[${relation.editorial}]`);
  return {
    address: addressOf.relation(relation),
    text: { of: 'record', text: [formatSentence(relation.sentence), reason].filter(Boolean).join(' ') },
    about: [...factors.flatMap(listNames), relation.framework.name],
    kind: 'relation',
    studies: studies.map(({ id }) => id),
    factorKinds: listKinds(factors),
    shown: {
      label: words('diagram.relation', { number: relation.number }),
      ...withPlace(formatPlace(relation.claims, words)),
      ...showMarks(studies),
      ...(isOurs ? { isOurs } : {}),
    },
  };
}

function recordReference(reference: Reference, words: Words): SearchRecord {
  const { data } = reference;
  const people = data.author.length > 0 ? data.author : data.editor;
  const said = data.custom.says ?? data.custom.note;
  const where = [
    data['container-title'] ?? data['collection-title'],
    formatVolumeAndPages(data, words),
    data.genre,
    data.number,
    data.publisher,
    data.archive,
  ];
  const text = [
    people.map(formatSortedName).join('; '),
    `(${yearOf(reference) ?? words('reference.noYear')}).`,
    endSentence(data.title),
    endSentence(where.filter(Boolean).join(', ')),
    said && `[${said}]`,
  ];
  return {
    address: addressOf.reference(reference),
    text: { of: 'record', text: text.filter(Boolean).join(' ') },
    about: reference.factors.map(({ name }) => name),
    kind: 'reference',
    studies: reference.study ? [reference.study.id] : [],
    factorKinds: listKinds(reference.factors),
    shown: {
      label: words('search.reference'),
      name: formatShortCitation(reference, words),
      ...showMarks(reference.study ? [reference.study] : []),
    },
  };
}

/** What belongs to no single study, entry or framework. */
function recordPages(literature: Literature, words: Words): SearchRecord[] {
  const { site, studies, factors, references, pages } = literature;
  const claims = studies.reduce((sum, study) => sum + study.claims.length, 0);
  const page = (part: Omit<SearchRecord, 'kind' | 'studies' | 'factorKinds' | 'shown'>): SearchRecord => ({
    kind: 'page',
    studies: [],
    factorKinds: [],
    shown: { label: words('search.page'), marks: [] },
    ...part,
  });
  const section = (address: string, name: string, text: string) =>
    page({ address, name, text: { of: 'record', text } });
  return [
    section('/', site.name, site.description),
    section('/studies/', words('studies.title'), words('studies.lead', { count: studies.length, claims })),
    section('/factors/', words('factors.title'), words('factors.lead', { count: factors.length })),
    section('/frameworks/', words('frameworks.title'), words('frameworks.lead')),
    section('/compare/', words('compare.title'), words('compare.lead')),
    section(
      '/references/',
      words('references.title'),
      words('references.lead', { count: references.length }),
    ),
    section('/offline/', words('offline.title'), words('offline.lead')),
    section('/data/', words('data.title'), words('data.lead')),
    section('/changes/', words('changes.title'), words('changes.lead')),
    ...site.dimensions.map((dimension): SearchRecord => ({
      ...page({
        address: pathOf.dimension(dimension),
        name: dimension.name,
        text: studies.length > answersUpTo ? { of: 'record', text: dimension.question } : { of: 'page' },
      }),
      kind: 'comparison',
      studies: studies.length > answersUpTo ? [] : studies.map(({ id }) => id),
      shown: { label: words('compare.title'), ...showMarks(studies) },
    })),
    ...factors
      .filter((factor) => factor.claims.length > claimsOnFactorPage)
      .map((factor) =>
        withOurs(section(pathOf.uses(factor), words('factor.uses', { factor: factor.name }), factor.gloss)),
      ),
    ...listPairs(literature).map((pair) =>
      section(
        pathOf.beside(pair),
        words('beside.title', { left: pair.left.name, right: pair.right.name }),
        words('beside.lead'),
      ),
    ),
    ...pages
      .filter(({ id }) => id !== 'home')
      .map((own) => page({ address: pathOf.page(own), name: own.title, text: { of: 'page' } })),
  ];
}

function endSentence(text: string): string {
  return text === '' || /[.?!]$/.test(text) ? text : `${text}.`;
}

/** Where the words of a record are not a source’s. */
function withOurs(record: SearchRecord): SearchRecord {
  return { ...record, shown: { ...record.shown, isOurs: true } };
}

function listNames({ name, aliases, findBy }: Factor): string[] {
  return [name, ...aliases, ...findBy];
}

function listKinds(factors: readonly Factor[]): string[] {
  return [...new Set(factors.map(({ kind }) => kind.id))];
}

function formatPlace(claims: readonly Claim[], words: Words): string | undefined {
  const [first] = findPlacesOf(claims);
  return first && words('place', { part: first.sentence.part.short, sentence: first.sentence.number });
}

function withPlace(place: string | undefined): Pick<ShownWithResult, 'place'> {
  return place === undefined ? {} : { place };
}

function showMarks(studies: readonly Study[]): Pick<ShownWithResult, 'marks' | 'more'> {
  const marks = studies.slice(0, marksUpTo).map(({ mark, hue }) => [mark, hue] as const);
  return studies.length > marksUpTo ? { marks, more: studies.length - marksUpTo } : { marks };
}
