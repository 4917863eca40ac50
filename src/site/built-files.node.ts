import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file of a built site, relative to its folder, with `/` on every machine, in the order of code units. */
export function listBuiltFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.replace(/[/\\]+$/, '').length + 1))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

/** The SHA-256 of bytes, in hexadecimal digits. */
export function hashBytes(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** One hash for all files of a folder: it changes when the name or the content of any of them does. */
export function hashFolder(folder: string): string {
  const hash = createHash('sha256');
  for (const file of listBuiltFiles(folder))
    hash.update(`${file}\0${hashBytes(readFileSync(join(folder, file)))}\n`);
  return hash.digest('hex');
}
