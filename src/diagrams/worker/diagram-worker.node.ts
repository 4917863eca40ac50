/** Draws diagrams in a thread of its own, one after the other. Started by `pool.node.ts`. */
import { parentPort } from 'node:worker_threads';
import type { DrawAnswer, DrawRequest } from '../pool.node.ts';
import { mermaidSettings } from '../settings.ts';
import { extractDrawing } from './extract-drawing.ts';
import { installDom } from './mermaid-dom.node.ts';

installDom();
const { default: mermaid } = await import('mermaid');
mermaid.initialize(mermaidSettings);

const id = 'drawing';

async function draw({ source }: DrawRequest): Promise<DrawAnswer['result']> {
  try {
    const { svg } = await mermaid.render(id, source);
    const holder = document.createElement('div');
    holder.innerHTML = svg;
    const root = holder.querySelector('svg');
    if (!root) throw new Error('Mermaid returned no picture.');
    return { drawn: extractDrawing(root, id) };
  } catch (error) {
    return { fault: (error as Error).message };
  }
}

let queue = Promise.resolve();
parentPort?.on('message', (request: DrawRequest) => {
  queue = queue.then(async () =>
    parentPort?.postMessage({ number: request.number, result: await draw(request) } satisfies DrawAnswer),
  );
});
