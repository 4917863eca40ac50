/**
 * Draws diagrams in a thread of its own, one after the other. Started by `pool.node.ts`. What goes wrong here and is not the
 * text's fault is not caught: the thread ends, and the pool tells why.
 */
import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { checkSource, describeFault, isOfMachine } from '../describe-fault.ts';
import type { DrawRequest, DrawResult, ThreadMessage } from '../pool.node.ts';
import { mermaidSettings, pictureSettings } from '../settings.ts';
import { extractDrawing } from './extract-drawing.ts';
import { flattenSvg } from './flatten-svg.ts';
import { mendMermaid } from './mend-mermaid.ts';
import { installDom } from './mermaid-dom.node.ts';
import { prepareSource } from './prepare-source.ts';
import { seedRandomness } from './seed-randomness.ts';

installDom();
const { default: mermaid } = await import('mermaid');

const id = 'drawing';

async function draw({ as, source }: DrawRequest): Promise<DrawResult> {
  try {
    return { drawn: as === 'picture' ? await drawPicture(source) : await drawGeometry(source) };
  } catch (error) {
    if (isOfMachine(error)) throw error;
    return { fault: (error as Error).message };
  }
}

async function drawGeometry(source: string): Promise<unknown> {
  mermaid.initialize(mermaidSettings);
  return extractDrawing(await render(source), id);
}

async function drawPicture(source: string): Promise<unknown> {
  checkSource(source);
  const prepared = prepareSource(source);
  mermaid.initialize(pictureSettings);
  // What Mermaid leaves to chance, such as the outline of a cloud, is the same for the same text.
  const release = seedRandomness(source);
  try {
    const prefix = `m${createHash('sha256').update(source).digest('hex').slice(0, 10)}`;
    const svg = await render(prepared.text);
    mendMermaid(svg);
    return flattenSvg(svg, prefix);
  } catch (error) {
    throw new Error(describeFault(error, prepared), { cause: error });
  } finally {
    release();
  }
}

async function render(source: string): Promise<Element> {
  const { svg } = await mermaid.render(id, source);
  const holder = document.createElement('div');
  holder.innerHTML = svg;
  const root = holder.querySelector('svg');
  if (!root) throw new Error('Mermaid returned no picture.');
  return root;
}

const tell = (message: ThreadMessage) => parentPort?.postMessage(message);

parentPort?.on('message', async (request: DrawRequest) => tell(await draw(request)));
tell('ready');
