/** Modules of the site, each read when it is wanted and run once, after those that it imports. */
import type { FileEdition, ModuleBody } from './edition-names.ts';
import type { Folder } from './runtime-folder.client.ts';
import { readScript } from './runtime-script.client.ts';

interface Definition {
  imports: readonly string[];
  body: ModuleBody;
}

/** @param isRead resolves when the page is read: modules run after that */
export function createModules(
  folder: Folder,
  isRead: Promise<void>,
): Pick<FileEdition, 'define' | 'run' | 'import'> {
  const definitions = new Map<string, Definition>();
  const modules = new Map<string, { exports: object }>();
  const reading = new Map<string, Promise<void>>();
  let last = isRead;

  function findKey(specifier: unknown, from?: string): string {
    const key = folder.findKey(String(specifier), from);
    if (key === undefined) throw new TypeError(`${String(specifier)} is no module of this site`);
    return key;
  }

  async function read(key: string, seen = new Set<string>()): Promise<void> {
    if (seen.has(key)) return;
    seen.add(key);
    if (!definitions.has(key)) {
      let script = reading.get(key);
      if (script === undefined) {
        script = readScript(folder.locate(key)).finally(() => reading.delete(key));
        reading.set(key, script);
      }
      await script;
    }
    const definition = definitions.get(key);
    if (definition === undefined) throw new TypeError(`${key} is no module`);
    await Promise.all(definition.imports.map((specifier) => read(findKey(specifier, key), seen)));
  }

  function evaluate(key: string): object {
    const known = modules.get(key);
    if (known) return known.exports;
    const module = { exports: {} };
    // Before it runs: modules may import each other in a circle.
    modules.set(key, module);
    try {
      definitions.get(key)!.body(
        (specifier) => evaluate(findKey(specifier, key)),
        module.exports,
        module,
        (specifier) => load(specifier, key),
        { url: addressOf(key), resolve: (specifier) => folder.locate(findKey(specifier, key)) },
      );
    } catch (error) {
      modules.delete(key);
      throw error;
    }
    return module.exports;
  }

  async function load(specifier: unknown, from?: string): Promise<object> {
    const key = findKey(specifier, from);
    await read(key);
    await isRead;
    return evaluate(key);
  }

  /** Pagefind makes the addresses of its results of its own, so that it is told the one that it has on the web. */
  function addressOf(key: string): string {
    return key.startsWith('pagefind/') ? folder.base + key : folder.locate(key);
  }

  return {
    define: (key, imports, body) => void definitions.set(key, { imports, body }),
    import: (specifier) => load(specifier),
    run(key) {
      const ready = read(key);
      ready.catch(() => undefined);
      last = last.then(async () => {
        try {
          await ready;
          evaluate(key);
        } catch (error) {
          // As on the web: told, and the scripts after it run.
          reportError(error);
        }
      });
    },
  };
}
