import type { z } from 'zod';
import { splitFrontMatter } from '../../problems/front-matter.ts';
import type { Problem } from '../../problems/problem.ts';
import {
  homeFile,
  referencesFile,
  siteFile,
  type ContentFile,
  type Entries,
  type Entry,
} from '../entries.ts';
import { factorSchema } from '../schema/factor.ts';
import { idPattern } from '../schema/fields.ts';
import { frameworkSchema } from '../schema/framework.ts';
import { pageSchema } from '../schema/page.ts';
import { referenceSchema, referencesSchema, type ReferenceEntry } from '../schema/reference.ts';
import { siteSchema } from '../schema/site.ts';
import { studySchema } from '../schema/study.ts';
import { checkShape } from './check-shape.ts';
import { parseJson } from './parse-json.ts';
import { parseYaml } from './parse-yaml.ts';
import { suggestId } from './suggest-value.ts';

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
  if (!byPath.has(homeFile)) problems.push(missingFile(homeFile, 'It is the text of the first page.'));
  return { entries: site && { site, ...entries }, problems };
}

function parseSite(file: ContentFile | undefined, problems: Problem[]): Entries['site'] | undefined {
  if (file === undefined) {
    problems.push(missingFile(siteFile, 'It names the site, its language and its words.'));
    return undefined;
  }
  if (isEmpty(file, problems)) return undefined;
  const data = parseYaml(file.path, file.text, 1, problems);
  return data && parseShape(file.path, siteSchema, data.value, problems);
}

function parseReferences(file: ContentFile | undefined, problems: Problem[]): ReferenceEntry[] {
  if (file === undefined) {
    problems.push(missingFile(referencesFile, 'It is the bibliography, in CSL-JSON.'));
    return [];
  }
  if (isEmpty(file, problems)) return [];
  const data = parseJson(file.path, file.text, problems);
  if (data === undefined) return [];
  const parsed = referencesSchema.safeParse(data.value, { reportInput: true });
  if (parsed.success) return parsed.data;
  const loses: string[] = [];
  // Works that are right stay usable.
  const works = (Array.isArray(data.value) ? data.value : [undefined]).flatMap((item: unknown) => {
    const work = referenceSchema.safeParse(item);
    if (work.success) return [work.data];
    const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
    loses.push(typeof id === 'string' ? `${file.path}#${suggestId(id)}` : file.path);
    return [];
  });
  const found = checkShape(file.path, referencesSchema, parsed.error.issues);
  problems.push(...found.map((problem) => ({ ...problem, loses })));
  return works;
}

function parseMdx<Id, Data>(file: ContentFile, schema: z.ZodType, problems: Problem[]): Entry<Id, Data>[] {
  const [, folder = '', name = ''] = /^([^/]+)\/(.+)\.mdx$/.exec(file.path) ?? [];
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
    const meant = suggestId(name);
    problems.push({
      rule: 'bad-file-name',
      file: file.path,
      at: { line: 1, column: 1 },
      message: `The file’s name is its id and part of its address, but "${name}" is not lower-case letters, digits and single hyphens.`,
      fix: meant === '' ? 'rename the file.' : `rename it to ${folder}/${meant}.mdx.`,
      loses: [`${folder}/${meant}.mdx`],
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
      loses: [file.path],
    });
    return [];
  }
  const parsed = parseYaml(file.path, yaml, firstLine, problems);
  if (parsed === undefined) return [];
  const data = parseShape(file.path, schema, parsed.value, problems);
  return data === undefined ? [] : [{ id: name as Id, file: file.path, data: data as Data, body, bodyLine }];
}

function parseShape<Data>(
  file: string,
  schema: z.ZodType<Data>,
  value: unknown,
  problems: Problem[],
): Data | undefined {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  const found = checkShape(file, schema, parsed.error.issues);
  problems.push(...found.map((problem) => ({ ...problem, loses: [file] })));
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
    loses: [file.path],
  });
  return true;
}

function missingFile(file: string, purpose: string): Problem {
  return {
    rule: 'missing-file',
    file,
    at: [],
    message: `The literature has no ${file}. ${purpose}`,
    fix: `add ${file}; the author’s guide shows an example.`,
    needs: [file],
    loses: [file],
  };
}
