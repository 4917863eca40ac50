import { expect, test } from 'vitest';
import { jsonSchemas } from '../../src/model/schema/json-schemas.ts';
import type { JsonSchema } from '../../src/features/author-guide/format-guide.ts';

/** Every field of a schema with its path. */
function listFields(schema: JsonSchema, path: string): [string, JsonSchema][] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, field]): [string, JsonSchema][] => [
    [`${path}.${key}`, field],
    ...listFields(field, `${path}.${key}`),
  ]);
  const inside = [schema.items, schema.additionalProperties, ...(schema.anyOf ?? [])].flatMap((child) =>
    typeof child === 'object' && !Array.isArray(child) ? listFields(child, path) : [],
  );
  return [...own, ...inside];
}

const fields = Object.entries(jsonSchemas).flatMap(([name, schema]) =>
  listFields(schema as JsonSchema, name),
);

test('there are the fields of six kinds of file', () => {
  expect(fields.length).toBeGreaterThan(100);
});

test.each(fields)(
  '%s is described for its author, with an example unless it is made of other fields',
  (path, field) => {
    expect(field.description, path).toMatch(/[.`]$/);
    const isMadeOfOthers =
      Boolean(field.properties ?? field.anyOf) ||
      (field.type === 'array' && typeof field.items === 'object') ||
      typeof field.additionalProperties === 'object';
    if (!isMadeOfOthers) expect(field.examples?.length, path).toBeGreaterThan(0);
  },
);
