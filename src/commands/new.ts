/** `npm run new -- study|references|factor|framework|page|site …`: writes what a literature is added to with. */
import { contentDir } from '../content-dir.ts';
import { runNew } from '../features/new-content/run-new.node.ts';

const { passed, text } = runNew(process.argv.slice(2), contentDir);
console.log(text);
process.exitCode = passed ? 0 : 1;
