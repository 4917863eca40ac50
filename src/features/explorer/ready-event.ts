/** The explorer says so itself on its stage: it is ready as soon as it listens, which is later than when it was loaded. */
export const readyEvent = 'explorer:ready';
