import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describeAddress } from './fault.ts';
import { formatAttribute, type Edit } from './html-edits.ts';
import type { PageContext } from './page-context.ts';
import { rewriteCss } from './rewrite-css.ts';
import { rewriteScript } from './rewrite-script.ts';
import { relate } from './site-addresses.ts';

export interface ElementTask {
  file: string;
  canonical: string | undefined;
  context: PageContext;
  edits: Edit[];
}

/** What only servers and installed sites need, or what browsers refuse to read from a folder in this way. */
const cutLinks =
  /(?:^|\s)(?:manifest|modulepreload|preload|prefetch|preconnect|dns-prefetch|sitemap|search|apple-touch-icon|mask-icon)(?:\s|$)/i;
const addressAttributes = new Set(['href', 'src', 'poster', 'action', 'formaction', 'data', 'cite']);
const addressLists = new Set(['srcset', 'imagesrcset']);

/** Rewrites one element by its start tag. True: nothing inside it is to be looked at any more. */
export function rewriteElement(element: Tree.Element, task: ElementTask): boolean {
  const { file, context, edits } = task;
  const location = element.sourceCodeLocation;
  if (!location) return false;
  const read = (name: string) => element.attrs.find((attribute) => attribute.name === name)?.value;
  const cut = () => {
    edits.push({ start: location.startOffset, end: location.endOffset, text: '' });
    return true;
  };

  if (read('data-web-only') !== undefined) return cut();
  if (element.tagName === 'base' && read('href') !== undefined) {
    context.faults.push({
      file,
      text: 'has a base tag, from which relative addresses would not lead into the folder.',
    });
    return true;
  }
  if (element.tagName === 'link' && cutLinks.test(read('rel') ?? '')) return cut();
  if (element.tagName === 'link' && read('rel') === 'canonical') return true;
  if (element.tagName === 'meta' && read('http-equiv')?.toLowerCase() === 'content-security-policy')
    return cut();
  if (element.tagName === 'script' && rewriteScript(element, task)) return true;
  rewriteAttributes(element, task);
  if (element.tagName === 'style') {
    for (const text of element.childNodes) {
      if (!('value' in text) || !text.sourceCodeLocation) continue;
      const css = rewriteCss(file, text.value, context.site, context.faults);
      if (css !== text.value)
        edits.push({
          start: text.sourceCodeLocation.startOffset,
          end: text.sourceCodeLocation.endOffset,
          text: css,
        });
    }
  }
  return false;
}

function rewriteAttributes(element: Tree.Element, task: ElementTask): void {
  const places = element.sourceCodeLocation?.attrs ?? {};
  const opened = element.attrs.some(({ name }) => name === 'data-file-only');
  const address = element.attrs.find(({ name }) => name === 'href')?.value;
  for (const { name, value, prefix } of element.attrs) {
    const written = prefix ? `${prefix}:${name}` : name;
    const place = places[written];
    if (!place) continue;
    const changed = changeAttribute(element, name, value, { opened, address, task });
    if (changed === value) continue;
    const text = changed === undefined ? '' : formatAttribute(written, changed);
    task.edits.push({ start: place.startOffset, end: place.endOffset, text });
  }
  if (element.tagName === 'html') {
    const start = element.sourceCodeLocation!.startTag!.startOffset + '<html'.length;
    task.edits.push({ start, end: start, text: ' data-edition="file"' });
  }
}

/** The value that an attribute gets; undefined: it goes. */
function changeAttribute(
  element: Tree.Element,
  name: string,
  value: string,
  { opened, address, task }: { opened: boolean; address: string | undefined; task: ElementTask },
): string | undefined {
  const { file, context, canonical } = task;
  // Pages of a folder are strangers to each other: asked for with credentials or hashes, they are refused.
  if (name === 'crossorigin' || name === 'integrity') return undefined;
  if (name === 'hidden') return opened ? undefined : value;
  if (name === 'style') return rewriteCss(file, value, context.site, context.faults);
  if (name === 'data-copy' && value === '' && canonical !== undefined && address !== undefined)
    // A copied link is for others, who do not have this folder.
    return /^[a-z][a-z\d+.-]*:/i.test(address) ? value : new URL(address, canonical).href;
  if (name === 'content' && element.tagName === 'meta' && isRefresh(element))
    return value.replace(
      /(url\s*=\s*["']?)([^"']+)/i,
      (_, before: string, url: string) => before + change(url, task),
    );
  if (addressLists.has(name))
    return value
      .split(/,\s+/)
      .map((candidate) => candidate.trim().replace(/^\S+/, (url) => change(url, task)))
      .join(', ');
  return addressAttributes.has(name) ? change(value, task) : value;
}

function isRefresh({ attrs }: Tree.Element): boolean {
  return attrs.some(({ name, value }) => name === 'http-equiv' && value.toLowerCase() === 'refresh');
}

function change(address: string, { file, context }: ElementTask): string {
  const target = context.site.resolve(file, address);
  if (target.kind === 'other') return address;
  if (target.kind !== 'file') {
    context.faults.push({ file, text: describeAddress(address, target.kind) });
    return address;
  }
  context.linked.add(target.file);
  return relate(file, target);
}
