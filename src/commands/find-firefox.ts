import { existsSync } from 'node:fs';
import { join } from 'node:path';

const places = [
  '/usr/bin/firefox',
  '/usr/bin/firefox-esr',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    return folder ? [join(folder, 'Mozilla Firefox/firefox.exe')] : [];
  }),
];

/**
 * The Firefox of this machine: `FIREFOX_PATH`, or the first one in the usual places.
 * @throws what to install or to name
 */
export function getFirefox(): string {
  const named = process.env['FIREFOX_PATH'];
  if (named && !existsSync(named)) throw new Error(`FIREFOX_PATH names ${named}, but there is no such file.`);
  const found = named || places.find((place) => existsSync(place));
  if (found) return found;
  throw new Error(
    'These tests need Firefox. Install it (on Debian: apt-get install firefox-esr), or name it in the environment variable FIREFOX_PATH.',
  );
}
