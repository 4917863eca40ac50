import type { Study } from '../../model/literature.ts';
import type { Words } from '../../words/words.ts';

/** What is known of a page beside its HTML. */
export interface PageContext {
  words: Words;
  /** Where a link of the page leads from the file beside it; undefined for what is no address to follow. */
  resolve: (href: string) => string | undefined;
  /** What the summary of a study rests on: by its mark, or by an address on its page. */
  findBasis: (study: { mark: string | undefined; href: string | undefined }) => Study['basis'] | undefined;
  /** The page's framework as Mermaid's text, which stands for its picture. */
  flowchart?: string | undefined;
  /** Within a passage of ours. */
  isOurs?: boolean;
}
