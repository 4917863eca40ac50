import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Passes every page of a built site through a function; what it leaves as it is is not written again.
 * @param endings of the files that count as pages
 */
export function rewritePages(
  dir: URL,
  rewrite: (text: string) => string,
  endings: readonly string[] = ['.html'],
): void {
  const folder = fileURLToPath(dir);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!endings.some((ending) => name.endsWith(ending))) continue;
    const file = join(folder, name);
    const text = readFileSync(file, 'utf8');
    const rewritten = rewrite(text);
    if (rewritten !== text) writeFileSync(file, rewritten);
  }
}
