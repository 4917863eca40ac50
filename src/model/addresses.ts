/**
 * Every address of the site, without base path. An address is a promise: it is made of permanent ids alone,
 * never of a heading's text or of a position in a list.
 */
import type {
  Cell,
  Change,
  Claim,
  Dimension,
  Factor,
  Framework,
  Literature,
  Page,
  Reference,
  Relation,
  RelationEnd,
  Sense,
  Sentence,
  Step,
  Study,
} from './literature.ts';
import { sections } from './schema/site.ts';
import { listPairs, type FrameworkPair } from './side-by-side.ts';

/** Page ids that would take the address of something else. */
export const reservedPages: readonly string[] = [
  ...sections,
  '404',
  'search',
  'offline',
  'data',
  'changes',
  'cite',
  'og',
  'icons',
  'pagefind',
  'index',
];

/** What stands beside a page, below its address: how to cite it, and what it says as Markdown. */
export const companions = ['cite/', 'index.md'] as const;

/** Ids of entries that would take the address of what stands beside their list. */
export const reservedIds: readonly string[] = companions.flatMap((name) => name.match(/^[^.]+(?=\/$)/) ?? []);

export const pathOf = {
  study: (study: Study) => `/studies/${study.id}/`,
  factor: (factor: Factor) => `/factors/${factor.id}/`,
  uses: (factor: Factor) => `/factors/${factor.id}/claims/`,
  framework: (framework: Framework) => `/frameworks/${framework.id}/`,
  /** A file: the framework as Mermaid's text. */
  mermaid: (framework: Framework) => `/frameworks/${framework.id}/mermaid.mmd`,
  beside: ({ left, right }: Pick<FrameworkPair, 'left' | 'right'>) =>
    `/frameworks/${left.id}/beside/${right.id}/`,
  dimension: (dimension: Dimension) => `/compare/${dimension.id}/`,
  page: (page: Page) => (page.id === 'home' ? '/' : `/${page.id}/`),
  /** A page that tells how to cite another one, or what that one is about. */
  cite: (path: string) => `${path}${companions[0]}`,
  /** A file: what a page says, as Markdown. */
  markdown: (path: string) => `${path}${companions[1]}`,
  /** A file with what one framework is made of. */
  graph: (framework: Framework, file: (typeof graphFiles)[number]) => `/frameworks/${framework.id}/${file}`,
  /** A file with something of the whole literature. */
  data: (file: (typeof dataFiles)[number]) => `/data/${file}`,
  section: (section: (typeof sections)[number]) => `/${section}/`,
};

export const anchorOf = {
  claim: (claim: Claim) => `claim-${claim.id}`,
  sentence: (sentence: Sentence) => `sentence-${sentence.index + 1}`,
  /** On the study’s page. */
  profile: (cell: { dimension: Dimension }) => `profile-${cell.dimension.id}`,
  /** On the page of the dimension. */
  cell: (cell: { study: Study }) => `study-${cell.study.id}`,
  /** On the overview of the comparison. */
  row: (dimension: Dimension) => `dimension-${dimension.id}`,
  factor: (factor: Factor) => `factor-${factor.id}`,
  sense: (sense: Sense) => `sense-${sense.id}`,
  relation: (relation: Relation) => `relation-${relation.id}`,
  end: (end: RelationEnd) => `${end.type}-${end.id}`,
  step: (step: Step) => `step-${step.id}`,
  reference: (reference: Reference) => `reference-${reference.id}`,
  /** On the page of changes. */
  change: (change: Change) => `on-${change.on}`,
};

/** The anchors that bear the id of a page, on pages of others: section → what they begin with. */
export const idAnchors: Readonly<Record<string, readonly string[]>> = {
  studies: ['study', 'sense'],
  factors: ['factor', 'node'],
  compare: ['dimension', 'profile'],
};

/** On the page about reading without a network: one for each way, and one for checking a file. */
export const offlineAnchors = ['in-this-browser', 'as-an-app', 'as-a-folder', 'check-the-file'] as const;

/** What there is of each framework, beside its text for Mermaid. */
export const graphFiles = ['picture.svg', 'graph.graphml', 'framework.json'] as const;

/** What there is of the whole literature, for other programs. */
export const dataFiles = [
  'glossary.csv',
  'glossary.ttl',
  'glossary.jsonld',
  'glossary-anki.txt',
  'claims.csv',
  'claims.jsonld',
  'comparison.csv',
  'comparison.tex',
  'comparison.md',
  'references.bib',
  'references.ris',
  'references.csl.json',
  'literature.json',
  'literature.schema.json',
] as const;

/** On the page that lists them: how each kind of file is brought into other programs. */
export const dataAnchors = [
  'spreadsheet',
  'anki',
  'reference-manager',
  'triple-store',
  'writing',
  'programs',
] as const;

/** The files that stand elsewhere: what has changed, for feed readers, and what there is, for language models. */
export const feedPath = '/changes/feed.atom';
export const llmsPath = '/llms.txt';

/** More claims about a factor than this have a page of their own. */
export const claimsOnFactorPage = 40;

export const addressOf = {
  ...pathOf,
  claim: (claim: Claim) => `${pathOf.study(claim.study)}#${anchorOf.claim(claim)}`,
  citeClaim: (claim: Claim) => `${pathOf.cite(pathOf.study(claim.study))}#${anchorOf.claim(claim)}`,
  sentence: (study: Study, sentence: Sentence) => `${pathOf.study(study)}#${anchorOf.sentence(sentence)}`,
  profile: (cell: Cell) => `${pathOf.study(cell.study)}#${anchorOf.profile(cell)}`,
  cell: (cell: { dimension: Dimension; study: Study }) =>
    `${pathOf.dimension(cell.dimension)}#${anchorOf.cell(cell)}`,
  sense: (sense: Sense) => `${pathOf.factor(sense.factor)}#${anchorOf.sense(sense)}`,
  relation: (relation: Relation) => `${pathOf.framework(relation.framework)}#${anchorOf.relation(relation)}`,
  end: (framework: Framework, end: RelationEnd) => `${pathOf.framework(framework)}#${anchorOf.end(end)}`,
  step: (framework: Framework, step: Step) => `${pathOf.framework(framework)}#${anchorOf.step(step)}`,
  reference: (reference: Reference) => `/references/#${anchorOf.reference(reference)}`,
  change: (change: Change) => `/changes/#${anchorOf.change(change)}`,
};

export interface Addresses {
  /** Each page of the site → the places on it. */
  pages: ReadonlyMap<string, ReadonlySet<string>>;
  /** What is no page and can be linked all the same. */
  files: ReadonlySet<string>;
  /** Each framework, by its page and by its file → what an address can have its diagram show (`node=water`). */
  states: ReadonlyMap<string, ReadonlySet<string>>;
  /** Those of the pages that can be cited and are there as Markdown too: all that say something of the literature. */
  cited: readonly string[];
  /** The places on the page that is made from a file. */
  anchorsOf: (file: string) => ReadonlySet<string>;
}

/** Lists every page with every permanent place on it. */
export function listAddresses(literature: Literature): Addresses {
  const pages = new Map<string, Set<string>>();
  const byFile = new Map<string, Set<string>>();
  const add = (path: string, anchors: Iterable<string>, file?: string) => {
    const set = new Set(anchors);
    pages.set(path, set);
    if (file !== undefined) byFile.set(file, set);
  };
  const { studies, factors, frameworks, references, site } = literature;
  add('/', []);
  add('/studies/', []);
  add('/factors/', factors.map(anchorOf.factor));
  add('/frameworks/', []);
  add('/compare/', site.dimensions.map(anchorOf.row));
  add('/references/', references.map(anchorOf.reference));
  for (const dimension of site.dimensions) {
    add(
      pathOf.dimension(dimension),
      studies.map((study) => anchorOf.cell({ study })),
    );
  }
  for (const study of studies) {
    const anchors = [
      ...study.claims.map(anchorOf.claim),
      ...study.sentences.map(anchorOf.sentence),
      ...site.dimensions.map((dimension) => anchorOf.profile({ dimension })),
      ...study.body.anchors,
    ];
    add(pathOf.study(study), anchors, study.file);
  }
  for (const factor of factors) {
    add(pathOf.factor(factor), [...factor.senses.map(anchorOf.sense), ...factor.body.anchors], factor.file);
    if (factor.claims.length > claimsOnFactorPage) add(pathOf.uses(factor), []);
  }
  for (const framework of frameworks) {
    const anchors = [
      ...framework.relations.map(anchorOf.relation),
      ...framework.nodes.map(anchorOf.end),
      ...framework.groups.map(anchorOf.end),
      ...framework.tour.map(anchorOf.step),
      ...framework.body.anchors,
    ];
    add(pathOf.framework(framework), anchors, framework.file);
  }
  for (const pair of listPairs(literature)) add(pathOf.beside(pair), []);
  for (const page of literature.pages) add(pathOf.page(page), page.body.anchors, page.file);
  const cited = [...pages.keys()];
  for (const path of cited) add(pathOf.cite(path), []);
  for (const study of studies) add(pathOf.cite(pathOf.study(study)), study.claims.map(anchorOf.claim));
  add('/search/', []);
  add('/offline/', offlineAnchors);
  add('/data/', dataAnchors);
  add('/changes/', literature.changes.map(anchorOf.change));
  const none: ReadonlySet<string> = new Set();
  const files = new Set([
    ...cited.map(pathOf.markdown),
    ...frameworks.map(pathOf.mermaid),
    ...frameworks.flatMap((framework) => graphFiles.map((file) => pathOf.graph(framework, file))),
    ...dataFiles.map(pathOf.data),
    feedPath,
    llmsPath,
  ]);
  const states = new Map(
    frameworks.flatMap((framework) => {
      const set = new Set(listStates(framework));
      return [[pathOf.framework(framework), set] as const, [framework.file, set] as const];
    }),
  );
  return { pages, files, states, cited, anchorsOf: (file) => byFile.get(file) ?? none };
}

function listStates({ nodes, groups, relations, tour }: Framework): string[] {
  return [
    ...[...nodes, ...groups].map(({ id }) => `node=${id}`),
    ...relations.map(({ id }) => `relation=${id}`),
    ...tour.map(({ id }) => `step=${id}`),
  ];
}
