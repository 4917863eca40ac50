import { init, parse } from 'es-module-lexer';
import { transform } from 'esbuild';
import { globalName } from './edition-names.ts';
import { describeAddress, type Fault } from './fault.ts';
import { formatLiteral } from './data-script.ts';
import type { SiteAddresses } from './site-addresses.ts';

/** To be awaited once, before anything else here. */
export const loadLexer = (): Promise<void> => init;

const dynamicMeta = -2;
const staticImport = -1;

/**
 * A module as a classic script that registers itself: browsers read no modules from a folder. What it imports stays
 * apart, and what it imports later is still read later.
 */
export async function wrapModule(
  file: string,
  code: string,
  site: SiteAddresses,
  faults: Fault[],
): Promise<string> {
  try {
    const imports = listImports(code);
    for (const specifier of imports) {
      const target = /^\.{0,2}\//.test(specifier)
        ? site.resolve(file, specifier)
        : { kind: 'missing' as const };
      if (target.kind === 'missing' || target.kind === 'outside')
        faults.push({ file, text: describeAddress(specifier, target.kind) });
    }
    const mended = replaceSyntax(code, { load: '__load', meta: '__meta' });
    const { code: body } = await transform(mended, {
      format: 'cjs',
      target: 'es2022',
      minifyWhitespace: true,
      logLevel: 'silent',
    });
    const parameters = 'require,exports,module,__load,__meta';
    return `${globalName}.define(${formatLiteral(file)},${formatLiteral(imports)},function(${parameters}){"use strict";${body}});\n`;
  } catch (error) {
    const [reason] = (error as Error).message
      .split('\n')
      .filter((line) => !line.startsWith('Transform failed'));
    faults.push({ file, text: `is a module that cannot be made a script: ${reason}` });
    return '';
  }
}

/** A script that is none of the language's modules, with its `import()` handed to the runtime. */
export function mendClassicScript(file: string, code: string, faults: Fault[]): string {
  if (!/\bimport\b/.test(code)) return code;
  try {
    return replaceSyntax(code, { load: `${globalName}.import`, meta: 'import.meta' });
  } catch (error) {
    faults.push({ file, text: `holds a script that cannot be read: ${(error as Error).message}` });
    return code;
  }
}

/** What a module imports at once, each once. */
export function listImports(code: string): string[] {
  return [
    ...new Set(parse(code)[0].flatMap(({ d, n }) => (d === staticImport && n !== undefined ? [n] : []))),
  ];
}

/** Puts names in the place of `import(` and `import.meta`. */
function replaceSyntax(code: string, names: { load: string; meta: string }): string {
  let mended = '';
  let at = 0;
  for (const { d, ss, se } of parse(code)[0]) {
    if (d === staticImport) continue;
    mended += code.slice(at, ss) + (d === dynamicMeta ? names.meta : names.load);
    at = d === dynamicMeta ? se : d;
  }
  return mended + code.slice(at);
}
