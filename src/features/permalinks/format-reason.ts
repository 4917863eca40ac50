import type { Words } from '../../words/words.ts';

/** Why and when an address was withdrawn, as a sentence. */
export function formatReason({ withdrawn, day }: { withdrawn: string; day: string }, words: Words): string {
  const date = new Date(`${day}T12:00:00Z`).toLocaleDateString(words.language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return words('gone.withdrawn', { date, reason: withdrawn });
}
