const fence = /^\uFEFF?---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/;

export interface FrontMatter {
  /** The text between the fences; empty when there are none. */
  yaml: string;
  /** The line on which `yaml` begins, counted from 1. */
  firstLine: number;
  /** Everything after the front matter. */
  body: string;
  /** The line on which `body` begins, counted from 1. */
  bodyLine: number;
  found: boolean;
}

/** Takes an MDX file apart; a file without front matter is all body. */
export function splitFrontMatter(text: string): FrontMatter {
  const match = fence.exec(text);
  if (match === null) return { yaml: '', firstLine: 1, body: text, bodyLine: 1, found: false };
  return {
    yaml: match[1] ?? '',
    firstLine: 2,
    body: text.slice(match[0].length),
    bodyLine: match[0].split('\n').length,
    found: true,
  };
}
