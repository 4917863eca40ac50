import type { z } from 'zod';
import { splitFrontMatter } from '../../problems/front-matter.ts';
import type { DataPath, Problem } from '../../problems/problem.ts';
import {
  changesFile,
  homeFile,
  ledgerFile,
  redirectsFile,
  referencesFile,
  shapeOf,
  siteFile,
  type ContentFile,
  type Entries,
  type Entry,
} from '../entries.ts';
import { parseLedger } from '../permalinks/ledger.ts';
import { changesSchema } from '../schema/changes.ts';
import { factorSchema } from '../schema/factor.ts';
import { idPattern } from '../schema/fields.ts';
import { frameworkSchema } from '../schema/framework.ts';
import { pageSchema } from '../schema/page.ts';
import { redirectsSchema } from '../schema/redirects.ts';
import {
  dropUnusedVariables,
  referenceSchema,
  referencesSchema,
  type ReferenceEntry,
} from '../schema/reference.ts';
import { siteSchema } from '../schema/site.ts';
import { studySchema } from '../schema/study.ts';
import { checkShape } from './check-shape.ts';
import { mendShape } from './mend-shape.ts';
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

/**
 * Reads the shape of every file. What is wrong in a front matter is filled in, so that the entries can be checked further;
 * with a problem among them they are good for nothing else.
 */
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
    redirects: parseList(byPath.get(redirectsFile), redirectsSchema, problems),
    changes: parseList(byPath.get(changesFile), changesSchema, problems),
    ledger: findLedger(byPath.get(ledgerFile), problems),
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

/** A list that a literature may do without. */
function parseList<Item>(
  file: ContentFile | undefined,
  schema: z.ZodType<Item[]>,
  problems: Problem[],
): Item[] | undefined {
  if (file === undefined) return undefined;
  const data = parseYaml(file.path, file.text, 1, problems);
  // A file of remarks alone tells of nothing.
  const value = isBlock(data?.value) && Object.keys(data.value).length === 0 ? [] : data?.value;
  return (data && parseShape(file.path, schema, value, problems)) ?? [];
}

function findLedger(file: ContentFile | undefined, problems: Problem[]): Entries['ledger'] {
  return file && parseLedger(file, problems);
}

function parseReferences(file: ContentFile | undefined, problems: Problem[]): ReferenceEntry[] {
  if (file === undefined) {
    problems.push(missingFile(referencesFile, 'It is the bibliography, in CSL-JSON.'));
    return [];
  }
  if (isEmpty(file, problems)) return [];
  const data = parseJson(file.path, file.text, problems);
  if (data === undefined) return [];
  const value: unknown = Array.isArray(data.value) ? data.value.map(dropUnusedVariables) : data.value;
  const parsed = referencesSchema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  const loses: string[] = [];
  // Works that are right stay usable.
  const works = (Array.isArray(value) ? value : [undefined]).flatMap((item: unknown) => {
    const work = referenceSchema.safeParse(item);
    if (work.success) return [work.data];
    const id = idOf(item);
    loses.push(id !== undefined ? `${file.path}#${suggestId(id)}` : file.path);
    return [];
  });
  const found = checkShape(file.path, referencesSchema, parsed.error.issues, (index) =>
    idOf((value as unknown[])[index]),
  );
  problems.push(...found.map((problem) => ({ ...problem, loses })));
  return works;
}

function idOf(item: unknown): string | undefined {
  const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
  return typeof id === 'string' ? id : undefined;
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
      loses: [file.path.replace(/(?:\.[^./]*)?$/, '.mdx')],
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
  const entry = { id: name as Id, file: file.path, body, bodyLine };
  // Where nothing can be read of the front matter, the text is checked all the same.
  const value = parseYaml(file.path, yaml, firstLine, problems)?.value;
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return [{ ...entry, data: parsed.data as Data }];
  const mended = mendShape(schema, value);
  if (value !== undefined) {
    const found = checkShape(file.path, schema, parsed.error.issues);
    problems.push(
      ...found.map((problem) => ({
        ...problem,
        loses: mended ? listLost(file.path, value, problem) : [file.path],
      })),
    );
  }
  if (mended === undefined) return [];
  return [{ ...entry, data: mended.data as Data, faults: value === undefined ? [[]] : mended.faults }];
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

/** The lists whose items are named elsewhere. */
const namedParts: readonly string[] = [
  'outline',
  'profile',
  'claims',
  'senses',
  'groups',
  'nodes',
  'relations',
  'tour',
];

/** What cannot be used because of a fault in the front matter: the item it stands in, or all where items may be missing. */
function listLost(file: string, value: unknown, { at, fix, key }: Problem): string[] {
  const [part, index, ...rest] = Array.isArray(at) ? (at as DataPath) : [];
  const shape = [shapeOf(file), ...(typeof part === 'string' ? [shapeOf(file, part)] : [])];
  if (part === undefined) return shape;
  if (!namedParts.includes(String(part))) {
    const isMisspeltPart = key === true && namedParts.some((name) => fix.includes(`"${name}"`));
    return isMisspeltPart || !isBlock(value) ? [...shape, file] : shape;
  }
  const list = isBlock(value) ? value[String(part)] : undefined;
  const id = Array.isArray(list) ? idOf(list[Number(index)]) : undefined;
  return id === undefined || rest[0] === 'id' ? [...shape, file] : [...shape, `${file}#${id}`];
}

function isBlock(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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
