import { referencesFile, type Entries, type Entry } from '../entries.ts';
import type { FactorId, StudyId } from '../ids.ts';
import type { Claim, Factor, MatchType, Reference, Sense, Study, Use } from '../literature.ts';
import type { FactorEntry } from '../schema/factor.ts';
import { emptyBody } from '../body/empty-body.ts';
import { buildReading } from './build-studies.ts';
import { findOrReport, keepFirst, type Problems } from './context.ts';
import { findClaims } from './find-claims.ts';

type FactorFile = Entry<FactorId, FactorEntry>;

interface Parts {
  studies: ReadonlyMap<string, Study>;
  claims: ReadonlyMap<string, Claim>;
  references: ReadonlyMap<string, Reference>;
}

/** The glossary, linked with claims, studies, references and with itself. */
export function buildFactors(entries: Entries, parts: Parts, problems: Problems): Map<string, Factor> {
  const factors = new Map<string, Factor>();
  for (const entry of entries.factors) {
    const factor = buildFactor(entry, entries, parts, problems);
    if (factor) factors.set(factor.id, factor);
  }
  linkClaims(entries, parts, factors, problems);
  for (const entry of entries.factors) addMatches(entry, factors, parts, problems);
  return factors;
}

function buildFactor(entry: FactorFile, entries: Entries, parts: Parts, problems: Problems): Factor {
  const { id, file, data } = entry;
  // An entry of no known kind is checked further all the same.
  const kind = findOrReport(problems, {
    id: data.kind,
    among: new Map(entries.site.factorKinds.map((candidate) => [candidate.id as string, candidate])),
    rule: 'unknown-kind',
    noun: 'kind of glossary entry',
    file,
    at: ['kind'],
    otherwise: 'add it to factorKinds in site.yaml',
  }) ?? { id: data.kind, one: data.kind, many: data.kind };
  const factor: Factor = {
    id,
    file,
    name: data.name,
    aliases: data.aliases,
    findBy: data.findBy,
    kind,
    gloss: data.gloss,
    senses: [],
    matches: [],
    reading: buildReading(data.reading, parts.references, file, problems),
    claims: [],
    frameworks: [],
    uses: new Map(),
    body: emptyBody(),
  };
  factor.senses = buildSenses(entry, factor, parts, problems);
  for (const reading of factor.reading) {
    reading.reference.readings.push({ ...reading, of: factor });
    addOnce(reading.reference.factors, factor);
  }
  return factor;
}

function buildSenses(entry: FactorFile, factor: Factor, parts: Parts, problems: Problems): Sense[] {
  const { file, data } = entry;
  const kept = keepFirst(problems, data.senses, {
    id: (sense) => sense.id ?? sense.study ?? 'field',
    noun: 'sense',
    file,
    at: (index) => ['senses', index],
  });
  return kept.flatMap(({ item, index }) => {
    const at = ['senses', index];
    const study =
      item.study === undefined
        ? undefined
        : findOrReport(problems, {
            id: item.study,
            among: parts.studies,
            rule: 'unknown-study',
            noun: 'study',
            file,
            at: [...at, 'study'],
            otherwise: `add studies/${item.study}.mdx`,
            needs: `studies/${item.study}.mdx`,
          });
    if (item.study !== undefined && study === undefined) return [];
    const sense: Sense = {
      id: item.id ?? study?.id ?? 'field',
      factor,
      study,
      text: item.text,
      claims: findClaims(
        item.claims,
        parts.claims,
        { file, at: [...at, 'claims'], ...(study && { own: study.id }) },
        problems,
      ),
      references: findReferences(item.references, parts.references, file, [...at, 'references'], problems),
      silent: item.silent,
    };
    const evidence = study ? item.claims : item.references;
    if (evidence.length === 0 && !item.silent) {
      problems.add({
        rule: 'sense-without-evidence',
        file,
        at,
        message: study
          ? `The sense of "${study.id}" names no claim in which the study uses the term.`
          : 'The sense of the field names no work that uses the term so.',
        fix: study
          ? 'add claims:, or say with silent: true that the study does not use it.'
          : 'add references:, or say with silent: true that no definition was found.',
      });
    }
    for (const claim of sense.claims) claim.senses.push(sense);
    for (const reference of sense.references) {
      reference.senses.push(sense);
      addOnce(reference.factors, factor);
    }
    return [sense];
  });
}

function findReferences(
  ids: readonly string[],
  references: ReadonlyMap<string, Reference>,
  file: string,
  at: (string | number)[],
  problems: Problems,
): Reference[] {
  return ids.flatMap((id, index) => {
    const reference = findOrReport(problems, {
      id,
      among: references,
      rule: 'unknown-reference',
      noun: 'reference',
      file,
      at: [...at, index],
      otherwise: 'add the work to references.json',
      needs: `${referencesFile}#${id}`,
    });
    return reference ? [reference] : [];
  });
}

/** Claims name factors; here both learn of each other. */
function linkClaims(
  entries: Entries,
  parts: Parts,
  factors: ReadonlyMap<string, Factor>,
  problems: Problems,
): void {
  for (const entry of entries.studies) {
    for (const [index, item] of entry.data.claims.entries()) {
      const claim = parts.claims.get(`${entry.id}#${item.id}`);
      for (const [position, id] of item.factors.entries()) {
        const factor = findOrReport(problems, {
          id,
          among: factors,
          rule: 'unknown-factor',
          noun: 'factor',
          file: entry.file,
          at: ['claims', index, 'factors', position],
          otherwise: `add factors/${id}.mdx`,
          needs: `factors/${id}.mdx`,
        });
        if (factor === undefined || claim === undefined || claim.factors.includes(factor)) continue;
        claim.factors.push(factor);
        factor.claims.push(claim);
      }
    }
  }
}

const inverse: Record<MatchType, MatchType> = {
  same: 'same',
  close: 'close',
  related: 'related',
  broader: 'narrower',
  narrower: 'broader',
};

function addMatches(
  entry: FactorFile,
  factors: ReadonlyMap<string, Factor>,
  parts: Parts,
  problems: Problems,
): void {
  const from = factors.get(entry.id);
  if (from === undefined) return;
  for (const [index, item] of entry.data.matches.entries()) {
    const at = ['matches', index];
    const place = { file: entry.file, at: [...at, 'factor'] };
    const to = findOrReport(problems, {
      id: item.factor,
      among: factors,
      rule: 'unknown-factor',
      noun: 'factor',
      ...place,
      otherwise: `add factors/${item.factor}.mdx`,
      needs: `factors/${item.factor}.mdx`,
    });
    if (to === undefined) continue;
    if (to === from) {
      problems.add({
        rule: 'self-match',
        ...place,
        message: `"${from.id}" is matched with itself.`,
        fix: 'name another entry, or take the match out.',
      });
      continue;
    }
    const known = from.matches.find((match) => match.to === to);
    if (known) {
      problems.add({
        rule: 'contradictory-match',
        ...place,
        message: `"${from.id}" and "${to.id}" are matched already, as "${known.as}" seen from here.`,
        fix: 'say once how they match, on one of the two entries.',
      });
      continue;
    }
    if (item.reason === undefined && item.claims.length === 0) {
      problems.add({
        rule: 'match-without-evidence',
        file: entry.file,
        at,
        message: `The match with "${to.id}" gives no reason.`,
        fix: 'add reason: (our reading, printed as editorial), or the claims in which a study itself says so.',
      });
    }
    const claims = findClaims(
      item.claims,
      parts.claims,
      { file: entry.file, at: [...at, 'claims'] },
      problems,
    );
    from.matches.push({ from, to, as: item.as, reason: item.reason, claims });
    to.matches.push({ from: to, to: from, as: inverse[item.as], reason: item.reason, claims });
  }
}

/**
 * Says for each factor which studies use it, mention it or come near it. Needs everything else to be linked and
 * sorted: the factors of a study and those that come near are listed in the order in which they are met here.
 */
export function linkUses(factors: Iterable<Factor>, studies: readonly Study[]): void {
  const order = new Map(studies.map((study, index) => [study, index]));
  const all = [...factors];
  const own = new Map(all.map((factor) => [factor, ownUses(factor)]));
  for (const factor of all) {
    const uses = new Map(own.get(factor));
    for (const match of factor.matches) {
      for (const [study, use] of own.get(match.to) ?? []) {
        if (use.standing !== 'sense') continue;
        const here = uses.get(study);
        if (here === undefined)
          uses.set(study, { ...use, standing: 'near', sense: undefined, claims: [], near: [match.to] });
        else if (here.standing === 'near') uses.set(study, { ...here, near: [...here.near, match.to] });
      }
    }
    const sorted = [...uses.values()].sort((a, b) => (order.get(a.study) ?? 0) - (order.get(b.study) ?? 0));
    factor.uses = new Map(sorted.map((use) => [use.study.id, use]));
    for (const { study, standing } of sorted) if (standing !== 'near') addOnce(study.factors, factor);
  }
}

function ownUses(factor: Factor): Map<StudyId, Use> {
  const uses = new Map<StudyId, Use>();
  for (const sense of factor.senses) {
    // A silent sense with claims: the study has the word in passing, or the thing without the word.
    if (sense.study === undefined || (sense.silent && sense.claims.length === 0)) continue;
    const standing = sense.silent ? 'mention' : 'sense';
    const known = uses.get(sense.study.id);
    if (known === undefined || (known.standing === 'mention' && standing === 'sense')) {
      uses.set(sense.study.id, { study: sense.study, standing, sense, claims: [], near: [] });
    }
  }
  for (const claim of factor.claims) {
    const use = uses.get(claim.study.id);
    if (use) use.claims.push(claim);
    else
      uses.set(claim.study.id, {
        study: claim.study,
        standing: 'mention',
        sense: undefined,
        claims: [claim],
        near: [],
      });
  }
  return uses;
}

function addOnce<Item>(list: Item[], item: Item): void {
  if (!list.includes(item)) list.push(item);
}
