import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { splitFrontMatter } from '../../problems/front-matter.ts';
import type { Position, Problem } from '../../problems/problem.ts';
import { referencesFile, siteFile, type ContentFile, type Entries, type Entry } from '../entries.ts';
import { factorSchema } from '../schema/factor.ts';
import { idPattern } from '../schema/fields.ts';
import { frameworkSchema } from '../schema/framework.ts';
import { pageSchema } from '../schema/page.ts';
import { referenceSchema, referencesSchema, type ReferenceEntry } from '../schema/reference.ts';
import { siteSchema } from '../schema/site.ts';
import { studySchema } from '../schema/study.ts';
import { checkShape } from './check-shape.ts';

/** The folders of a literature and the shape of the files in them. */
export const folders = {
  studies: studySchema,
  factors: factorSchema,
  frameworks: frameworkSchema,
  pages: pageSchema,
} as const;

export type FolderName = keyof typeof folders;

export interface ParsedEntries {
  /** Undefined when `site.yaml` is unusable, without which nothing can be checked further. */
  entries: Entries | undefined;
  problems: Problem[];
}

/** Reads the shape of every file. A file with a problem is left out of the entries; all the others are there. */
export function parseEntries(files: readonly ContentFile[]): ParsedEntries {
  const problems: Problem[] = [];
  const byPath = new Map(files.map((file) => [file.path, file]));

  const parseFolder = <Name extends FolderName, Id>(name: Name) =>
    files
      .filter((file) => file.path.startsWith(`${name}/`))
      .flatMap((file) => parseMdx<Id, z.output<(typeof folders)[Name]>>(file, folders[name], problems));

  const site = parseSite(byPath.get(siteFile), problems);
  const entries = {
    studies: parseFolder<'studies', Entries['studies'][number]['id']>('studies'),
    factors: parseFolder<'factors', Entries['factors'][number]['id']>('factors'),
    frameworks: parseFolder<'frameworks', Entries['frameworks'][number]['id']>('frameworks'),
    pages: parseFolder<'pages', Entries['pages'][number]['id']>('pages'),
    references: parseReferences(byPath.get(referencesFile), problems),
  };
  return { entries: site && { site, ...entries }, problems };
}

function parseSite(file: ContentFile | undefined, problems: Problem[]): Entries['site'] | undefined {
  if (file === undefined) {
    problems.push(missingFile(siteFile, 'It names the site, its language and its words.'));
    return undefined;
  }
  if (isEmpty(file, problems)) return undefined;
  const data = parseYaml(file.path, file.text, 1, problems);
  return data === undefined ? undefined : parseShape(file.path, siteSchema, data.value, problems);
}

function parseReferences(file: ContentFile | undefined, problems: Problem[]): ReferenceEntry[] {
  if (file === undefined) {
    problems.push(missingFile(referencesFile, 'It is the bibliography, in CSL-JSON.'));
    return [];
  }
  if (isEmpty(file, problems)) return [];
  let data: unknown;
  try {
    data = JSON.parse(file.text);
  } catch (error) {
    problems.push({
      rule: 'broken-json',
      file: file.path,
      at: findJsonPosition(file.text, (error as Error).message),
      message: `The file is not valid JSON: ${(error as Error).message}.`,
      fix: 'look for a missing comma, bracket or quotation mark at or just before this place.',
    });
    return [];
  }
  const parsed = referencesSchema.safeParse(data, { reportInput: true });
  if (parsed.success) return parsed.data;
  problems.push(...checkShape(file.path, referencesSchema, parsed.error.issues));
  // Entries that are right stay usable, so that the wrong one is not told a hundred times.
  return Array.isArray(data)
    ? data.flatMap((item: unknown) => {
        const one = referenceSchema.safeParse(item);
        return one.success ? [one.data] : [];
      })
    : [];
}

function parseMdx<Id, Data>(file: ContentFile, schema: z.ZodType, problems: Problem[]): Entry<Id, Data>[] {
  const [, name = ''] = /^[^/]+\/(.+)\.mdx$/.exec(file.path) ?? [];
  if (name === '') {
    problems.push({
      rule: 'unexpected-file',
      file: file.path,
      at: { line: 1, column: 1 },
      message: 'Only .mdx files are read here; this one is ignored.',
      fix: 'rename it to .mdx, or move it out of the literature.',
    });
    return [];
  }
  if (!idPattern.test(name)) {
    problems.push({
      rule: 'bad-file-name',
      file: file.path,
      at: { line: 1, column: 1 },
      message: `The file’s name is its id and part of its address, but "${name}" is not lower-case letters, digits and single hyphens.`,
      fix: `rename the file to "${suggestId(name)}.mdx".`,
    });
    return [];
  }
  if (isEmpty(file, problems)) return [];
  const { yaml, firstLine, body, bodyLine, found } = splitFrontMatter(file.text);
  if (!found) {
    problems.push({
      rule: 'broken-yaml',
      file: file.path,
      at: { line: 1, column: 1 },
      message: 'The file does not begin with front matter between two lines of ---.',
      fix: 'put --- on the first line, the fields below it, and --- on a line of its own after them.',
    });
    return [];
  }
  const parsed = parseYaml(file.path, yaml, firstLine, problems);
  if (parsed === undefined) return [];
  const data = parseShape(file.path, schema, parsed.value, problems);
  return data === undefined ? [] : [{ id: name as Id, file: file.path, data: data as Data, body, bodyLine }];
}

function parseYaml(
  file: string,
  text: string,
  firstLine: number,
  problems: Problem[],
): { value: unknown } | undefined {
  const document = parseDocument(text);
  for (const error of document.errors) {
    const start = error.linePos?.[0] ?? { line: 1, col: 1 };
    problems.push({
      rule: 'broken-yaml',
      file,
      at: { line: start.line + firstLine - 1, column: start.col },
      message: `This is not valid YAML: ${(error.message.split(/ at line \d+/)[0] ?? '').replace(/[.:]$/, '')}.`,
      fix: 'check indentation and quotation marks; put text that contains ": " or begins with a special character in quotation marks.',
    });
  }
  return document.errors.length > 0 ? undefined : { value: (document.toJS() as unknown) ?? {} };
}

function parseShape<Data>(
  file: string,
  schema: z.ZodType<Data>,
  value: unknown,
  problems: Problem[],
): Data | undefined {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  problems.push(...checkShape(file, schema, parsed.error.issues));
  return undefined;
}

function isEmpty(file: ContentFile, problems: Problem[]): boolean {
  if (file.text.trim() !== '') return false;
  problems.push({
    rule: 'empty-file',
    file: file.path,
    at: { line: 1, column: 1 },
    message: 'The file is empty.',
    fix: 'fill it in, or delete it.',
  });
  return true;
}

function missingFile(file: string, purpose: string): Problem {
  return {
    rule: 'missing-file',
    file: '',
    at: [],
    message: `The literature has no ${file}. ${purpose}`,
    fix: `add ${file}; the author’s guide shows an example.`,
  };
}

/** JSON.parse tells an offset in one engine and line and column in another. */
function findJsonPosition(text: string, message: string): Position {
  const place = /line (\d+) column (\d+)/.exec(message);
  if (place) return { line: Number(place[1]), column: Number(place[2]) };
  const offset = /position (\d+)/.exec(message);
  const before = text.slice(0, offset ? Number(offset[1]) : text.length).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

export function suggestId(name: string): string {
  return name
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
