/** `npm test`: everything that must hold, one step after the other; stops at the first that does not. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { getBrowser } from './find-browser.ts';

const results = '.cache/test-results.json';

const steps: { name: string; command: string; args: string[] }[] = [
  { name: 'Formatting', command: 'prettier', args: ['--check', '--log-level=warn', '.'] },
  { name: 'Lint', command: 'eslint', args: ['--max-warnings=0', '.'] },
  { name: 'Types', command: 'astro', args: ['check', '--minimumFailingSeverity', 'warning'] },
  {
    name: 'Content',
    command: 'node',
    args: ['--experimental-strip-types', '--no-warnings', 'src/commands/check.ts'],
  },
  {
    name: 'Tests: units, built sites, browser',
    command: 'vitest',
    args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`],
  },
];

mkdirSync('.cache', { recursive: true });
rmSync(results, { force: true });
try {
  getBrowser();
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
for (const [index, { name, command, args }] of steps.entries()) {
  console.log(`\n[${index + 1}/${steps.length}] ${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status === 0) continue;
  console.error(`\nStopped: ${name} did not pass.`);
  process.exit(1);
}
const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(results, 'utf8')) as {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
};
if (numPendingTests > 0) {
  console.error(`${numPendingTests} tests were skipped; none may be.`);
  process.exit(1);
}
console.log(`\n${numPassedTests} passed, ${numFailedTests} failed`);
