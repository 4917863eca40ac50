import { expect, test } from 'vitest';
import { keepLatest } from '../../src/features/content-check/keep-latest.ts';

/** Work whose outcomes the test decides, in whichever order. */
function makeWork() {
  const begun: { resolve: (result: string) => void; reject: (error: Error) => void }[] = [];
  const told: string[] = [];
  const begin = keepLatest(
    () => new Promise<string>((resolve, reject) => begun.push({ resolve, reject })),
    (result) => told.push(result),
    (error) => told.push((error as Error).message),
  );
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return { begun, told, begin, settle };
}

test('of checks that overlap, the one that began last counts, even when it ends first', async () => {
  const { begun, told, begin, settle } = makeWork();
  begin();
  begin();
  begun[1]?.resolve('new');
  await settle();
  begun[0]?.resolve('old');
  await settle();

  expect(told).toEqual(['new']);
});

test('a check that fails is told, and the next one begins all the same', async () => {
  const { begun, told, begin, settle } = makeWork();
  begin();
  begun[0]?.reject(new Error('no disk'));
  await settle();
  begin();
  begun[1]?.resolve('well');
  await settle();

  expect(told).toEqual(['no disk', 'well']);
});
