import type { Problems } from '../build/context.ts';
import type { Entries, Entry } from '../entries.ts';
import { listAddresses, type Addresses } from '../addresses.ts';
import type { Body, Literature, Study } from '../literature.ts';
import { createFindFate } from '../permalinks/find-fate.ts';
import { listPublished } from '../permalinks/published.ts';
import { checkBody } from './check-body.ts';
import { textOf, type LinkCheck } from './check-link.ts';
import { scanBody, type BodyItem } from './scan-body.ts';

interface Owner {
  file: string;
  body: Body;
}

/** Reads the text of every file: what it shows, and whether what it names exists. */
export function addBodies(literature: Literature, entries: Entries, problems: Problems): void {
  const { byId } = literature;
  const withoutHeadings = listAddresses(literature);
  const scanned: { owner: Owner; items: BodyItem[]; study: Study | undefined }[] = [];
  const scan = (entry: Entry<string, unknown>, owner: Owner | undefined, study?: Study) => {
    if (owner === undefined) return;
    const result = scanBody(entry.body, entry.bodyLine);
    if (result.broken) {
      problems.add({
        rule: 'broken-mdx',
        file: entry.file,
        at: result.broken.at,
        message: `This is not valid MDX: ${result.broken.message}.`,
        fix: result.broken.fix,
        loses: [textOf(entry.file)],
      });
      return;
    }
    owner.body.isEmpty = entry.body.trim() === '';
    owner.body.anchors = result.items.flatMap((item) => (item.type === 'heading' ? [item.anchor] : []));
    owner.body.diagrams = result.items.flatMap((item) =>
      item.type === 'diagram' ? [{ source: item.source, at: item.at }] : [],
    );
    checkHeadings(owner.file, result.items, { addresses: withoutHeadings, factors: byId.factors }, problems);
    scanned.push({ owner, items: result.items, study });
  };
  for (const entry of entries.studies) scan(entry, byId.studies.get(entry.id), byId.studies.get(entry.id));
  for (const entry of entries.factors) scan(entry, byId.factors.get(entry.id));
  for (const entry of entries.frameworks) scan(entry, byId.frameworks.get(entry.id));
  for (const entry of entries.pages) scan(entry, byId.pages.get(entry.id));

  // Links may lead to a heading of any file, so that they are checked when all headings are known.
  const addresses = listAddresses(literature);
  const findGone = createFindGone(addresses, entries);
  for (const { owner, items, study } of scanned)
    checkBody({ owner, items, study, literature, addresses, findGone, problems });
}

function createFindGone(
  addresses: Addresses,
  { ledger = [], redirects = [] }: Entries,
): LinkCheck['findGone'] {
  const published = listPublished(addresses);
  const recorded = new Set(ledger.map(({ address }) => address));
  const findFate = createFindFate(redirects, (address) => published.has(address));
  return (address) => findFate(address) ?? (recorded.has(address) ? 'lost' : undefined);
}

/** The anchor that every page has. */
const mainAnchor = 'main';

/** The sections that pages add to a body. */
const ownSections =
  /^section-(?:explained|further-claims|matches|matrix|nodes|place|profile|reading|relations|senses|sentences|table|tour|used-in)$/;

/** A term card and its gloss have the entry’s id behind these. */
const cardAnchor = /^(?:card|gloss)-(.+)$/;

/** A heading’s anchor is made of its words, and may be that of something else on the page; its level has to follow. */
function checkHeadings(
  file: string,
  items: readonly BodyItem[],
  { addresses: { anchorsOf }, factors }: { addresses: Addresses; factors: ReadonlyMap<string, unknown> },
  problems: Problems,
): void {
  // The title of the page is its only heading of the first level.
  let above = 1;
  for (const item of items) {
    if (item.type !== 'heading') continue;
    const { anchor, depth, at } = item;
    if (depth === 1 || depth > above + 1) {
      const right = '#'.repeat(depth === 1 ? 2 : above + 1);
      problems.add({
        rule: 'heading-level',
        file,
        at,
        message:
          depth === 1
            ? 'A heading with one # is the title of the page, which the front matter gives already.'
            : `The heading has ${depth} #, but the one above it has ${above}${above === 1 ? ' (the title of the page)' : ''}.`,
        fix: `begin it with ${right}.`,
      });
    }
    above = Math.max(depth, 2);
    const [, card = ''] = cardAnchor.exec(anchor) ?? [];
    const isTaken =
      anchor === mainAnchor || anchorsOf(file).has(anchor) || ownSections.test(anchor) || factors.has(card);
    if (!isTaken) continue;
    problems.add({
      rule: 'duplicate-id',
      file,
      at,
      message: `The address of this heading, "#${anchor}", is that of something else on the page.`,
      fix: 'word the heading differently.',
    });
  }
}
