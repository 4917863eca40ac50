/** What the search, the version and the saved copy bring along, after the check. */
export const laterFile = /^(?:pagefind\/|version\.json$|sw[-.])/;

/** Whether a file is text and no page: what programs read of the site. What the build makes for itself is none. */
export function isText(file: string): boolean {
  return textFile.test(file) && !laterFile.test(file) && !file.startsWith('_astro/');
}

const textFile = /\.(?:atom|bib|csv|graphml|json|jsonld|md|mmd|ris|svg|tex|ttl|txt|xml)$/;

/** No address is as long. */
const longest = 2_000;

/** What addresses are not made of; some of it is allowed in them, but not in those of this site. */
const address = /^[^\s"'<>()[\]{}\\,;`|^“”‘’«»…]+/;

/**
 * The whole addresses of this site in a text of any format, each once, as a browser would be given them. Only what begins as the
 * site does is one: a text may speak of anything else.
 * @param start where the site stands, base path included: `https://tea.example/kb/`
 */
export function scanText(text: string, start: string): string[] {
  const found = new Set<string>();
  // JSON may write a slash with a backslash.
  for (const begin of [start, start.replaceAll('/', '\\/')]) {
    for (let at = text.indexOf(begin); at !== -1; at = text.indexOf(begin, at + begin.length)) {
      // Within the address of another site, such as that of an archive.
      if (/[/=?&]/.test(text[at - 1] ?? '')) continue;
      if (isPrefix(text, at)) continue;
      const [rest = ''] = address.exec(unescape(text.slice(at + begin.length, at + longest))) ?? [];
      found.add(start + rest.replace(/[.:!?*_]+$/, ''));
    }
  }
  return [...found];
}

/** What names of Turtle begin with is no address itself. */
function isPrefix(text: string, at: number): boolean {
  return /(?:^|\n)\s*@?prefix\s[^<\n]*<$/i.test(text.slice(Math.max(0, at - 200), at));
}

/** Undoes what XML, JSON, LaTeX and Markdown put before or in place of signs of an address. */
function unescape(text: string): string {
  return text
    .replace(/&(?:amp|#38|#x26);|\\u0026/gi, '&')
    .replace(/&(?:quot|apos|lt|gt|#34|#39|#60|#62|#x22|#x27|#x3c|#x3e);/gi, ' ')
    .replace(/\\([/#%&_~=])/g, '$1');
}
