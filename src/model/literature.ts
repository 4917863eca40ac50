/**
 * The literature as a graph: every entry resolved, every cross-reference followed in both directions.
 * Pages and exports read it; nothing is joined there. Built by `build-literature.ts`.
 */
import type { ClaimReference, FactorId, FrameworkId, PageId, ReferenceId, StudyId } from './ids.ts';
import type { Position } from '../problems/problem.ts';
import type { Forwards } from './permalinks/fates.ts';
import type { matchTypes } from './schema/factor.ts';
import type { PageEntry } from './schema/page.ts';
import type { ReferenceEntry } from './schema/reference.ts';
import type { SiteEntry } from './schema/site.ts';
import type { StudyEntry } from './schema/study.ts';

export interface Literature {
  site: Site;
  /** In the order of their marks. */
  studies: Study[];
  /** In alphabetical order, by the rules of the site's language. */
  factors: Factor[];
  /** Those of one study first, in the order of the studies. */
  frameworks: Framework[];
  /** By author, year and title. */
  references: Reference[];
  pages: Page[];
  /** What was changed since it was first published, as far as it is recorded: the newest first. */
  changes: Change[];
  /** What became of addresses that are gone. */
  forwards: Forwards;
  /** Whether the addresses that it publishes are recorded, so that none gets lost. */
  hasLedger: boolean;
  byId: {
    studies: ReadonlyMap<string, Study>;
    claims: ReadonlyMap<string, Claim>;
    factors: ReadonlyMap<string, Factor>;
    frameworks: ReadonlyMap<string, Framework>;
    references: ReadonlyMap<string, Reference>;
    pages: ReadonlyMap<string, Page>;
  };
}

/** One change of the content, for those who have read or cited it before. */
export interface Change {
  /** The day, such as `2014-03-21`. */
  on: string;
  what: string;
  /** Addresses of today, or of what was withdrawn. None: all of the site. */
  where: readonly string[];
}

export type Site = SiteEntry;
export type ClaimKind = Site['claimKinds'][number];
export type FactorKind = Site['factorKinds'][number];
export type RelationKind = Site['relationKinds'][number];
export type Dimension = Site['dimensions'][number];

export interface Study extends Pick<StudyEntry, 'mark' | 'gist' | 'basis'> {
  id: StudyId;
  file: string;
  /** 1 to 8: which of the eight colours is this study's. */
  hue: number;
  /** For headings; the work's full title is that of `reference`. */
  title: string;
  reference: Reference;
  /** The outline of the source. */
  parts: Part[];
  /** All sentences of the source, in order. */
  sentences: Sentence[];
  claims: Claim[];
  cells: ReadonlyMap<string, Cell>;
  reading: Reading[];
  frameworks: Framework[];
  /** The glossary entries that the study speaks of. */
  factors: Factor[];
  body: Body;
}

/** What the text of a file holds, as far as the site has to know; the text itself is rendered by Astro. */
export interface Body {
  isEmpty: boolean;
  /** The claims that it shows. */
  claims: Claim[];
  /** The glossary entries that it links as terms, each once. */
  terms: Factor[];
  /** The anchors of its headings. */
  anchors: string[];
  /** Its Mermaid fences, as far as they have been read; whether they can be drawn is not known here. */
  diagrams: Diagram[];
}

/** A diagram that an author writes in a text, in Mermaid. */
export interface Diagram {
  source: string;
  /** The line with its ```; the text begins on the next one. */
  at: Position;
}

export interface Part {
  name: string;
  short: string;
  sentences: Sentence[];
}

export interface Sentence {
  part: Part;
  /** Counted from 1 within its part. */
  number: number;
  /** Counted from 0 within the source. */
  index: number;
  words: number;
  claims: Claim[];
}

export interface Claim {
  id: string;
  /** `study-id#claim-id` */
  key: ClaimReference;
  study: Study;
  kind: ClaimKind;
  statement: string;
  sentence: Sentence;
  /** A few words of the source, to the letter, that mark the place. */
  phrase: string | undefined;
  factors: Factor[];
  relations: Relation[];
  senses: Sense[];
  cells: Cell[];
}

/** One study's answer to one dimension of the comparison. */
export interface Cell {
  study: Study;
  dimension: Dimension;
  brief: string | undefined;
  claims: Claim[];
  /** The source says nothing here; what may be said all the same (editorial). */
  silent: string | undefined;
}

export interface Factor {
  id: FactorId;
  file: string;
  name: string;
  aliases: string[];
  /** Not printed: they mean something else. */
  findBy: string[];
  kind: FactorKind;
  /** Editorial. */
  gloss: string;
  senses: Sense[];
  /** Told from this entry's side, whichever of the two declares it. */
  matches: Match[];
  reading: Reading[];
  /** The claims that are about it, in the order of the studies. */
  claims: Claim[];
  frameworks: Framework[];
  /** Per study that has anything to do with it: how. A study that is not here is silent. */
  uses: ReadonlyMap<StudyId, Use>;
  body: Body;
}

export interface Sense {
  id: string;
  factor: Factor;
  /** Undefined: the sense is the field's. */
  study: Study | undefined;
  text: string;
  claims: Claim[];
  references: Reference[];
  /** Not used, or not defined; `text` is then editorial. */
  silent: boolean;
}

export type MatchType = (typeof matchTypes)[number];

export interface Match {
  from: Factor;
  to: Factor;
  /** `broader`: `to` is the wider one. */
  as: MatchType;
  /** Editorial. */
  reason: string | undefined;
  claims: Claim[];
}

/**
 * `sense`: uses the term. `mention`: claims are about it, but the study does not use it as a term.
 * `near`: uses a term that matches it.
 */
export interface Use {
  study: Study;
  standing: 'sense' | 'mention' | 'near';
  sense: Sense | undefined;
  claims: Claim[];
  /** The matching entries through which the study comes near. */
  near: Factor[];
}

export interface Framework {
  id: FrameworkId;
  file: string;
  name: string;
  gist: string;
  studies: Study[];
  /** The study whose framework it is; undefined for one that brings studies together. */
  study: Study | undefined;
  groups: FrameworkGroup[];
  nodes: FrameworkNode[];
  relations: Relation[];
  tour: Step[];
  body: Body;
}

/** What of a framework is shown: all of it, or the neighbourhood of one factor. */
export type FrameworkView = Pick<Framework, 'groups' | 'nodes' | 'relations'>;

export interface FrameworkGroup {
  type: 'group';
  id: string;
  name: string;
  nodes: FrameworkNode[];
}

export interface FrameworkNode {
  type: 'node';
  id: string;
  /** The words in the node. */
  name: string;
  factor: Factor;
  group: FrameworkGroup | undefined;
}

export type RelationEnd = FrameworkNode | FrameworkGroup;

export interface Relation {
  id: string;
  framework: Framework;
  /** Counted from 1: the number in the ring. */
  number: number;
  from: RelationEnd;
  to: RelationEnd;
  direction: 'forward' | 'both';
  kind: RelationKind;
  /** `reported`: claims state it. `editorial`: we draw it, and say why. */
  standing: 'reported' | 'editorial';
  claims: Claim[];
  editorial: string | undefined;
  /** The relation in words; an end stands for its name, so that a page can link it. */
  sentence: (string | RelationEnd)[];
}

export interface Step {
  id: string;
  /** Counted from 1. */
  number: number;
  title: string;
  text: string;
  show: (RelationEnd | Relation)[];
}

export interface Reference {
  id: ReferenceId;
  data: ReferenceEntry;
  /** `a`, `b` … where works of the same names and year have to be told apart; otherwise empty. */
  yearSuffix: string;
  /** The study that summarises it, if one does. */
  study: Study | undefined;
  /** The entries and studies that name it, and why. */
  readings: (Reading & { of: Factor | Study })[];
  senses: Sense[];
  /** The glossary entries it bears on. */
  factors: Factor[];
}

export interface Reading {
  reference: Reference;
  note: string | undefined;
}

export interface Page extends PageEntry {
  id: PageId;
  file: string;
  body: Body;
}
