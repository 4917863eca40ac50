import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
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
        finished = fileURLToPath(config.outDir).replace(/[/\\]+$/, '');
        if (!mayReplace(finished)) {
          console.error(
            `${finished} holds something else than a built site; it would be deleted. Empty it, or name another folder in OUT_DIR.`,
          );
          process.exit(1);
        }
        sweepStaged(finished);
        staged = `${finished}.staged-${process.pid}`;
        updateConfig({ outDir: pathToFileURL(`${staged}/`) });
        const remove = () => rmSync(staged, { recursive: true, force: true });
        process.once('exit', remove);
        for (const signal of ['SIGINT', 'SIGTERM'] as const) {
          process.once(signal, () => {
            remove();
            process.exit(1);
          });
        }
      },
      'astro:build:done': ({ logger }) => {
        replaceFolder(staged, finished);
        logger.info(`The site stands in ${finished}`);
      },
    },
  };
}

/** Only a site of ours may go: a folder that is missing or empty, or that has what every build writes. */
export function mayReplace(folder: string): boolean {
  if (!existsSync(folder)) return true;
  const files = readdirSync(folder);
  return files.length === 0 || (files.includes('404.html') && files.includes('_astro'));
}

/** Takes away what builds left that were killed; those that are still running keep theirs. */
export function sweepStaged(finished: string): void {
  const folder = dirname(finished);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const [, process] = name.startsWith(`${basename(finished)}.staged-`) ? (/-(\d+)$/.exec(name) ?? []) : [];
    if (process !== undefined && !isRunning(Number(process)))
      rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch {
    return false;
  }
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
