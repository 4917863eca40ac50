import type { z } from 'zod';
import type { DataPath } from '../../problems/problem.ts';
import { findNearest } from '../../problems/nearest.ts';
import { findExample, findSchemas, listFields } from './shape-path.ts';

export interface Mended<Data> {
  data: Data;
  /** Where something was wrong: what is told of these places later on only repeats it. */
  faults: DataPath[];
}

/**
 * Data of the right shape, made from data of a wrong one, so that the rest of the file can be checked all the same: what is
 * too much is left out, what is wrong or missing is filled in. Good for checking alone.
 */
export function mendShape<Data>(schema: z.ZodType<Data>, value: unknown): Mended<Data> | undefined {
  const root = { value: structuredClone(value) };
  const faults: DataPath[] = [];
  // Filling in a block shows the fields that it lacks in turn.
  for (let round = 0; round < 8; round++) {
    const parsed = schema.safeParse(root.value);
    if (parsed.success) return { data: parsed.data, faults };
    for (const issue of parsed.error.issues) {
      const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
      if (issue.code === 'unrecognized_keys') {
        const block = get(root, path);
        for (const key of issue.keys) {
          const meant = findNearest(key, findSchemas(schema, path).flatMap(listFields));
          // In a list's item the name may stand for any of its fields; at the top for the nearest alone.
          if (path.length > 0) faults.push(path);
          else if (meant !== undefined) faults.push([meant]);
          if (isBlock(block)) Reflect.deleteProperty(block, key);
        }
      } else {
        faults.push(path);
        set(root, path, findSubstitute(findSchemas(schema, path), findExample(schema, path), faults.length));
      }
    }
  }
  return undefined;
}

/** A value that fits. Nobody else has written it: so it is not taken for the same thing by chance. */
function findSubstitute(schemas: readonly z.ZodType[], example: unknown, count: number): unknown {
  const candidates = [undefined, `unknown-thing-${count}`, String(9999 - count), example, 1, [], {}, [{}]];
  const fits = (value: unknown) => schemas.some((schema) => schema.safeParse(value).success);
  const fitting = candidates.findIndex(fits);
  if (fitting !== -1) return candidates[fitting];
  // A block or a list of blocks fits only when its fields are there; the next round fills them in.
  return schemas.some((schema) => accepts(schema, [])) ? [{}] : {};
}

/** Whether it is a list that is asked for. */
function accepts(schema: z.ZodType, list: unknown[]): boolean {
  const { error } = schema.safeParse(list);
  return !error?.issues.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0);
}

function get(root: { value: unknown }, path: DataPath): unknown {
  return path.reduce<unknown>((value, step) => (isBlock(value) ? value[step] : undefined), root.value);
}

function set(root: { value: unknown }, path: DataPath, value: unknown): void {
  const key = path.at(-1);
  const holder = get(root, path.slice(0, -1));
  if (key === undefined) root.value = value;
  // What holds it may have been filled in just before; the next round looks at it again.
  else if (isBlock(holder)) holder[key] = value;
}

/** Lists are blocks whose keys are numbers. */
function isBlock(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}
