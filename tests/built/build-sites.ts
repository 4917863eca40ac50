/** Builds, once for all tests, the sites that they look at: each from the same `src/`, as an author would. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { makeLiterature } from '../../bench/make-literature.ts';

export interface BuiltSite {
  folder: string;
  /** With a slash at both ends. */
  base: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The literature of this repository, at the root of a host. */
    ownSite: BuiltSite;
    /** The same in a folder of its host. */
    basedSite: BuiltSite;
    /** A literature of another field in another language. */
    otherSite: BuiltSite;
    /** More studies than fit side by side, and more claims about a factor than fit on its page. */
    manySite: BuiltSite;
  }
}

const root = resolve('.cache/test-sites');
const based = { BASE_PATH: '/kb' };
/** Where the literature of `manySite` lies. */
export const manyLiterature = join(root, 'many-literature');

export default function setup(project: TestProject): void {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  project.provide('ownSite', buildSite('own', {}));
  project.provide('basedSite', buildSite('based', based));
  project.provide('otherSite', buildSite('other', { CONTENT_DIR: 'tests/fixtures/teezubereitung' }));
  makeLiterature(manyLiterature, 12, 2);
  project.provide('manySite', buildSite('many', { CONTENT_DIR: manyLiterature }));
}

/** The two sites of our own literature alone, for who looks at nothing else. */
export function setupOwnSites(project: TestProject): void {
  mkdirSync(root, { recursive: true });
  project.provide('ownSite', buildSite('own', {}));
  project.provide('basedSite', buildSite('based', based));
}

function buildSite(name: string, environment: Record<string, string>): BuiltSite {
  const folder = join(root, name);
  const { status, output } = runBuild({ ...environment, OUT_DIR: folder });
  if (status !== 0) throw new Error(`The site "${name}" could not be built.\n${output}`);
  const base = environment['BASE_PATH'];
  return { folder, base: base === undefined ? '/' : `${base}/` };
}

/** Runs the build as a command of its own, as `npm run build` does. */
export function runBuild(environment: Record<string, string>): { status: number | null; output: string } {
  // Vitest tells those that it starts a base path of its own, and that they are in development.
  const { BASE_URL: _, DEV: __, PROD: ___, MODE: ____, SSR: _____, ...outer } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build'],
    {
      encoding: 'utf8',
      env: { ...outer, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', ...environment },
    },
  );
  return { status, output: stdout + stderr };
}
