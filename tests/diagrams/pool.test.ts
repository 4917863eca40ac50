import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPool, type DrawRequest } from '../../src/diagrams/pool.node.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pool-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A thread that draws nothing, but does what it is asked, and leaves a letter for each time that it started or drew. */
function writeThread(start = ''): string {
  const script = join(folder, 'thread.mjs');
  writeFileSync(
    script,
    `import { appendFileSync, readFileSync } from 'node:fs';
    import { parentPort } from 'node:worker_threads';
    const log = ${JSON.stringify(join(folder, 'log'))};
    appendFileSync(log, 'S');
    ${start}
    parentPort.on('message', async ({ source }) => {
      appendFileSync(log, 'd');
      if (source === 'hang') for (;;);
      if (source === 'exit') process.exit(3);
      if (source === 'throw') throw new Error('No file of this name.');
      if (source === 'throw once' && !readFileSync(log, 'utf8').includes('S', 1)) throw new Error('Not yet.');
      parentPort.postMessage(source === 'fault' ? { fault: 'Not a diagram.' } : { drawn: source });
    });
    parentPort.postMessage('ready');`,
  );
  return script;
}

const ask = (source: string): DrawRequest => ({ as: 'picture', source });
const readLog = () => readFileSync(join(folder, 'log'), 'utf8');
const count = (letter: string) => readLog().split(letter).length - 1;

function makePool({ start = '', atMost = 1, limit = 20_000 } = {}) {
  const askThread = createPool({
    script: writeThread(start),
    atMost,
    limits: { picture: limit, geometry: 20_000 },
  });
  return (source: string) => askThread(ask(source));
}

test('all requests are answered, by no more threads than allowed', async () => {
  const draw = makePool({ atMost: 2 });
  const sources = ['a', 'b', 'c', 'd', 'e'];

  expect(await Promise.all(sources.map(draw))).toEqual(sources.map((drawn) => ({ drawn })));
  expect(count('S')).toBe(2);
});

test('a fault is told as it is, and the same thread goes on', async () => {
  const draw = makePool();

  expect(await Promise.all(['fault', 'a'].map(draw))).toEqual([{ fault: 'Not a diagram.' }, { drawn: 'a' }]);
  expect(count('S')).toBe(1);
});

test('what takes too long is a fault, and what waits is drawn by another thread', async () => {
  const draw = makePool({ limit: 1_000 });

  expect(await Promise.all(['hang', 'a'].map(draw))).toEqual([
    { fault: 'It took longer than 1 seconds; make several diagrams of it.' },
    { drawn: 'a' },
  ]);
  expect(count('S')).toBe(2);
});

test.for([
  ['throw', 'No file of this name.'],
  ['exit', 'it ended with the code 3.'],
] as const)('a thread that ends is no fault of the text: %s', async ([source, cause]) => {
  const draw = makePool();
  const [lost, ...others] = await Promise.allSettled([source, 'a', 'b'].map(draw));

  expect(lost).toMatchObject({
    status: 'rejected',
    reason: new Error(`The thread that draws diagrams stopped: ${cause}`),
  });
  expect(others).toEqual(['a', 'b'].map((drawn) => ({ status: 'fulfilled', value: { drawn } })));
  // Twice what ends them, then the others in one more.
  expect(count('S')).toBe(3);
});

test('what was drawn when a thread ended is tried once more', async () => {
  const draw = makePool();

  expect(await draw('throw once')).toEqual({ drawn: 'throw once' });
});

test('where threads do not start, nothing is tried but twice', async () => {
  const draw = makePool({ start: `throw new Error('No Mermaid.');` });
  const results = await Promise.allSettled(['a', 'b', 'c'].map(draw));

  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect((results[2] as PromiseRejectedResult).reason).toMatchObject({
    message: 'The thread that draws diagrams stopped: No Mermaid.',
  });
  expect(count('S')).toBe(2);
});

test('a thread that does not come to start is no fault of the text', async () => {
  const draw = makePool({ start: 'for (;;);', limit: 500 });

  await expect(draw('a')).rejects.toThrow('it took longer than 0.5 seconds to start.');
});

test('a process ends when all is drawn, or given up', () => {
  const script = `
    import { createPool } from './src/diagrams/pool.node.ts';
    const ask = createPool({ script: ${JSON.stringify(writeThread())}, atMost: 1, limits: { picture: 20_000, geometry: 20_000 } });
    const results = await Promise.allSettled(['a', 'exit'].map((source) => ask({ as: 'picture', source })));
    console.log(results.map(({ status }) => status).join());
  `;
  const { stdout, status } = spawnSync(
    process.execPath,
    ['--experimental-strip-types', '--no-warnings', '--input-type=module', '--eval', script],
    { encoding: 'utf8', timeout: 20_000 },
  );

  expect({ stdout, status }).toEqual({ stdout: 'fulfilled,rejected\n', status: 0 });
});
