import { findNearest, formatNearestFix } from '../../problems/nearest.ts';
import type { Position } from '../../problems/problem.ts';
import type { Addresses } from '../addresses.ts';
import type { Problems } from '../build/context.ts';
import { ledgerFile, redirectsFile, referencesFile } from '../entries.ts';
import type { Fate } from '../permalinks/fates.ts';

export interface LinkCheck {
  /** Whose text it is. */
  owner: { file: string };
  addresses: Addresses;
  /** What became of an address that was published and is gone; 'lost': nobody has said yet. */
  findGone: (address: string) => Fate | 'lost' | undefined;
  problems: Problems;
}

/** Whether a link in a text leads somewhere. One to what has gone elsewhere is to name the last address. */
export function checkLink(
  { owner, addresses, findGone, problems }: LinkCheck,
  url: string,
  at: Position,
): void {
  if (/^(?:https?:|mailto:)/i.test(url)) return;
  const report = (message: string, fix: string, needs: string[] = []) =>
    problems.add({ rule: 'broken-link', file: owner.file, at, message, fix, needs });
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) {
    report(
      `The link "${url}" is neither a web address nor an address of this site.`,
      'write https://… for another site, /studies/… for this one.',
    );
    return;
  }
  const [path = '', anchor = ''] = url.split('#');
  if (path === '' && anchor === '') {
    report('The link leads nowhere.', 'write its address between the round brackets.');
    return;
  }
  const isHere = path === '';
  if (addresses.files.has(path) || addresses.states.get(isHere ? owner.file : path)?.has(anchor)) return;
  const anchors = isHere ? addresses.anchorsOf(owner.file) : addresses.pages.get(path);
  if (anchors !== undefined && (anchor === '' || anchors.has(anchor))) return;
  const here = isHere ? [...addresses.pages].find(([, places]) => places === anchors)?.[0] : undefined;
  const gone = describeGone(findGone(here === undefined ? url : here + url), url);
  const holders = isHere ? [`${owner.file}#${withoutPrefix(anchor)}`] : listHolders(path, anchor);
  if (gone) {
    report(gone.message, gone.fix, [redirectsFile, ledgerFile, ...holders]);
  } else if (anchors === undefined) {
    report(
      `This site has no page "${path}".`,
      formatNearestFix(path, addresses.pages.keys(), 'begin with / and end with /, as in /studies/<id>/'),
      listHolders(path, ''),
    );
  } else {
    const nearest = findNearest(anchor, anchors);
    report(
      isHere ? `This page has no place "#${anchor}".` : `The page "${path}" has no place "#${anchor}".`,
      formatNearestFix(
        url,
        nearest === undefined ? [] : [`${path}#${nearest}`],
        isHere ? 'name a heading of this page' : 'link to the page alone',
      ),
      holders,
    );
  }
}

function describeGone(
  fate: ReturnType<LinkCheck['findGone']>,
  url: string,
): { message: string; fix: string } | undefined {
  if (fate === undefined) return undefined;
  if (fate === 'lost')
    return {
      message: `"${url}" was published and is gone.`,
      fix: `say in ${redirectsFile} where it went; the next check tells what to write here.`,
    };
  if ('to' in fate)
    return { message: `"${url}" has gone elsewhere.`, fix: `write "${fate.to}", where it went.` };
  return {
    message: `"${url}" is withdrawn: ${fate.withdrawn}`,
    fix: 'link to something else, or to nothing.',
  };
}

/** The text of a file, as a thing that can be lost: with it go the anchors of its headings. */
export function textOf(file: string): string {
  return `${file}#(text)`;
}

/** What should hold the target of a link: where it is lost, the link is not to blame. */
function listHolders(path: string, anchor: string): string[] {
  const [section = '', id = ''] = path.split('/').filter((step) => step !== '');
  const name = withoutPrefix(anchor);
  if (id === '' && section === 'references') return [`${referencesFile}#${name}`];
  if (id === '' && section === 'factors') return [`factors/${name}.mdx`];
  const file = id === '' ? `pages/${section || 'home'}.mdx` : `${section}/${id}.mdx`;
  return [file, `${file}#${name}`, textOf(file)];
}

/** `claim-x` is the place of x. */
function withoutPrefix(anchor: string): string {
  return anchor.replace(/^[a-z]+-/, '');
}
