import { cpSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatContentDir } from '../../content-dir.ts';
import { fail, type Outcome } from './outcome.ts';

const templates = join(dirname(fileURLToPath(import.meta.url)), 'templates');

/** The languages that there is an example in. */
export const templateLanguages: readonly string[] = readdirSync(templates).sort();

/** The folder of the example in a language; the English one where there is none. */
export function findTemplate(language: string): string {
  const known = templateLanguages.find((name) => name === language.toLowerCase().split('-')[0]);
  return join(templates, known ?? 'en');
}

/** Starts another literature: a small complete example in a folder that is new or empty. */
export function createSite(folder: string, language: string): Outcome {
  if (existsSync(folder) && !(statSync(folder).isDirectory() && readdirSync(folder).length === 0))
    return fail(
      `${formatContentDir(folder)} is not empty.`,
      'name a folder that does not exist yet: nothing is ever overwritten.',
    );
  const template = findTemplate(language);
  mkdirSync(folder, { recursive: true });
  cpSync(template, folder, { recursive: true, force: false, errorOnExist: true });
  const name = formatContentDir(folder);
  const isTranslated = templateLanguages.includes(language.toLowerCase().split('-')[0]!);
  const lines = [
    `Written: a small literature in ${name}, complete and invented. Replace its files with yours.`,
    ...(isTranslated
      ? []
      : [
          `There is no example in "${language}"; this one is English. Translate it, write language: ${language} in site.yaml, and give the words of the interface under words:.`,
        ]),
    [
      'See it:',
      `  CONTENT_DIR=${quote(name)} npm start`,
      'Add to it:',
      `  npm run new -- study --from refs.bib --content ${quote(name)}`,
    ].join('\n'),
  ];
  return { passed: true, text: lines.join('\n\n') };
}

function quote(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}
