/** What the browser is told of the changes: the list, and the words to show a part of it. */
import type { Change, Literature } from '../../model/literature.ts';
import type { Words } from '../../words/words.ts';
import { nameOnPage } from './name-address.ts';

export interface ChangeRecord {
  words: ReturnType<typeof listNoticeWords>;
  /** With what each place is called on its page. */
  changes: (Change & { names: string[] })[];
}

export function buildRecord(literature: Literature, words: Words): ChangeRecord {
  return {
    words: listNoticeWords(words),
    changes: literature.changes.map((change) => ({
      ...change,
      names: change.where.map((address) => nameOnPage(address, { literature, words })),
    })),
  };
}

function listNoticeWords(words: Words) {
  return {
    language: words.language,
    label: words('changes.cited'),
    since: words('changes.since', { day: '{day}' }),
    noneSince: words('changes.noneSince', { day: '{day}' }),
    all: words('changes.all'),
    close: words('explorer.close'),
  };
}
