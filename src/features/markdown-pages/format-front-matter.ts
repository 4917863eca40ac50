import type { Site } from '../../model/literature.ts';
import { versionToken } from '../../site/version.ts';
import type { Words } from '../../words/words.ts';

interface FrontMatter {
  title: string;
  /** Where the page itself stands. */
  address: string;
  site: Site;
  words: Words;
}

/** What a file says of itself when it is read elsewhere. Its keys are the same in every language. */
export function formatFrontMatter({ title, address, site, words }: FrontMatter): string {
  const facts = {
    title,
    address,
    site: site.name,
    language: site.language,
    ...(site.updated !== undefined && { updated: site.updated }),
    version: versionToken,
    licence: site.licence.name,
    licenceUrl: site.licence.url,
    restsOn: site.notice,
    signs: words('markdown.signs'),
  };
  const lines = Object.entries(facts).map(([key, value]) => `${key}: ${quote(value)}\n`);
  return `---\n${lines.join('')}---\n`;
}

/**
 * As YAML reads it: within quotation marks no day or number is taken for anything but text. Programs that know nothing of
 * front matter show it as text, in which `<` would begin a tag.
 */
function quote(text: string): string {
  return JSON.stringify(text).replace(
    /[<\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
