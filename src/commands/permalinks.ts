/** `npm run permalinks`: records the addresses of today in the literature's ledger, and begins one where there is none. */
import { contentDir } from '../content-dir.ts';
import { recordAddresses } from '../features/permalinks/record.node.ts';

const { passed, text } = recordAddresses(contentDir);
console.log(text);
process.exitCode = passed ? 0 : 1;
