/** What the tests of exports share: the small literature of another field, and addresses of a site under a base path. */
import { openLiterature } from '../../src/site/open-literature.node.ts';
import { createWords } from '../../src/words/words.ts';

export const link = (address: string) => `https://tee.example/lesen${address}`;

export const literature = openLiterature('tests/fixtures/teezubereitung').literature!;
export const words = createWords(literature.site);

export const golden = (file: string) => `../fixtures/exports/${file}`;
