/** Draws all frameworks of a literature, in both shapes, and prints how many and how long. Started by `bench.ts`. */
import { performance } from 'node:perf_hooks';
import { drawFramework } from '../src/diagrams/draw.node.ts';
import { openLiterature } from '../src/site/open-literature.node.ts';

const { literature, report } = openLiterature(process.argv[2] ?? 'content');
if (literature === undefined) throw new Error(report);
const start = performance.now();
await Promise.all(literature.frameworks.map((framework) => drawFramework(framework)));
console.log(
  JSON.stringify({ frameworks: literature.frameworks.length, milliseconds: performance.now() - start }),
);
