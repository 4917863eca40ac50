import type { z } from 'zod';

export type ShapePath = readonly (string | number)[];

/** The parts of Zod's definitions that lead from a schema to those inside it. */
interface Definition {
  innerType?: z.ZodType;
  /** What a value is before it is turned into another. */
  in?: z.ZodType;
  element?: z.ZodType;
  items?: z.ZodType[];
  valueType?: z.ZodType;
  options?: z.ZodType[];
  shape?: Record<string, z.ZodType>;
}

function definitionOf(schema: z.ZodType): Definition {
  const def = schema.def as Definition;
  return def.in ? { innerType: def.in } : def;
}

/** The schemas of the value at a path: one, or several where the shape has variants. */
export function findSchemas(schema: z.ZodType, path: ShapePath): z.ZodType[] {
  const [step, ...rest] = path;
  if (step === undefined) return [schema];
  const def = definitionOf(schema);
  if (def.innerType) return findSchemas(def.innerType, path);
  if (def.options) return def.options.flatMap((option) => findSchemas(option, path));
  const next = def.element ?? def.items?.[Number(step)] ?? def.valueType ?? def.shape?.[String(step)];
  return next ? findSchemas(next, rest) : [];
}

/** What a schema describes, whether or not it may be left out: `array`, `object`, `string` … */
export function typeOf(schema: z.ZodType): string {
  const { innerType } = definitionOf(schema);
  return innerType ? typeOf(innerType) : schema.type;
}

/** The fields of the block that a schema describes, or of the blocks in its list. */
export function listFields(schema: z.ZodType): string[] {
  const def = definitionOf(schema);
  const inner = def.innerType ?? def.element;
  if (inner) return listFields(inner);
  return [...new Set(def.options ? def.options.flatMap(listFields) : Object.keys(def.shape ?? {}))];
}

/** The example that a schema gives of the value at a path; for an item, the first one of its list’s example. */
export function findExample(schema: z.ZodType, path: ShapePath): unknown {
  const own = findSchemas(schema, path)[0]?.meta()?.['examples'];
  if (Array.isArray(own)) return own[0];
  if (typeof path.at(-1) !== 'number') return undefined;
  const ofList = findExample(schema, path.slice(0, -1));
  return Array.isArray(ofList) ? ofList[0] : undefined;
}

/** `relations[1].from` */
export function formatPath(path: ShapePath): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`),
    '',
  );
}
