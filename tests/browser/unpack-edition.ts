import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { BuiltSite } from '../built/build-sites.ts';

export interface UnpackedEdition {
  /** Where its entry page lies. */
  folder: string;
  /** The same as an address, with a slash at its end. */
  root: string;
}

/** The zip of a built site. */
export function readZip({ folder }: BuiltSite): Uint8Array {
  const [zip, ...others] = readdirSync(join(folder, 'offline')).filter((name) => name.endsWith('.zip'));
  if (zip === undefined || others.length > 0) throw new Error('There is not one zip.');
  return readFileSync(join(folder, 'offline', zip));
}

/** Unpacks it as a reader would, into a folder with a name that needs care in an address. */
export function unpackEdition(site: BuiltSite, name: string): UnpackedEdition {
  const place = resolve('.cache/editions', `${name}: Übung für #1 (100 %)`.replace(':', ' –'));
  rmSync(place, { recursive: true, force: true });
  for (const [file, bytes] of Object.entries(unzipSync(readZip(site)))) {
    mkdirSync(dirname(join(place, file)), { recursive: true });
    writeFileSync(join(place, file), bytes);
  }
  const [top = '', ...others] = readdirSync(place);
  if (others.length > 0) throw new Error('The zip has more than one folder.');
  return openFolder(join(place, top));
}

export function openFolder(folder: string): UnpackedEdition {
  return { folder, root: pathToFileURL(`${folder}/`).href };
}
