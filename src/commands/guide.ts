/** `npm run guide`: writes the author's guide and the JSON Schemas for editors, both from src/model/schema. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { buildGuideFiles } from '../features/author-guide/build-guide.node.ts';

for (const [file, text] of await buildGuideFiles()) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`Written: ${file}`);
}
