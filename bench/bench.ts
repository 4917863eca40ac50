/**
 * `npm run bench [-- 20 200 1000]`: builds literatures of so many studies and prints what each cost.
 * Seconds are those of this machine; compare runs on one machine only.
 */
import { execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import { buildLiterature } from '../src/model/build-literature.ts';
import { parseEntries } from '../src/model/parse/parse-entries.ts';
import { readContent } from '../src/site/read-content.node.ts';
import { makeLiterature } from './make-literature.ts';
import { measureEditions } from './measure-editions.ts';
import { readShares } from './read-shares.ts';

const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);
const root = resolve('.cache/bench');
const rows: Record<string, string | number>[] = [];
const searches: Record<string, string | number>[] = [];
const shares: Record<string, string | number>[] = [];
for (const studies of sizes.length > 0 ? sizes : [20, 200, 1000]) rows.push(await measure(studies));
console.table(rows);
console.table(shares);
console.table(searches);
console.table([measureDrawing(100)]);
rmSync(root, { recursive: true, force: true });

/** So many new frameworks, wide and tall: drawn, and taken from the cache. Each in a process of its own. */
function measureDrawing(frameworks: number): Record<string, string | number> {
  const content = join(root, 'content-diagrams');
  // One study in ten has a framework.
  makeLiterature(content, frameworks * 10);
  const draw = () => {
    const printed = execFileSync(
      process.execPath,
      ['--experimental-strip-types', '--no-warnings', 'bench/draw-diagrams.ts', content],
      { encoding: 'utf8', env: { ...process.env, DIAGRAM_CACHE: join(root, 'diagrams') } },
    );
    return (JSON.parse(printed) as { milliseconds: number }).milliseconds;
  };
  return { 'new frameworks': frameworks, 'cold s': seconds(draw()), 'warm s': seconds(draw()) };
}

async function measure(studies: number): Promise<Record<string, string | number>> {
  const content = join(root, `content-${studies}`);
  const out = join(root, `site-${studies}`);
  makeLiterature(content, studies);
  const model = measureModel(content);
  console.log(`Building ${studies} studies …`);
  // What is drawn is kept from one build to the next: the first one draws everything.
  const cache = join(root, `diagrams-${studies}`);
  const first = await runBuild(content, out, cache);
  const build = await runBuild(content, out, cache);
  shares.push({ studies, build: 'first', ...readShares(first.output, first.milliseconds) });
  shares.push({ studies, build: 'next', ...readShares(build.output, build.milliseconds) });
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const page = readFileSync(join(out, 'studies/study-1/index.html'));
  console.log(`Searching ${studies} studies …`);
  searches.push({ studies, ...(await measureEditions(out, build.output)) });
  return {
    studies,
    pages: files.filter((file) => file.endsWith('.html')).length,
    'read s': seconds(model.read),
    'parse s': seconds(model.parse),
    'link s': seconds(model.link),
    'first build s': seconds(first.milliseconds),
    'build s': seconds(build.milliseconds),
    'model share %': Math.round(((model.read + model.parse + model.link) / build.milliseconds) * 100),
    ...build.steps,
    'peak MB': Math.round(Math.max(first.peakBytes, build.peakBytes) / 2 ** 20),
    'dist MB': (files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6).toFixed(1),
    'study page KB gzip': (gzipSync(page, { level: 9 }).length / 1024).toFixed(1),
  };
}

function measureModel(folder: string): { read: number; parse: number; link: number } {
  const start = performance.now();
  const { files } = readContent(folder);
  const read = performance.now();
  const { entries, problems } = parseEntries(files);
  const parsed = performance.now();
  const built = buildLiterature(entries!);
  const linked = performance.now();
  const faults = [...problems, ...built.problems];
  if (faults.length > 0)
    throw new Error(`The made literature has problems: ${faults[0]!.file} ${faults[0]!.message}`);
  return { read: read - start, parse: parsed - read, link: linked - parsed };
}

interface Build {
  milliseconds: number;
  peakBytes: number;
  /** Seconds from one of Astro's own messages to the next. */
  steps: Record<string, string>;
  output: string;
}

function runBuild(content: string, out: string, cache: string): Promise<Build> {
  const start = performance.now();
  const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    env: {
      ...process.env,
      CONTENT_DIR: content,
      OUT_DIR: out,
      DIAGRAM_CACHE: cache,
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  const marks: [string, number][] = [];
  const stages: [RegExp, string][] = [
    [/Syncing content/, 'check s'],
    [/Synced content/, 'sync s'],
    [/generating static routes/, 'bundle s'],
    [/page\(s\) built/, 'pages s'],
  ];
  let output = '';
  let peakBytes = 0;
  const watch = setInterval(() => (peakBytes = Math.max(peakBytes, readMemory(child.pid))), 50);
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    for (const [pattern, name] of stages) {
      if (pattern.test(output) && !marks.some(([known]) => known === name))
        marks.push([name, performance.now()]);
    }
  });
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((done, fail) => {
    child.on('exit', (code) => {
      clearInterval(watch);
      if (code !== 0) return fail(new Error(output));
      let before = start;
      const steps: Record<string, string> = {};
      for (const [name, at] of marks) {
        steps[name] = seconds(at - before);
        before = at;
      }
      done({ milliseconds: performance.now() - start, peakBytes, steps, output });
    });
  });
}

/** The resident memory of a process, where the system tells it (Linux). */
function readMemory(pid: number | undefined): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2);
}
