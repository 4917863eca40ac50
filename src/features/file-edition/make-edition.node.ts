import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashBytes, listBuiltFiles } from '../../site/built-files.node.ts';
import { buildRuntime } from './build-runtime.node.ts';
import { chooseFiles, isFetched, isLinked, listIcons } from './choose-files.ts';
import { formatDataScript } from './data-script.ts';
import { dataScriptOf } from './data-script-name.ts';
import { runtimeFile } from './edition-names.ts';
import type { Fault } from './fault.ts';
import { rewriteCss } from './rewrite-css.ts';
import { rewritePage } from './rewrite-page.ts';
import { createAddresses, type SiteAddresses } from './site-addresses.ts';
import { loadLexer, mendClassicScript, wrapModule } from './wrap-module.node.ts';

export interface Edition {
  files: Map<string, Uint8Array>;
  /** With any, the files are of no use. */
  faults: Fault[];
}

const encoder = new TextEncoder();

/**
 * The files of a finished site as they are read from a folder, without a server. The site itself stays as it is.
 * @param base its base path on the web
 */
export async function makeEdition(siteFolder: string, base: string): Promise<Edition> {
  await loadLexer();
  const built = listBuiltFiles(siteFolder);
  const chosen = chooseFiles(built);
  const site = createAddresses(new Set(chosen), base);
  const faults: Fault[] = [];
  const files = new Map<string, Uint8Array>();
  const read = (file: string) => readFileSync(join(siteFolder, file));
  const write = (file: string, text: string) => void files.set(file, encoder.encode(text));

  const linked = new Set<string>();
  const classicScripts = new Set<string>();
  const inlineModules = new Map<string, string>();
  const mendScript = (file: string, code: string) => mendClassicScript(file, code, faults);
  const context = { site, faults, linked, classicScripts, inlineModules, mendScript, hash: hashBytes };
  for (const file of chosen)
    if (file.endsWith('.html')) write(file, rewritePage(file, read(file).toString(), context));

  const icons = listUnlinkedIcons(built, read, site, linked);
  const wrapped: Promise<void>[] = [];
  const wrap = async (file: string, code: string) => write(file, await wrapModule(file, code, site, faults));
  for (const file of chosen) {
    if (file.endsWith('.html') || icons.has(file)) continue;
    const bytes = read(file);
    if (isFetched(file)) write(dataScriptOf(file), formatDataScript(file, bytes));
    if (/\.m?js$/.test(file)) {
      const code = bytes.toString();
      if (classicScripts.has(file)) write(file, mendScript(file, code));
      else wrapped.push(wrap(file, code));
    } else if (file.endsWith('.css')) write(file, rewriteCss(file, bytes.toString(), site, faults));
    else if (!isFetched(file) || isLinked(file) || linked.has(file)) files.set(file, bytes);
  }
  for (const [file, code] of inlineModules) wrapped.push(wrap(file, code));
  await Promise.all(wrapped);
  write(runtimeFile, await buildRuntime());
  return { files, faults };
}

/** Pictures for who installs the site. */
function listUnlinkedIcons(
  built: readonly string[],
  read: (file: string) => Buffer,
  site: SiteAddresses,
  linked: ReadonlySet<string>,
): Set<string> {
  const icons = built
    .filter((file) => file.endsWith('.webmanifest'))
    .flatMap((manifest) =>
      listIcons(read(manifest).toString()).flatMap((address) => {
        const target = site.resolve(manifest, address);
        return target.kind === 'file' ? [target.file] : [];
      }),
    );
  return new Set(icons.filter((file) => !linked.has(file)));
}
