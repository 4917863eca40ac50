import { z } from 'zod';
import { changesSchema } from './changes.ts';
import { factorSchema } from './factor.ts';
import { frameworkSchema } from './framework.ts';
import { pageSchema } from './page.ts';
import { referenceSchema, referencesSchema, unusedVariables } from './reference.ts';
import { redirectsSchema } from './redirects.ts';
import { siteSchema } from './site.ts';
import { studySchema } from './study.ts';

const schemas = {
  site: siteSchema,
  study: studySchema,
  factor: factorSchema,
  framework: frameworkSchema,
  references: referencesSchema,
  page: pageSchema,
  redirects: redirectsSchema,
  changes: changesSchema,
};

/** Only the parser knows that these are dropped before the shape is looked at. */
const unusedProperties = { [`^(?:${unusedVariables.join('|')})$`]: {} };

/** The schemas as JSON Schema, for editors and for the author's guide. */
export const jsonSchemas = Object.fromEntries(
  Object.entries(schemas).map(([name, schema]) => [
    name,
    z.toJSONSchema(schema, {
      io: 'input',
      unrepresentable: 'any',
      override: ({ zodSchema, jsonSchema }) => {
        if (zodSchema === referenceSchema) jsonSchema.patternProperties = unusedProperties;
      },
    }),
  ]),
) as unknown as Record<keyof typeof schemas, Record<string, unknown>>;
