import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { formatLiteral } from './data-script.ts';
import { globalName, inlineFolder } from './edition-names.ts';
import { describeAddress } from './fault.ts';
import type { ElementTask } from './rewrite-element.ts';

const scriptTypes = /^(?:|text\/javascript|application\/javascript)$/i;

/** Rewrites a script; true when nothing of it is left to be done. */
export function rewriteScript(element: Tree.Element, { file, context, edits }: ElementTask): boolean {
  const { startOffset: start, endOffset: end } = element.sourceCodeLocation!;
  const read = (name: string) => element.attrs.find((attribute) => attribute.name === name)?.value;
  const type = (read('type') ?? '').trim();
  const src = read('src');
  const [text] = element.childNodes;
  const code = text && 'value' in text ? text.value : '';

  if (type.toLowerCase() === 'module') {
    const key = src === undefined ? nameInline(file, code, context) : findScript(file, src, context);
    const run = key === undefined ? '' : `<script>${globalName}.run(${formatLiteral(key)})</script>`;
    edits.push({ start, end, text: run });
    return true;
  }
  if (read('nomodule') !== undefined) {
    edits.push({ start, end, text: '' });
    return true;
  }
  if (!scriptTypes.test(type)) return src === undefined;
  if (src !== undefined) {
    const target = context.site.resolve(file, src);
    if (target.kind === 'file') context.classicScripts.add(target.file);
    return false;
  }
  const mended = context.mendScript(file, code);
  const place = text?.sourceCodeLocation;
  if (place && mended !== code) edits.push({ start: place.startOffset, end: place.endOffset, text: mended });
  return true;
}

function findScript(file: string, src: string, context: ElementTask['context']): string | undefined {
  const target = context.site.resolve(file, src);
  if (target.kind === 'file') return target.file;
  const text =
    target.kind === 'other'
      ? `loads the module ${src} from elsewhere, which does not work without a network.`
      : describeAddress(src, target.kind);
  context.faults.push({ file, text });
  return undefined;
}

/** Modules that stand in pages get a file: one for all pages, or, where they name others relative to them, one a folder. */
function nameInline(file: string, code: string, context: ElementTask['context']): string {
  const isRelative = /["'`]\.{1,2}\//.test(code);
  const folder = isRelative ? file.replace(/[^/]*$/, '') : `${inlineFolder}/`;
  const key = `${folder}inline-${context.hash(code).slice(0, 12)}.js`;
  context.inlineModules.set(key, code);
  return key;
}
