import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    return folder ? [join(folder, 'Google/Chrome/Application/chrome.exe')] : [];
  }),
];

/** The Chrome or Chromium of this machine: `CHROME_PATH`, or the first one in the usual places. */
export function findBrowser(): string | undefined {
  const named = process.env['CHROME_PATH'];
  if (named) return existsSync(named) ? named : undefined;
  return places.find((place) => existsSync(place));
}

/**
 * The browser for the tests. As root on Debian it is installed when there is none.
 * @throws what to install, where that is for the reader to do
 */
export function getBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  const named = process.env['CHROME_PATH'];
  if (named) throw new Error(`CHROME_PATH names ${named}, but there is no such file.`);
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium for the browser tests.');
    const install = (args: string[]) =>
      spawnSync('apt-get', args, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    install(['update', '-qq']);
    install(['install', '-y', '-qq', 'chromium']);
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error(
    'The browser tests need Chrome or Chromium. Install one, or name it in the environment variable CHROME_PATH.',
  );
}
