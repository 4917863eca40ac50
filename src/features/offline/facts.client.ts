import type { Facts } from './facts.ts';

/** Set by the build. */
declare const FACTS: Facts;

export const facts = FACTS;
