import type { Literature } from '../../model/literature.ts';
import type { Words } from '../../words/words.ts';

/** What an export is made from. */
export interface ExportSource {
  literature: Literature;
  words: Words;
  /** An address of the model (`/studies/x/#claim-y`) as it is to stand in the file. */
  link: (address: string) => string;
}
