import type { DataPath } from '../problems/problem.ts';
import type { FactorId, FrameworkId, PageId, StudyId } from './ids.ts';
import type { ChangeEntry } from './schema/changes.ts';
import type { FactorEntry } from './schema/factor.ts';
import type { FrameworkEntry } from './schema/framework.ts';
import type { PageEntry } from './schema/page.ts';
import type { RedirectEntry } from './schema/redirects.ts';
import type { ReferenceEntry } from './schema/reference.ts';
import type { SiteEntry } from './schema/site.ts';
import type { StudyEntry } from './schema/study.ts';

/** A file of the literature as it lies on disk. */
export interface ContentFile {
  /** Relative to the literature's folder, with forward slashes. */
  path: string;
  text: string;
}

export interface Entry<Id, Data> {
  id: Id;
  file: string;
  data: Data;
  /** The MDX after the front matter. */
  body: string;
  /** The line of the file on which it begins, counted from 1. */
  bodyLine: number;
  /** The places of the front matter that were wrong and are filled in, so that the rest can be checked. */
  faults?: readonly DataPath[];
}

/** The right shape of a file, or of a part of it, as a thing that can be lost. */
export function shapeOf(file: string, part = 'shape'): string {
  return `${file}#(${part})`;
}

/** Every file in its shape; nothing is known yet of how they fit together. */
export interface Entries {
  site: SiteEntry;
  studies: Entry<StudyId, StudyEntry>[];
  factors: Entry<FactorId, FactorEntry>[];
  frameworks: Entry<FrameworkId, FrameworkEntry>[];
  pages: Entry<PageId, PageEntry>[];
  references: ReferenceEntry[];
  /** What became of addresses that are gone; undefined where the literature has no such file. */
  redirects?: RedirectEntry[] | undefined;
  /** What has changed, in the order of the file; undefined where the literature has no such file. */
  changes?: ChangeEntry[] | undefined;
  /** Every address that was ever published; undefined where none are recorded. */
  ledger?: LedgerEntry[] | undefined;
}

export interface LedgerEntry {
  address: string;
  /** Counted from 1. */
  line: number;
}

export const siteFile = 'site.yaml';
export const referencesFile = 'references.json';
export const redirectsFile = 'redirects.yaml';
export const changesFile = 'changes.yaml';
export const ledgerFile = 'permalinks.txt';
/** The files beside the folders, in the order in which they are read. */
export const topFiles = [siteFile, referencesFile, redirectsFile, changesFile, ledgerFile] as const;
export const homeFile = 'pages/home.mdx';
