/** A file of its own, named by address, for the reason that `search-intent.client.ts` tells. */
import noticeUrl from './cited-notice.client.ts?worker&url';

/** Loads what a reader who follows a citation is told. Every page pays for these lines. */
export function startCitedNotice(): void {
  if (/[?&]cited=/.test(location.search)) import(/* @vite-ignore */ noticeUrl).catch(() => undefined);
}
