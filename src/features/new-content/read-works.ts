import type { FoundWorks } from './found-work.ts';
import { readBibtex } from './read-bibtex.ts';
import { readCsl } from './read-csl.ts';
import { readRis } from './read-ris.ts';

/** Reads BibTeX, RIS or CSL-JSON: told apart by what the text looks like, whatever the file is called. */
export function readWorks(text: string): FoundWorks {
  const source = text.replace(/^\ufeff/, '');
  if (source.trim() === '')
    return { works: [], faults: [{ line: 1, message: 'The file is empty.', fix: 'export it again.' }] };
  const found = findReader(source)?.(source) ?? unknownFormat();
  if (found.works.length > 0 || found.faults.length > 0) return found;
  return {
    works: [],
    faults: [{ line: 1, message: 'The file holds no reference.', fix: 'export it again.' }],
  };
}

function findReader(text: string): ((text: string) => FoundWorks) | undefined {
  if (/^\s*[[{]\s*(?:[[{"\]}]|$)/.test(text)) return readCsl;
  if (/^\s*(?:TY|ER|AU|TI|T1)\s{0,2}-\s/.test(text) || /^TY {2}- /m.test(text)) return readRis;
  if (/^[ \t]*@[ \t]*[a-zA-Z]+[ \t]*[{(]/m.test(text)) return readBibtex;
  return undefined;
}

function unknownFormat(): FoundWorks {
  const message = 'The file is neither BibTeX (@article{…}) nor RIS (TY  - JOUR) nor CSL-JSON ([{…}]).';
  return {
    works: [],
    faults: [{ line: 1, message, fix: 'export it from your reference manager in one of these.' }],
  };
}
