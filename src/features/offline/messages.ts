/** What pages and worker say to each other. */
import type { Facts } from './facts.ts';

/**
 * `hello`: a page is open; go on with what is wanted. `status`: answer at the port with a `Status`. `use`: take the place
 * of the version in use. The others are the reader's choice.
 */
export type Order = 'hello' | 'status' | 'save' | 'pause' | 'remove' | 'use';

/** What the reader chose; `none` as long as nothing was chosen. */
export type Choice = 'none' | 'save' | 'pause' | 'remove';

/** Why saving ended: no space, no network, or a server that has something else than was built. */
export type FaultKind = 'space' | 'network' | 'server';

export interface Fault {
  kind: FaultKind;
  /** Of the version that could not be saved. */
  id: string;
}

/** How things stand with one version. */
export interface Status extends Omit<Facts, 'notSaved' | 'saveUpTo'> {
  choice: Choice;
  /** Everything is saved and is what the reader sees. */
  whole: boolean;
  running: boolean;
  /** Whether it is saved without being asked for again. */
  wanted: boolean;
  savedFiles: number;
  savedBytes: number;
  fault: Fault | null;
}

/** What the worker says without being asked: ask for the status; or a fault that it has no room to remember. */
export type News = 'changed' | Fault;

/** Through which the worker says that something changed; pages then ask for the status. */
export function channelName(scope: string): string {
  return `offline ${scope}`;
}
