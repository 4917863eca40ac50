import { contentDir } from '../content-dir.ts';
import { listAddresses, type Addresses } from '../model/addresses.ts';
import type { Literature } from '../model/literature.ts';
import { openLiterature } from './open-literature.node.ts';
import { fingerprintContent } from './read-content.node.ts';

/** How long, in milliseconds, a look at the files holds in development: a page asks for the literature many times. */
const holds = 200;

let opened: { fingerprint: string; literature: Literature } | undefined;
let lookedAt = 0;

/**
 * The literature, for pages. A build opens it once; the development server opens it again when a file has changed.
 * @throws the whole report, when there are errors; the development server shows it in the browser
 */
export function getLiterature(): Literature {
  if (opened && (!import.meta.env.DEV || Date.now() - lookedAt < holds)) return opened.literature;
  lookedAt = Date.now();
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

let listed: { of: Literature; addresses: Addresses } | undefined;

/** Every address of it; asked for by every page, so listed once. */
export function getAddresses(): Addresses {
  const literature = getLiterature();
  if (listed?.of !== literature) listed = { of: literature, addresses: listAddresses(literature) };
  return listed.addresses;
}
