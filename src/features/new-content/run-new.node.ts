import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findNearest } from '../../problems/nearest.ts';
import { createEntry, importWorks } from './new-content.node.ts';
import { createSite } from './new-site.node.ts';
import { fail, type Outcome } from './outcome.ts';

const usage = `npm run new -- study --from refs.bib       references and a study for each (BibTeX, RIS or CSL-JSON)
npm run new -- references --from refs.bib  the references alone
npm run new -- factor "Steeping time"      an entry of the glossary
npm run new -- framework "Water and time"  a framework
npm run new -- page "About this site"      a page
npm run new -- site <folder>               another literature; --language de: in German

--content <folder>  the literature; else CONTENT_DIR, else content/
--keep-going        import what is right in a file that has broken entries
--id <id>           for a factor, framework or page: this id instead of one made from its name`;

const kinds = ['study', 'references', 'factor', 'framework', 'page', 'site'] as const;

interface Request {
  kind: (typeof kinds)[number];
  /** The words after the kind: a name, a title or a folder. */
  name: string;
  values: { from?: string; content?: string; language?: string; id?: string; 'keep-going'?: boolean };
}

/**
 * What `npm run new` does.
 * @param contentDir the literature, unless --content names another one
 */
export function runNew(args: readonly string[], contentDir: string): Outcome {
  const request = readArguments(args);
  if ('passed' in request) return request;
  const { kind, name, values } = request;
  const folder = values.content === undefined ? contentDir : resolve(values.content);
  if (kind === 'study' || kind === 'references') {
    if (name !== '')
      return fail(
        `"${name}" is not used here.`,
        `name a file of references: npm run new -- ${kind} --from refs.bib.`,
      );
    if (values.from === undefined)
      return fail(
        'The file of references is missing.',
        `npm run new -- ${kind} --from refs.bib (BibTeX, RIS or CSL-JSON).`,
      );
    return importWorks(values.from, folder, {
      withStudies: kind === 'study',
      keepGoing: values['keep-going'] === true,
    });
  }
  if (name === '') {
    const what = { factor: 'name', framework: 'name', page: 'title', site: 'folder' }[kind];
    return fail(`The ${what} is missing.`, `npm run new -- ${kind} <${what}>.`);
  }
  return kind === 'site'
    ? createSite(resolve(name), values.language ?? 'en')
    : createEntry(kind, name, folder, values.id);
}

function readArguments(args: readonly string[]): Request | Outcome {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        from: { type: 'string' },
        content: { type: 'string' },
        language: { type: 'string' },
        id: { type: 'string' },
        'keep-going': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    const [kind, ...words] = positionals;
    if (values.help === true) return { passed: true, text: usage };
    if (kind === undefined) return { passed: false, text: usage };
    if (!(kinds as readonly string[]).includes(kind)) {
      const nearest = findNearest(kind, kinds);
      const hint = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
      return { passed: false, text: `There is no new "${kind}".${hint}\n\n${usage}` };
    }
    return { kind: kind as Request['kind'], name: words.join(' ').trim(), values };
  } catch (error) {
    return { passed: false, text: `${(error as Error).message}\n\n${usage}` };
  }
}
