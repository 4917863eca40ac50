import { contentDir } from '../content-dir.ts';
import type { Literature } from '../model/literature.ts';
import { openLiterature } from './open-literature.node.ts';
import { fingerprintContent } from './read-content.node.ts';

let opened: { fingerprint: string; literature: Literature } | undefined;

/**
 * The literature, for pages. A build opens it once; the development server opens it again when a file has changed.
 * @throws the whole report, when there are errors; the development server shows it in the browser
 */
export function getLiterature(): Literature {
  if (opened && !import.meta.env.DEV) return opened.literature;
  const fingerprint = import.meta.env.DEV ? fingerprintContent(contentDir) : '';
  if (opened?.fingerprint === fingerprint) return opened.literature;
  const { literature, report } = openLiterature(contentDir);
  if (literature === undefined) {
    opened = undefined;
    throw new Error(`The literature has problems.\n\n${report}`);
  }
  opened = { fingerprint, literature };
  return literature;
}
