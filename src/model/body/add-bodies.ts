import type { Problems } from '../build/context.ts';
import type { Entries, Entry } from '../entries.ts';
import { listAddresses, type Addresses } from '../addresses.ts';
import type { Body, Literature, Study } from '../literature.ts';
import { checkBody, textOf } from './check-body.ts';
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
    checkHeadings(owner.file, result.items, withoutHeadings, problems);
    scanned.push({ owner, items: result.items, study });
  };
  for (const entry of entries.studies) scan(entry, byId.studies.get(entry.id), byId.studies.get(entry.id));
  for (const entry of entries.factors) scan(entry, byId.factors.get(entry.id));
  for (const entry of entries.frameworks) scan(entry, byId.frameworks.get(entry.id));
  for (const entry of entries.pages) scan(entry, byId.pages.get(entry.id));

  // Links may lead to a heading of any file, so that they are checked when all headings are known.
  const addresses = listAddresses(literature);
  for (const { owner, items, study } of scanned)
    checkBody({ owner, items, study, literature, addresses, problems });
}

/** The anchor that every page has. */
const mainAnchor = 'main';

/** A heading’s anchor is made of its words, and may be that of something else on the page. */
function checkHeadings(
  file: string,
  items: readonly BodyItem[],
  { anchorsOf }: Addresses,
  problems: Problems,
): void {
  for (const item of items) {
    if (item.type !== 'heading' || !(item.anchor === mainAnchor || anchorsOf(file).has(item.anchor)))
      continue;
    problems.add({
      rule: 'duplicate-id',
      file,
      at: item.at,
      message: `The address of this heading, "#${item.anchor}", is that of something else on the page.`,
      fix: 'word the heading differently.',
    });
  }
}
