/** `npm run check`: checks the literature without building the site. */
import { contentDir } from '../content-dir.ts';
import { checkContent } from '../features/content-check/check.node.ts';

const { passed, text } = await checkContent(contentDir);
console.log(text);
process.exitCode = passed ? 0 : 1;
