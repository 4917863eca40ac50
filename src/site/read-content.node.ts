import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { topFiles, type ContentFile } from '../model/entries.ts';
import { folders } from '../model/parse/parse-entries.ts';
import { findNearest } from '../problems/nearest.ts';
import type { Problem } from '../problems/problem.ts';

export interface ReadContent {
  files: ContentFile[];
  problems: Problem[];
}

/** Reads all files of a literature. Files whose name begins with a dot are left out. */
export function readContent(folder: string): ReadContent {
  const problems: Problem[] = [];
  const files = listContent(folder).flatMap((path) => {
    const text = decode(readFileSync(join(folder, path)));
    if (typeof text === 'string') return [{ path, text }];
    problems.push({
      rule: 'wrong-encoding',
      file: path,
      at: text.position,
      message: 'The file is not UTF-8 from here on.',
      fix: 'save it again as UTF-8; in most editors: “Save with encoding”.',
      loses: [path],
    });
    return [];
  });
  if (!isFolder(folder)) {
    problems.push({
      rule: 'missing-folder',
      file: '',
      at: [],
      message: 'There is no such folder.',
      fix: 'create it, or name another one in the environment variable CONTENT_DIR.',
    });
  }
  return { files, problems: [...problems, ...checkTop(folder)] };
}

/** What lies beside the files and folders that are read is ignored; one whose name is nearly right was meant to be read. */
function checkTop(folder: string): Problem[] {
  if (!isFolder(folder)) return [];
  const names = [...Object.keys(folders), ...topFiles];
  return readdirSync(folder)
    .filter((name) => !names.includes(name) && !name.startsWith('.'))
    .flatMap((name) => {
      const meant = findNearest(name, names);
      if (meant === undefined) return [];
      return {
        rule: 'unexpected-file' as const,
        file: name,
        at: [],
        message: `The literature reads nothing from "${name}"; it is ignored.`,
        fix: `rename it to "${meant}", or move it out of the literature.`,
        // What is in it is missing for all others, for this cause alone.
        loses: [meant in folders ? `${meant}/` : meant],
      };
    });
}

/** What changes when anything in the literature does, without reading it. */
export function fingerprintContent(folder: string): string {
  return listContent(folder)
    .map((path) => {
      const { mtimeMs, size } = statSync(join(folder, path));
      return `${path}:${mtimeMs}:${size}`;
    })
    .join('\n');
}

function listContent(folder: string): string[] {
  const inFolders = Object.keys(folders).flatMap((name) =>
    isFolder(join(folder, name))
      ? readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
          .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      : [],
  );
  const atTop = topFiles.filter((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isFile());
  return [...atTop, ...inFolders.sort()];
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** The text without a byte order mark, or the place of the first byte that is not UTF-8. */
export function decode(bytes: Buffer): string | { position: { line: number; column: number } } {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const good = bytes.toString('utf-8').split('�')[0] ?? '';
    const lines = good.split('\n');
    return { position: { line: lines.length, column: (lines.at(-1) ?? '').length + 1 } };
  }
}
