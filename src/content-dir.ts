import { isAbsolute, relative, resolve } from 'node:path';

/** The folder that holds the literature; `CONTENT_DIR` names another one. */
export const contentDir = resolve(process.env['CONTENT_DIR'] || 'content');

/** The folder as its author calls it: relative where that is shorter. */
export function formatContentDir(folder = contentDir): string {
  const name = relative(process.cwd(), folder).replaceAll('\\', '/');
  return name === '' || name.startsWith('..') || isAbsolute(name) ? folder : name;
}
