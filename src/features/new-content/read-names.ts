import { decodeLatex } from './decode-latex.ts';

/** A name in CSL. */
export interface FoundName {
  family?: string;
  given?: string;
  suffix?: string;
  literal?: string;
}

interface FoundNames {
  names: FoundName[];
  /** The list ended with "and others": there are more. */
  more: boolean;
}

/** The names of a BibTeX field: "Berg, Anna van der and {World Health Organization} and Smith, Jr., John". */
export function readBibtexNames(source: string): FoundNames {
  const parts = splitOutside(source, /\s+and(?=\s)/iy).map((part) => part.trim());
  const more = /^others$/i.test(parts.at(-1) ?? '');
  const names = parts.slice(0, more ? -1 : undefined).filter((part) => part !== '');
  return { names: names.map(readName).filter((name) => Object.keys(name).length > 0), more };
}

/** The names of RIS: "Family, Given, Suffix"; without a comma it is one name. */
export function readRisName(text: string): FoundName {
  const [family = '', given = '', ...suffix] = text.split(',').map((part) => part.trim());
  if (!text.includes(',')) return { literal: text.trim() };
  return fill({ family, given, suffix: suffix.join(', ') });
}

function readName(source: string): FoundName {
  if (isOneGroup(source)) return fill({ literal: decodeLatex(source).text });
  const parts = splitOutside(source, /\s*,/y).map((part) => part.trim());
  if (parts.length > 1) {
    const [family = '', ...rest] = parts;
    const given = rest.at(-1) ?? '';
    return fill({ family: text(family), given: text(given), suffix: rest.slice(0, -1).map(text).join(', ') });
  }
  const words = splitOutside(source, /[\s~]+(?=\S)/y).filter((word) => word !== '');
  if (words.length === 1) return fill({ literal: text(source) });
  // The family name begins with the first particle, which is in lower case, or is the last word.
  const particle = words.findIndex((word, index) => index < words.length - 1 && isParticle(word));
  const from = particle === -1 ? words.length - 1 : particle;
  const [given, family] = [words.slice(0, from).join(' '), words.slice(from).join(' ')];
  return fill({ family: text(family), given: text(given) });
}

function isParticle(word: string): boolean {
  return !word.startsWith('{') && /^\p{Ll}/u.test(text(word).replace(/^[’']/, ''));
}

const text = (source: string) => decodeLatex(source).text.replaceAll('\u00a0', ' ');

/** One pair of braces around all of it, which BibTeX takes as a name that has no parts. */
function isOneGroup(source: string): boolean {
  if (!source.startsWith('{') || !source.endsWith('}') || /^\{\\/.test(source)) return false;
  let depth = 0;
  for (let at = 0; at < source.length - 1; at++) {
    if (source[at] === '{') depth += 1;
    if (source[at] === '}') depth -= 1;
    if (depth === 0) return false;
  }
  return true;
}

/** Splits where the sticky pattern matches outside all braces. */
function splitOutside(source: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let [depth, from] = [0, 0];
  for (let at = 0; at < source.length; at++) {
    if (source[at] === '\\') at += 1;
    else if (source[at] === '{') depth += 1;
    else if (source[at] === '}') depth -= 1;
    else if (depth === 0) {
      separator.lastIndex = at;
      const match = separator.exec(source);
      if (match === null) continue;
      parts.push(source.slice(from, at));
      from = at + match[0].length;
      at = from - 1;
    }
  }
  return [...parts, source.slice(from)];
}

function fill(name: FoundName): FoundName {
  return Object.fromEntries(Object.entries(name).filter(([, value]) => value !== ''));
}
