import type { z } from 'zod';
import { findNearest } from '../../problems/nearest.ts';
import type { Problem } from '../../problems/problem.ts';
import { findExample, findSchemas, formatPath, listFields, typeOf, type ShapePath } from './shape-path.ts';
import { suggestValue } from './suggest-value.ts';

type Issue = z.core.$ZodIssue;

interface Shape {
  file: string;
  schema: z.ZodType;
  /** What an item is called where the file is a list. */
  nameItem?: ((index: number) => string | undefined) | undefined;
}

/** What is wrong with the shape of one file's data, as problems for its author. */
export function checkShape(
  file: string,
  schema: z.ZodType,
  issues: readonly Issue[],
  nameItem?: Shape['nameItem'],
): Problem[] {
  return describeIssues({ file, schema, nameItem }, issues, []);
}

function describeIssues(shape: Shape, issues: readonly Issue[], before: ShapePath): Problem[] {
  const located = issues.map((issue) => ({ issue, path: [...before, ...issue.path.map(toStep)] }));
  // A field that is there under a misspelt name is not also missing.
  const misspelt = new Set(
    located.flatMap(({ issue, path }) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => formatPath([...path, findNearest(key, fieldsAt(shape, path)) ?? '']))
        : [],
    ),
  );
  return located
    .filter(({ issue, path }) => !(isMissing(issue) && misspelt.has(formatPath(path))))
    .flatMap(({ issue, path }) => describeIssue(shape, issue, path));
}

function describeIssue(shape: Shape, issue: Issue, path: ShapePath): Problem[] {
  if (isMissing(issue)) return [describeMissing(shape, path)];
  const place = { file: shape.file, at: path };
  const name = formatPlace(shape, path) || 'The file';
  const value = formatValue(issue.input);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => describeUnknownKey(shape, path, key));
    case 'invalid_union': {
      // The variant that fits best tells what is wrong.
      const best = [...issue.errors].sort((a, b) => weigh(a) - weigh(b))[0] ?? [];
      return describeIssues(shape, best, path);
    }
    case 'invalid_key':
    case 'invalid_element':
      return describeIssues(shape, issue.issues, path);
    case 'invalid_type':
      return [
        {
          rule: 'wrong-type',
          ...place,
          message: `${name} is ${value}, but must be ${formatType(issue.expected)}.`,
          fix: fixType(shape, path, issue.expected, issue.input),
        },
      ];
    case 'invalid_value': {
      const values = issue.values.map(String);
      const nearest = findNearest(String(issue.input), values);
      return [
        {
          rule: 'invalid-value',
          ...place,
          message: `${name} is ${value}. Accepted: ${values.map((accepted) => `"${accepted}"`).join(', ')}.`,
          fix: nearest === undefined ? 'write one of the accepted values.' : `write "${nearest}".`,
        },
      ];
    }
    case 'too_small':
    case 'too_big': {
      const isList = issue.origin === 'array';
      const limit = issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
      if (issue.origin === 'string') break;
      return [
        {
          rule: 'invalid-value',
          ...place,
          message: isList
            ? `${name} has ${countItems(issue.input)}, but must have ${limit}.`
            : `${name} is ${value}, but must be ${limit}.`,
          fix: isList ? `write ${limit} of them${describeExpected(shape, path)}.` : `write ${limit}.`,
        },
      ];
    }
  }
  return [
    {
      rule: 'invalid-value',
      ...place,
      message: `${name} is ${value}${issue.message.startsWith('must') ? ', but' : ':'} ${issue.message}.`,
      fix:
        issue.code === 'custom' && issue.params
          ? String(issue.params['fix'])
          : fixValue(shape, path, issue.input),
    },
  ];
}

function describeUnknownKey(shape: Shape, path: ShapePath, key: string): Problem {
  const fields = fieldsAt(shape, path);
  const nearest = findNearest(key, fields);
  return {
    rule: 'unknown-key',
    file: shape.file,
    at: [...path, key],
    key: true,
    message: `There is no field "${key}"${path.length === 0 ? '' : ` in ${formatPlace(shape, path)}`}. Fields here: ${fields.join(', ')}.`,
    fix: nearest === undefined ? 'take it out, or use one of these fields.' : `write "${nearest}".`,
  };
}

function describeMissing(shape: Shape, path: ShapePath): Problem {
  const at = path.slice(0, -1);
  const key = String(path.at(-1));
  const hasExample = findExample(shape.schema, path) !== undefined;
  const type = hasExample ? '' : typeAt(shape, path);
  return {
    rule: 'missing-field',
    file: shape.file,
    at,
    message: `${formatPlace(shape, at) || 'The file'} has no "${key}".`,
    fix: endSentence(`add "${key}"${type ? `, ${formatType(type)}` : ''}${describeExpected(shape, path)}`),
  };
}

/** `relations[1].from`; in a list of works `volume of "rossi-2014"`. */
function formatPlace({ nameItem }: Shape, path: ShapePath): string {
  const [index, ...rest] = path;
  const name = typeof index === 'number' ? nameItem?.(index) : undefined;
  if (name === undefined) return formatPath(path);
  return rest.length === 0 ? `"${name}"` : `${formatPath(rest)} of "${name}"`;
}

/** How far a variant of a union is from fitting: unknown keys weigh most, as they tell the variants apart. */
function weigh(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? 10 : 1), 0);
}

/** Zod is asked to report what it was given, so that only what is missing has no input. */
function isMissing(issue: Issue): boolean {
  return (issue.code === 'invalid_type' || issue.code === 'invalid_value') && issue.input === undefined;
}

function toStep(step: PropertyKey): string | number {
  return typeof step === 'symbol' ? String(step) : step;
}

function fieldsAt({ schema }: Shape, path: ShapePath): string[] {
  return findSchemas(schema, path).flatMap(listFields);
}

function typeAt({ schema }: Shape, path: ShapePath): string {
  return findSchemas(schema, path).map(typeOf)[0] ?? '';
}

/** How a value at the path may look, to follow "write a list". */
function describeExpected(shape: Shape, path: ShapePath): string {
  const example = findExample(shape.schema, path);
  if (example !== undefined) return `, for example ${formatExample(example)}`;
  const fields = fieldsAt(shape, path);
  if (fields.length === 0) return '';
  return typeAt(shape, path) === 'array'
    ? `, each item with the fields ${fields.join(', ')}`
    : `: ${fields.join(', ')}`;
}

function fixType(shape: Shape, path: ShapePath, expected: string, input: unknown): string {
  const accepts = (value: unknown) =>
    findSchemas(shape.schema, path).some((schema) => schema.safeParse(value).success);
  if (input === null) {
    const fill = `fill it in${describeExpected(shape, path)}`;
    return accepts(undefined) ? `${fill}, or take it out.` : endSentence(fill);
  }
  if (expected === 'string' && ['number', 'boolean'].includes(typeof input))
    return `write "${String(input)}" in quotation marks.`;
  if (typeof input === 'string' && input.trim() !== '' && accepts(Number(input)))
    return `write ${Number(input)} without quotation marks.`;
  if (typeof input === 'string' && accepts([input]))
    return `write ${/^[\w-]+$/.test(input) && !shape.file.endsWith('.json') ? `[${input}]` : JSON.stringify([input])}.`;
  if (expected === 'boolean') return 'write true or false.';
  return endSentence(`write ${formatType(expected)}${describeExpected(shape, path)}`);
}

function fixValue(shape: Shape, path: ShapePath, input: unknown): string {
  const meant = typeof input === 'string' ? suggestValue(input, findSchemas(shape.schema, path)) : undefined;
  if (meant !== undefined) return `write "${meant}".`;
  const example = findExample(shape.schema, path);
  return example === undefined
    ? 'correct it.'
    : endSentence(`write something like ${formatExample(example)}`);
}

function formatValue(value: unknown): string {
  if (typeof value === 'string')
    return `"${value.length > 80 ? `${[...value].slice(0, 79).join('')}…` : value}"`;
  if (Array.isArray(value)) return 'a list';
  if (value === null) return 'empty';
  if (typeof value === 'object') return 'a block of fields';
  return String(value);
}

/** As YAML and JSON both read it. */
function formatExample(example: unknown): string {
  return Array.isArray(example) ? `[${example.map(formatExample).join(', ')}]` : JSON.stringify(example);
}

function endSentence(text: string): string {
  return text.endsWith('."') ? text : `${text}.`;
}

function countItems(value: unknown): string {
  const count = Array.isArray(value) ? value.length : 0;
  return count === 0 ? 'no items' : count === 1 ? '1 item' : `${count} items`;
}

const typeNames: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a block of fields',
  record: 'a block of fields',
};

function formatType(expected: string): string {
  return typeNames[expected] ?? expected;
}
