import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { hashBytes, listBuiltFiles } from '../../site/built-files.node.ts';
import { versionFile, type SiteVersion } from '../../site/version.ts';
import { sumBytes } from './decide.ts';
import type { Facts } from './facts.ts';
import {
  addressOfFile,
  chooseFiles,
  hashLength,
  listFile,
  pageFile,
  workerFile,
  type SavedFile,
} from './saved-files.ts';

const root = new URL('.', import.meta.url);

/**
 * Writes the worker of a built site and the list of what it saves, both from what lies in the folder. The worker changes
 * whenever any file does, which is how browsers notice a new version.
 */
export function writeWorker(
  folder: string,
  { saveUpTo, notSaved }: Pick<Facts, 'saveUpTo' | 'notSaved'>,
): void {
  for (const old of listBuiltFiles(folder)) if (/^sw-files\.\w+\.json$/.test(old)) rmSync(join(folder, old));
  writeFileSync(join(folder, pageFile), bundle('register-worker.client.ts'));
  const list = listSavedFiles(folder);
  const json = JSON.stringify(list);
  const id = hashBytes(json).slice(0, hashLength);
  const { version, date } = JSON.parse(readFileSync(join(folder, versionFile), 'utf8')) as SiteVersion;
  const bytes = sumBytes(list);
  writeFileSync(join(folder, listFile(id)), json);
  const facts: Facts = { id, version, date: date ?? null, files: list.length, bytes, saveUpTo, notSaved };
  writeFileSync(join(folder, workerFile), bundle('sw.client.ts', { FACTS: JSON.stringify(facts) }));
}

function listSavedFiles(folder: string): SavedFile[] {
  return chooseFiles(listBuiltFiles(folder)).map((file) => {
    const bytes = readFileSync(join(folder, file));
    return [addressOfFile(file), hashBytes(bytes).slice(0, hashLength), bytes.length];
  });
}

/** One file for the browser out of a module of this folder and what it imports. */
function bundle(module: string, define: Record<string, string> = {}): string {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL(module, root))],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    define,
  });
  return outputFiles[0]!.text;
}
