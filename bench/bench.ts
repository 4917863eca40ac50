/**
 * `npm run bench [-- 20 200 1000]`: builds literatures of so many studies and prints what each cost.
 * Seconds are those of this machine; compare runs on one machine only.
 */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import { buildLiterature } from '../src/model/build-literature.ts';
import { parseEntries } from '../src/model/parse/parse-entries.ts';
import { readContent } from '../src/site/read-content.node.ts';
import { makeLiterature } from './make-literature.ts';

const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);
const root = resolve('.cache/bench');
const rows: Record<string, string | number>[] = [];
for (const studies of sizes.length > 0 ? sizes : [20, 200, 1000]) rows.push(await measure(studies));
console.table(rows);
rmSync(root, { recursive: true, force: true });

async function measure(studies: number): Promise<Record<string, string | number>> {
  const content = join(root, `content-${studies}`);
  const out = join(root, `site-${studies}`);
  makeLiterature(content, studies);
  const model = measureModel(content);
  console.log(`Building ${studies} studies …`);
  const build = await runBuild(content, out);
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const page = readFileSync(join(out, 'studies/study-1/index.html'));
  return {
    studies,
    pages: files.filter((file) => file.endsWith('.html')).length,
    'read s': seconds(model.read),
    'parse s': seconds(model.parse),
    'link s': seconds(model.link),
    'build s': seconds(build.milliseconds),
    'model share %': Math.round(((model.read + model.parse + model.link) / build.milliseconds) * 100),
    ...build.steps,
    'peak MB': Math.round(build.peakBytes / 2 ** 20),
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
}

function runBuild(content: string, out: string): Promise<Build> {
  const start = performance.now();
  const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: out, ASTRO_TELEMETRY_DISABLED: '1' },
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
      done({ milliseconds: performance.now() - start, peakBytes, steps });
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
