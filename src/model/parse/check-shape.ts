import type { z } from 'zod';
import { findNearest } from '../../problems/nearest.ts';
import type { Problem } from '../../problems/problem.ts';

type Issue = z.core.$ZodIssue;

/** What is wrong with the shape of one file's data, as problems for its author. */
export function checkShape(file: string, schema: z.ZodType, issues: readonly Issue[]): Problem[] {
  return issues.flatMap((issue) => describeIssue(file, schema, issue, []));
}

function describeIssue(
  file: string,
  schema: z.ZodType,
  issue: Issue,
  before: (string | number)[],
): Problem[] {
  const path = [...before, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  const name = formatPath(path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = acceptedKeys(schema, path);
      return issue.keys.map((key) => {
        const nearest = findNearest(key, known);
        return {
          rule: 'unknown-key',
          file,
          at: [...path, key],
          key: true,
          message: `There is no field "${key}"${name === '' ? '' : ` in ${name}`}. Fields here: ${known.join(', ')}.`,
          fix:
            nearest === undefined ? 'take the line out, or use one of these fields.' : `write "${nearest}".`,
        };
      });
    }
    case 'invalid_union': {
      // The variant that fits best tells what is wrong.
      const best = [...issue.errors].sort((a, b) => weigh(a) - weigh(b))[0] ?? [];
      return best.flatMap((inner) => describeIssue(file, schema, inner, path));
    }
    case 'invalid_key':
    case 'invalid_element':
      return issue.issues.flatMap((inner) => describeIssue(file, schema, inner, path));
    case 'invalid_type':
      if (issue.input === undefined) return [describeMissing(file, path)];
      return [
        {
          rule: 'wrong-type',
          file,
          at: path,
          message: `${name} is ${formatValue(issue.input)}, but must be ${formatType(issue.expected)}.`,
          fix: formatTypeFix(issue.expected, issue.input),
        },
      ];
    case 'invalid_value': {
      if (issue.input === undefined) return [describeMissing(file, path)];
      const values = issue.values.map(String);
      const nearest = findNearest(String(issue.input), values);
      return [
        {
          rule: 'invalid-value',
          file,
          at: path,
          message: `${name} is ${formatValue(issue.input)}. Accepted: ${values.map((value) => `"${value}"`).join(', ')}.`,
          fix: nearest === undefined ? 'write one of the accepted values.' : `write "${nearest}".`,
        },
      ];
    }
    default:
      return [
        {
          rule: 'invalid-value',
          file,
          at: path,
          message: `${name} is ${formatValue(issue.input)}: ${issue.message}.`,
          fix: 'correct the value; the author’s guide shows an example of this field.',
        },
      ];
  }
}

function describeMissing(file: string, path: (string | number)[]): Problem {
  const key = path.at(-1);
  const where = formatPath(path.slice(0, -1));
  return {
    rule: 'missing-field',
    file,
    at: path.slice(0, -1),
    message: `${where === '' ? 'The file' : where} has no "${String(key)}".`,
    fix: `add "${String(key)}"; the author’s guide says what it holds.`,
  };
}

/** How far a variant of a union is from fitting: unknown keys weigh most, as they tell the variants apart. */
function weigh(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? 10 : 1), 0);
}

/** The keys that the object at the path accepts. */
function acceptedKeys(schema: z.ZodType, path: readonly (string | number)[]): string[] {
  return [...new Set(collectKeys(schema, path))];
}

function collectKeys(schema: z.ZodType, path: readonly (string | number)[]): string[] {
  const def = schema.def as z.core.$ZodTypeDef & {
    innerType?: z.ZodType;
    element?: z.ZodType;
    valueType?: z.ZodType;
    options?: z.ZodType[];
    shape?: Record<string, z.ZodType>;
  };
  if (def.innerType) return collectKeys(def.innerType, path);
  if (def.options) return def.options.flatMap((option) => collectKeys(option, path));
  const [step, ...rest] = path;
  if (step === undefined) return def.shape ? Object.keys(def.shape) : [];
  const next = def.element ?? def.valueType ?? def.shape?.[String(step)];
  return next ? collectKeys(next, rest) : [];
}

/** `relations[1].from` */
export function formatPath(path: readonly (string | number)[]): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`),
    '',
  );
}

function formatValue(value: unknown): string {
  if (typeof value === 'string') return `"${value.length > 80 ? `${value.slice(0, 79)}…` : value}"`;
  if (Array.isArray(value)) return 'a list';
  if (value === null) return 'empty';
  if (typeof value === 'object') return 'a block of fields';
  return String(value);
}

const typeNames: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a block of fields',
  record: 'a block of fields',
};

function formatType(expected: string): string {
  return typeNames[expected] ?? expected;
}

function formatTypeFix(expected: string, input: unknown): string {
  if (expected === 'string' && ['number', 'boolean'].includes(typeof input))
    return `write "${String(input)}" in quotation marks.`;
  if (expected === 'array' && typeof input === 'string') return `write [${input}].`;
  if (input === null) return 'fill it in, or take the line out.';
  return `write ${formatType(expected)}.`;
}
