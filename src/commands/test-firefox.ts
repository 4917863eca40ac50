/** `npm run test:firefox`: what must hold for the edition that opens from a folder, in Firefox. */
import { spawnSync } from 'node:child_process';
import { getFirefox } from './find-firefox.ts';

try {
  getFirefox();
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
const { status } = spawnSync('vitest', ['run', '--config', 'vitest.firefox.config.ts'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
