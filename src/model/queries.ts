/** Questions that pages ask of the literature. Each is answered here, so that no page joins anything. */
import { concernsPage } from './changes/concerns-page.ts';
import type {
  Cell,
  Change,
  Claim,
  Dimension,
  Factor,
  FactorKind,
  Framework,
  FrameworkGroup,
  FrameworkView,
  Literature,
  Match,
  Part,
  Reference,
  Relation,
  RelationEnd,
  Sentence,
  Study,
  Use,
} from './literature.ts';

export interface ComparisonRow {
  dimension: Dimension;
  cells: { study: Study; cell: Cell | undefined }[];
}

/** The comparison: each dimension with the answer of each study. */
export function buildComparison({ site }: Literature, studies: readonly Study[]): ComparisonRow[] {
  return site.dimensions.map((dimension) => ({
    dimension,
    cells: studies.map((study) => ({ study, cell: study.cells.get(dimension.id) })),
  }));
}

export interface MatrixBand {
  kind: FactorKind;
  rows: { factor: Factor; uses: (Use | undefined)[] }[];
}

/** Who speaks of what, by kind of factor. Entries that none of the studies comes near are left out. */
export function buildMatrix({ site, factors }: Literature, studies: readonly Study[]): MatrixBand[] {
  return site.factorKinds
    .map((kind) => ({
      kind,
      rows: factors
        .filter((factor) => factor.kind === kind && studies.some((study) => factor.uses.has(study.id)))
        .map((factor) => ({ factor, uses: studies.map((study) => factor.uses.get(study.id)) })),
    }))
    .filter(({ rows }) => rows.length > 0);
}

export interface CrossMatch {
  match: Match;
  from: Study;
  to: Study;
}

/**
 * Where studies touch: matches between a term of one study and a term of another one. A term that several of the
 * studies use belongs to none of them, and is left out.
 */
export function findCrossMatches({ factors }: Literature, studies: readonly Study[]): CrossMatch[] {
  const order = new Map(studies.map((study, index) => [study, index]));
  return factors.flatMap((factor) => {
    const from = findOnlyUser(factor, order);
    if (from === undefined) return [];
    return factor.matches.flatMap((match) => {
      const to = findOnlyUser(match.to, order);
      return to !== undefined && (order.get(from) ?? 0) < (order.get(to) ?? 0) ? [{ match, from, to }] : [];
    });
  });
}

/** The terms of each study that match no term of another one, in the same sense as above. */
export function findUnmatched(
  literature: Literature,
  studies: readonly Study[],
): { study: Study; factors: Factor[] }[] {
  const order = new Map(studies.map((study, index) => [study, index]));
  const matched = new Set(
    findCrossMatches(literature, studies).flatMap(({ match }) => [match.from, match.to]),
  );
  const byStudy = new Map<Study, Factor[]>(studies.map((study) => [study, []]));
  for (const factor of literature.factors) {
    const study = findOnlyUser(factor, order);
    if (study && !matched.has(factor)) byStudy.get(study)?.push(factor);
  }
  return [...byStudy]
    .map(([study, factors]) => ({ study, factors }))
    .filter(({ factors }) => factors.length > 0);
}

function findOnlyUser(factor: Factor, among: ReadonlyMap<Study, number>): Study | undefined {
  const users = [...factor.uses.values()].filter(
    ({ standing, study }) => standing === 'sense' && among.has(study),
  );
  return users.length === 1 ? users[0]?.study : undefined;
}

export interface Letter {
  letter: string;
  factors: Factor[];
}

/** The glossary by initial, in the alphabet of the site's language: ä stands with a in German, after z in Swedish. */
export function groupByLetter({ factors, site }: Literature): Letter[] {
  const collator = new Intl.Collator(site.language, { sensitivity: 'base' });
  const letters: Letter[] = [];
  for (const factor of factors) {
    const initial = (/\p{L}|\p{N}/u.exec(factor.name)?.[0] ?? '#').toLocaleUpperCase(site.language);
    // Not only the last one: where œ is sorted as oe, it stands among the words with o.
    const known = letters.find(({ letter }) => collator.compare(letter, initial) === 0);
    if (known) known.factors.push(factor);
    else letters.push({ letter: stripMarks(initial, collator), factors: [factor] });
  }
  return letters;
}

/** "Ä" is listed under "A" where the language sorts it so. */
function stripMarks(letter: string, collator: Intl.Collator): string {
  const bare = letter.normalize('NFD').replace(/\p{M}/gu, '');
  return collator.compare(bare, letter) === 0 ? bare : letter;
}

/** Where a factor stands in the alphabet: the entries around it. */
export function findNeighbours({ factors }: Literature, factor: Factor, reach = 3): Factor[] {
  const index = factors.indexOf(factor);
  return factors.slice(Math.max(0, index - reach), index + reach + 1);
}

export interface FactorPlace {
  framework: Framework;
  group: FrameworkGroup | undefined;
  /** Those that it takes part in itself, and those of its group. */
  relations: Relation[];
}

/** Where a factor stands in the frameworks that show it. */
export function findPlaces(factor: Factor): FactorPlace[] {
  return factor.frameworks.map((framework) => {
    const nodes = framework.nodes.filter((node) => node.factor === factor);
    const groups = nodes.flatMap(({ group }) => (group ? [group] : []));
    const ends: ReadonlySet<RelationEnd> = new Set([...nodes, ...groups]);
    return {
      framework,
      group: groups[0],
      relations: framework.relations.filter(({ from, to }) => ends.has(from) || ends.has(to)),
    };
  });
}

/**
 * A factor with what acts on it and what it acts on. A group that takes part is shown whole; where only its node does,
 * the node stands alone.
 */
export function findNeighbourhood({ framework, relations }: FactorPlace, factor: Factor): FrameworkView {
  const ends = new Set(relations.flatMap(({ from, to }) => [from, to]));
  const groups = framework.groups.filter((group) => ends.has(group));
  const nodes = framework.nodes.filter(
    (node) => node.factor === factor || ends.has(node) || (node.group && groups.includes(node.group)),
  );
  return { groups, nodes, relations };
}

export interface SentenceRow {
  /** Sentences of one part, in order: one with claims, or a run of those on which none rests. */
  sentences: Sentence[];
  part: Part;
  first: Sentence;
  last: Sentence;
  claims: Claim[];
}

/** The sentences of a source for reading down: runs without a claim stand together. */
export function groupSentences({ sentences }: Study): SentenceRow[] {
  const rows: SentenceRow[] = [];
  for (const sentence of sentences) {
    const before = rows.at(-1);
    if (before && before.part === sentence.part && before.claims.length + sentence.claims.length === 0) {
      before.sentences.push(sentence);
      before.last = sentence;
    } else {
      rows.push({
        sentences: [sentence],
        part: sentence.part,
        first: sentence,
        last: sentence,
        claims: sentence.claims,
      });
    }
  }
  return rows;
}

/** Of several claims that rest on one sentence, the first: a place is named once. */
export function findPlacesOf(claims: readonly Claim[]): Claim[] {
  return [...new Map(claims.toReversed().map((claim) => [claim.sentence, claim])).values()].toReversed();
}

/** The studies that name a work as further reading. */
export function findRecommenders({ readings }: Reference): Study[] {
  return readings.flatMap(({ of }) => ('mark' in of ? [of] : []));
}

/** How large a framework is, and how much of it a study states. */
export function countParts({ nodes, relations }: Framework): {
  nodes: number;
  reported: number;
  ours: number;
} {
  const reported = relations.filter(({ standing }) => standing === 'reported').length;
  return { nodes: nodes.length, reported, ours: relations.length - reported };
}

/**
 * What has changed on a page or a place on it since the first day of which anything is recorded: the newest first. What is told
 * of that day is how the page came to be.
 */
export function listChangesOf({ changes }: Pick<Literature, 'changes'>, path: string): Change[] {
  const own = changes.filter((change) => concernsPage(change, path));
  const first = own.at(-1)?.on ?? '';
  return own.filter(({ on }) => on > first);
}
