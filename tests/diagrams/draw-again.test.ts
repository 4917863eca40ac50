import { rmSync } from 'node:fs';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { drawFlowchart } from '../../src/diagrams/draw.node.ts';
import type { DrawResult } from '../../src/diagrams/pool.node.ts';
import { drawFrameworks } from '../../src/site/check-diagrams.node.ts';
import { openLiterature } from '../../src/site/open-literature.node.ts';

const { askWorker, folder } = await vi.hoisted(async () => {
  const { mkdtempSync } = await import('node:fs');
  const { tmpdir } = await import('node:os');
  const folder = mkdtempSync(`${tmpdir()}/drawings-`);
  process.env['DIAGRAM_CACHE'] = folder;
  return { askWorker: vi.fn<() => Promise<DrawResult>>(), folder };
});
vi.mock('../../src/diagrams/pool.node.ts', () => ({ askWorker }));

const drawn = { width: 10, height: 10, nodes: [], groups: [], edges: [] };

beforeEach(() => {
  askWorker.mockReset();
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('what could not be drawn is tried again when it is asked for again; what was drawn is kept', async () => {
  askWorker.mockRejectedValueOnce(new Error('The thread stopped.'));
  await expect(drawFlowchart('flowchart LR')).rejects.toThrow('The thread stopped.');
  askWorker.mockResolvedValueOnce({ fault: 'It took too long.' });
  await expect(drawFlowchart('flowchart LR')).rejects.toThrow('It took too long.');
  askWorker.mockResolvedValueOnce({ drawn });

  expect(await drawFlowchart('flowchart LR')).toEqual(drawn);
  expect(await drawFlowchart('flowchart LR')).toEqual(drawn);
  expect(askWorker).toHaveBeenCalledTimes(3);
});

test('frameworks that cannot be drawn are told with their files, all at once', async () => {
  const { frameworks } = openLiterature('content').literature!;
  const told: string[] = [];
  askWorker.mockResolvedValue({ fault: 'It took too long.' });
  const faults = await drawFrameworks('content', frameworks, (done, of) => told.push(`${done}/${of}`));

  const files = frameworks.filter(({ nodes }) => nodes.length > 0).map(({ file }) => file);
  expect(faults).toEqual(
    files.map((file) => `content/${file}\n  This framework cannot be drawn: It took too long.`),
  );
  expect([told[0], told.at(-1)]).toEqual([`0/${files.length}`, `${files.length}/${files.length}`]);

  askWorker.mockResolvedValue({ drawn });
  expect(await drawFrameworks('content', frameworks)).toEqual([]);
});
