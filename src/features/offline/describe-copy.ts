import type { FaultKind, Status } from './messages.ts';

/** What the page about offline reading can say and offer; each stands in it, and is shown when it is so. */
export type CopyState =
  | 'whole'
  | 'saving'
  | 'paused'
  | 'cut'
  | 'offered'
  | 'removed'
  | `fault-${FaultKind}`
  | 'next-saving'
  | 'next-paused'
  | 'next-waits'
  | 'can-save'
  | 'can-resume'
  | 'can-retry'
  | 'can-pause'
  | 'can-remove'
  | 'can-use'
  /** The browser tells how much space there is; not every one does. */
  | 'knows-space';

/**
 * How things stand, from the version in use and from the one that is to follow it. One state of the copy is among them,
 * with whatever is wrong, and what the reader can do.
 */
export function describeCopy(active: Status, next: Status | undefined): Set<CopyState> {
  const state = findState(active);
  const states = new Set<CopyState>([state]);
  const isRunning = active.running || (next?.running ?? false);
  const fault = isRunning ? null : active.fault;
  if (fault) states.add(`fault-${fault.kind}`);
  if (next?.running) states.add('next-saving');
  else if (next?.whole) states.add('next-waits').add('can-use');
  else if (active.whole && active.choice === 'pause') states.add('next-paused').add('can-resume');
  if (state === 'offered' || state === 'removed') states.add('can-save');
  if (state === 'paused' || state === 'cut') states.add('can-resume');
  if (state === 'whole' && fault && !states.has('can-resume')) states.add('can-retry');
  if (isRunning) states.add('can-pause');
  if (active.savedFiles > 0 || isRunning) states.add('can-remove');
  return states;
}

function findState({ whole, running, choice, wanted, fault }: Status): CopyState {
  if (whole) return 'whole';
  if (running) return 'saving';
  if (choice === 'pause') return 'paused';
  if (choice === 'remove') return 'removed';
  // Without space it does not go on by itself.
  return wanted && fault?.kind !== 'space' ? 'cut' : 'offered';
}
