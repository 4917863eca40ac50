import type { Literature } from '../../src/model/literature.ts';
import { claim, makeLiterature } from '../model/make-literature.ts';

/** So many studies that answer both questions in these words; the last one is silent about the second. */
export function compareStudies(count: number, text: string): Literature {
  const entries = Array.from({ length: count }, (_, index) => {
    const isLast = index === count - 1;
    return [
      `study-${index + 1}`,
      {
        claims: [claim('c', [], { statement: text })],
        profile: {
          sample: { brief: text, claims: ['c'] },
          result: isLast ? { silent: text } : { claims: ['c'] },
        },
      },
    ] as const;
  });
  return makeLiterature({ studies: Object.fromEntries(entries) });
}
