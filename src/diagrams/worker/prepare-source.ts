/**
 * A diagram's text as Mermaid gets it. Mermaid takes out comments and settings before it reads, and counts lines without
 * them; so we take them out ourselves, and know which line of the author's it means.
 */
export interface PreparedSource {
  text: string;
  /** The author's line, counted from 1, where Mermaid names one. */
  toSourceLine: (line: number) => number;
}

interface Line {
  text: string;
  /** In the author's text, counted from 1. */
  number: number;
}

export function prepareSource(source: string): PreparedSource {
  const { frontMatter, directives, content } = splitSource(source);
  const head = [...frontMatter, ...(directives.length > 0 ? [directives.join(' ')] : [])];
  return {
    text: [...head, ...content.map(({ text }) => text), ''].join('\n'),
    // What is not closed is missed behind the end.
    toSourceLine: (line) => content[Math.min(line, content.length) - 1]?.number ?? 1,
  };
}

/** The lines that draw something. */
export function findContentLines(source: string): Line[] {
  return splitSource(source).content;
}

function splitSource(source: string): { frontMatter: string[]; directives: string[]; content: Line[] } {
  const lines = source.split(/\r\n?|\n/).map((text, index) => ({ text, number: index + 1 }));
  const start = lines.findIndex(({ text }) => text.trim() !== '');
  const end = lines.findIndex(({ text }, index) => index > start && text.trim() === '---');
  const hasFrontMatter = lines[start]?.text.trim() === '---' && end > start;
  const frontMatter = hasFrontMatter ? lines.slice(start, end + 1).map(({ text }) => text.trimEnd()) : [];
  const directives: string[] = [];
  const content: Line[] = [];
  let isInDirective = false;
  for (const line of lines.slice(hasFrontMatter ? end + 1 : 0)) {
    const text = line.text.trim();
    isInDirective ||= text.startsWith('%%{');
    if (isInDirective) {
      directives.push(text);
      isInDirective = !text.includes('}%%');
    } else if (!text.startsWith('%%') && !(content.length === 0 && text === '')) {
      content.push(line);
    }
  }
  return { frontMatter, directives, content };
}
