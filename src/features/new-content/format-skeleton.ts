import { stringify } from 'yaml';
import type { SiteEntry } from '../../model/schema/site.ts';
import { getSkeletonWords } from './skeleton-words.ts';

/** The front matter and text of new files. Each passes the content check as it is, and says what is to be done. */

export interface StudySkeleton {
  reference: string;
  mark: string;
  /** The work as a comment names it. */
  label: string;
  /** The ids of some glossary entries, for the example. */
  factors: readonly string[];
}

export function formatStudy(site: SiteEntry, { reference, mark, label, factors }: StudySkeleton): string {
  const words = getSkeletonWords(site.language);
  const [kind, ...kinds] = site.claimKinds.map(({ id }) => id);
  const [first, ...others] = site.dimensions;
  const hint = factors.length === 0 ? '' : ` # ${words.factors} ${factors.slice(0, 3).join(', ')}`;
  return file(
    [
      `# ${words.head}`,
      `# ${toComment(label)}`,
      `reference: ${reference}`,
      `mark: ${quote(mark)}`,
      `# ${words.title}`,
      `gist: ${quote(words.gist)}`,
      `basis: abstract # ${words.basis}`,
      `# ${words.outline}`,
      'outline:',
      `  - part: ${quote(words.part)}`,
      '    sentences: [20]',
      ...(first === undefined ? [] : [`# ${words.profile}`, 'profile:']),
      ...(first === undefined
        ? []
        : [`  # ${toComment(first.question)}`, `  ${first.id}:`, '    claims: [example]']),
      ...others.flatMap(({ id, question }) => [
        `  # ${toComment(question)}`,
        `  ${id}:`,
        `    silent: ${quote(words.silent)}`,
      ]),
      'claims:',
      `  # ${words.claims}`,
      '  - id: example',
      `    kind: ${kind}${kinds.length === 0 ? '' : ` # ${words.kinds}: ${[kind, ...kinds].join(', ')}`}`,
      `    statement: ${quote(words.statement)}`,
      `    source: { part: ${quote(words.part)}, sentence: 1 }`,
      `    factors: []${hint}`,
    ],
    ['<Editorial>', '', words.summary, '', '</Editorial>', '', '<Claim id="example"/>'],
  );
}

export function formatFactor(site: SiteEntry, name: string): string {
  const words = getSkeletonWords(site.language);
  const kinds = site.factorKinds.map(({ id }) => id);
  return file(
    [
      `# ${words.head}`,
      `name: ${quote(name)}`,
      `# ${words.aliases}`,
      'aliases: []',
      `kind: ${kinds[0]}${kinds.length === 1 ? '' : ` # ${words.kinds}: ${kinds.join(', ')}`}`,
      `gloss: ${quote(words.gloss)}`,
      `# ${words.senses}`,
      'senses: []',
      '#  - study: …',
      `#    text: ${words.senseText}`,
      "#    claims: ['study-id#claim-id']",
      `# ${words.matches}`,
      'matches: []',
      '#  - factor: …',
      '#    as: related',
      `#    reason: ${words.matchReason}`,
    ],
    ['<Editorial>', '', words.explanation, '', '</Editorial>'],
  );
}

export interface FrameworkSkeleton {
  name: string;
  study: string;
  /** The first two become the example. */
  factors: readonly string[];
}

export function formatFramework(site: SiteEntry, { name, study, factors }: FrameworkSkeleton): string {
  const words = getSkeletonWords(site.language);
  const [from, to] = factors;
  const kinds = site.relationKinds.map(({ id }) => id);
  const related = from !== undefined && to !== undefined && kinds.length > 0;
  return file(
    [
      `# ${words.head}`,
      `name: ${quote(name)}`,
      `gist: ${quote(words.frameworkGist)}`,
      `# ${words.studies}`,
      `studies: [${study}]`,
      `# ${words.nodes}`,
      ...(from === undefined ? ['nodes: []'] : ['nodes:', `  - factor: ${from}`]),
      ...(to === undefined ? [] : [`  - factor: ${to}`]),
      `# ${words.relations}`,
      ...(related
        ? [
            'relations:',
            '  - id: example',
            `    from: ${from}`,
            `    to: ${to}`,
            `    kind: ${kinds[0]}${kinds.length === 1 ? '' : ` # ${words.kinds}: ${kinds.join(', ')}`}`,
            `    editorial: ${quote(words.editorial)}`,
          ]
        : ['relations: []']),
    ],
    ['<Editorial>', '', words.explanation, '', '</Editorial>'],
  );
}

export function formatPage(site: SiteEntry, title: string): string {
  const words = getSkeletonWords(site.language);
  return file(
    [`# ${words.head}`, `title: ${quote(title)}`, `description: ${quote(words.description)}`],
    [words.text],
  );
}

function file(frontMatter: readonly string[], body: readonly string[]): string {
  return ['---', ...frontMatter, '---', '', ...body, ''].join('\n');
}

/** A value of YAML on one line. */
function quote(text: string): string {
  return stringify(text.replace(/[\s\p{Cc}]+/gu, ' ').trim(), { lineWidth: 0, singleQuote: true }).trim();
}

function toComment(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
