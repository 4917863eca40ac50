import { contentDir } from '../content-dir.ts';
import type { Literature } from '../model/literature.ts';
import { openLiterature } from './open-literature.node.ts';

let opened: Literature | undefined;

/**
 * The literature, for integrations, while a site is built: opened once for all of them.
 * @throws when it has errors, which the content check has told before
 */
export function getBuiltLiterature(): Literature {
  opened ??= openLiterature(contentDir).literature;
  if (opened === undefined) throw new Error('The literature has changed while the site was built.');
  return opened;
}
