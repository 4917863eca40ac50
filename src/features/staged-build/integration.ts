import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Builds beside the finished site and swaps the two at the very end, so that nothing half-built ever replaces a good
 * build. It stands last in the list of integrations, as theirs work on the staged files.
 */
export function stagedBuild(): AstroIntegration {
  let finished = '';
  let staged = '';
  return {
    name: 'staged-build',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        finished = withoutSlash(fileURLToPath(config.outDir));
        staged = `${finished}.staged-${process.pid}`;
        updateConfig({ outDir: pathToFileURL(`${staged}/`) });
        process.once('exit', () => rmSync(staged, { recursive: true, force: true }));
      },
      'astro:build:done': ({ logger }) => {
        replaceFolder(staged, finished);
        logger.info(`The site stands in ${finished}`);
      },
    },
  };
}

/** Puts one folder in the place of another; if that fails, the old one is put back. */
export function replaceFolder(fresh: string, old: string): void {
  const aside = `${old}.old-${process.pid}`;
  if (existsSync(old)) renameSync(old, aside);
  try {
    renameSync(fresh, old);
  } catch (error) {
    if (existsSync(aside)) renameSync(aside, old);
    throw error;
  }
  rmSync(aside, { recursive: true, force: true });
}

function withoutSlash(path: string): string {
  return join(path, '.').replace(/[/\\]$/, '');
}
